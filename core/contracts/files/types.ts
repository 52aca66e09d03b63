import type { Fault } from '../fault';
import type { PlaceStep } from '../journal/types';

/** One file as it stands on a disk. */
export interface FileText {
  /** Below the folder, with `/`: `segments/norway.json`. */
  path: string;
  text: string;
}

/** Something in a file that stands in the way of its import. */
export interface FileFault extends Fault {
  /** The file's path; empty where the import as a whole is meant. */
  file: string;
  /**
   * Whether the file is well and only finds something missing here: an entry, a block, a segment.
   * Such places can be left out on request.
   */
  isMissing: boolean;
}

/** The entry that a change belongs to, with the names that people know. */
export interface ChangedEntry {
  uid: string;
  typeName: string;
  documentId: string;
  /** The entry's main field; `null` where it has none. */
  title: string | null;
  locale: string | null;
}

/** What a field was and will be; both as JSON values, absent where it is not set. */
export interface ChangedField {
  name: string;
  before?: unknown;
  after?: unknown;
}

/** One thing that an import changes. */
export type FileChange =
  | {
      kind: 'segment';
      action: 'added' | 'changed' | 'removed';
      key: string;
      name: string;
      /** Of a rule what it says, as a sentence. */
      fields: ChangedField[];
    }
  | {
      kind: 'variant';
      action: 'added' | 'changed' | 'removed' | 'moved';
      entry: ChangedEntry;
      /** The blocks that lead to it; empty for the entry itself. */
      place: PlaceStep[];
      label: string | null;
      /** Names of its segments. */
      segments: string[];
      fields: ChangedField[];
    }
  | {
      kind: 'block';
      action: 'hidden' | 'shown' | 'reordered';
      entry: ChangedEntry;
      place: PlaceStep[];
    };

/** Something that somebody should know, though it stands in nobody's way. */
export type FileNote =
  | { kind: 'only-here'; count: number; entry: ChangedEntry | null }
  | { kind: 'content-differs'; entry: ChangedEntry; place: PlaceStep[] }
  | { kind: 'not-published'; reason: 'never' | 'modified'; entry: ChangedEntry };

/** What an import did, or would do. */
export interface ImportReport {
  /** What stands in the way: where there is any, nothing is changed. */
  faults: FileFault[];
  /** What was left out on request. */
  skipped: FileFault[];
  changes: FileChange[];
  notes: FileNote[];
  /** Whether the changes were made. */
  isApplied: boolean;
  /** Names exactly these changes, so that what was looked at is what is carried out. */
  fingerprint: string;
}

export interface ImportResponse {
  data: ImportReport;
}

export interface ExportResponse {
  data: { format: 1; files: Record<string, unknown> };
}
