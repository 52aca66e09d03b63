import type { FileChange, FileFault, FileNote } from '../../../../core/contracts/files';
import type { FileVariant } from '../../../../core/contracts/files/schema';
import type { JournalVariant } from '../journal/content/content';
import type { StoredNode, StoredVersion } from '../journal/versions/read-versions';

type Row = Record<string, unknown>;

/** What planning an entry needs to know of everything else. */
export interface EntryContext {
  /** Names of the segments that there will be, by key. */
  segmentNames: ReadonlyMap<string, string>;
  deleteMissing: boolean;
  variantsPerOwner: number;
}

export interface EntryPlan {
  version: StoredVersion['version'];
  /** Data for the Document Service; `null` where nothing changes. */
  data: Row | null;
  changes: EntryChange[];
  notes: FileNote[];
  faults: FileFault[];
}

/** A variant as it will be, and the stored one that it was. */
export interface PlannedVariant {
  key: string;
  stored?: JournalVariant;
  /** Where it was, if that is another place. */
  movedFrom?: StoredNode;
  /** What it will say; missing where it stays as it is. */
  wanted?: FileVariant;
}

/** A change of an entry, and not of a segment. */
export type EntryChange = Exclude<FileChange, { kind: 'segment' }>;
