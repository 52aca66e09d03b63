import { errors } from '@strapi/utils';
import { createScope } from '../../../async/scope';
import type { VersionRef } from '../../../schema/version-ref';

/** The version that a save was merged with, and its last row of the journal at that time. */
export interface MergedHead extends VersionRef {
  head: number;
}

const mergedHead = createScope<MergedHead>('merged head');

/** Carries out a save that was merged with a row of the journal. */
export function withMergedHead<T>(head: MergedHead, save: () => Promise<T>): Promise<T> {
  return mergedHead.run(head, save);
}

/** What the current save of a document was merged with, if it was. */
export function getMergedHead(documentId: string): MergedHead | undefined {
  const head = mergedHead.get();
  return head?.documentId === documentId ? head : undefined;
}

/** Somebody else saved between the merge and the write, and it cannot be merged any more. */
export class StaleHeadError extends errors.ApplicationError<'StaleHeadError'> {
  constructor() {
    super('Somebody else saved this entry at the same moment. Save again.');
    this.name = 'StaleHeadError';
  }
}
