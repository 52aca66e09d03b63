import type { ModelSchema } from '../../../schema/model-schema';
import { HandedOut } from '../run/personalization-run';
import { isSameId, isTakenOver, type FindSchema } from './is-taken-over';

export type Row = Record<string, unknown>;

/** What names the entry that a write changes, or that its data was copied from. */
export interface EntryName {
  id?: unknown;
  documentId?: unknown;
}

/** The reads of one entry, the latest first; none where the name says nothing. */
export function findHandedOut(
  reads: readonly HandedOut[],
  uid: string,
  { id, documentId }: EntryName,
): HandedOut[] {
  const isNamed = ({ loaded }: HandedOut) =>
    (documentId !== undefined && loaded.documentId === documentId) || isSameId(loaded.id, id);
  return reads.filter((read) => read.uid === uid && isNamed(read)).reverse();
}

/** Tells whether data has a text, or more, that only this read's visitor got. */
export function isCopyOf(
  data: Row,
  { handed, loaded }: HandedOut,
  model: ModelSchema,
  findSchema: FindSchema,
): boolean {
  return Object.entries(data).some(([name, value]) => {
    const attribute = model.attributes[name];
    return (
      attribute !== undefined &&
      saysEnough(value) &&
      Object.hasOwn(handed, name) &&
      isTakenOver(value, handed[name], attribute, findSchema) &&
      !isTakenOver(handed[name], loaded[name], attribute, findSchema)
    );
  });
}

/** Two entries may well have the same number, or nothing. */
function saysEnough(value: unknown): boolean {
  return typeof value === 'string' ? value !== '' : typeof value === 'object' && value !== null;
}
