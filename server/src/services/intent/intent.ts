import type { JournalAction } from '../../../../core/contracts/journal';
import { createScope } from '../../async/scope';
import type { VersionRef } from '../../schema/version-ref';

/** What a write is for, where the Document Service's own name of it would say too little. */
export interface WriteIntent {
  action: JournalAction;
  /** What was set aside of a version, by its place in the list, and gets a place again. */
  takenBack?: { version: VersionRef; index: number };
  /** The key of a deleted segment that is made again. */
  revivedKey?: string;
}

const currentIntent = createScope<WriteIntent>('intent');

/** Runs a write that the journal is to record with this intent. */
export function withIntent<T>(intent: WriteIntent, write: () => Promise<T>): Promise<T> {
  return currentIntent.run(intent, write);
}

export function getIntent(): WriteIntent | undefined {
  return currentIntent.get();
}

/** Whether the current write gives a place to what is set aside there. */
export function isTakenBack(version: VersionRef, index: number): boolean {
  const taken = currentIntent.get()?.takenBack;
  return (
    taken?.index === index &&
    (['uid', 'documentId', 'locale', 'status'] as const).every(
      (name) => taken.version[name] === version[name],
    )
  );
}
