import type { Core } from '@strapi/strapi';

type Row = Record<string, unknown>;

export interface FileText {
  path: string;
  text: string;
}

interface FileVariant {
  key: string;
  label: string;
  segments: string[];
  overrides: string[];
  values?: Row;
}

/** An entry or block as a file has it. */
export interface FileOwner {
  hidden?: boolean;
  variants?: FileVariant[];
  blocks?: Record<string, FileOwner[]>;
}

/** The variants of one entry in one locale. */
export interface EntryFile extends FileOwner {
  uid: string;
  documentId: string;
  locale?: string;
}

interface Place {
  file: string;
  location: string;
}

interface ChangedEntry {
  uid: string;
  documentId: string;
  locale: string | null;
}

export interface ImportReport {
  faults: (Place & { message: string })[];
  skipped: Place[];
  changes: { entry?: ChangedEntry }[];
  notes: { kind: string; entry: ChangedEntry | null }[];
  isApplied: boolean;
  fingerprint: string;
}

interface Files {
  exportFiles(): Promise<FileText[]>;
  importFiles(files: readonly FileText[], options: object): Promise<ImportReport>;
}

export const filesOf = (strapi: Core.Strapi): Files =>
  strapi.plugin('personalization').service('files');

export const isEntryFile = ({ path }: FileText): boolean => path.startsWith('variants/');

export const parse = ({ text }: FileText): EntryFile => JSON.parse(text) as EntryFile;

/** Entry and blocks with their locations, as reports name them. */
export function listFileOwners(
  owner: FileOwner,
  location = '',
): { owner: FileOwner; location: string }[] {
  return [
    { owner, location },
    ...Object.entries(owner.blocks ?? {}).flatMap(([field, list]) =>
      list.flatMap((block, index) =>
        listFileOwners(
          block,
          `${location === '' ? '' : `${location}.`}blocks.${field}[${String(index)}]`,
        ),
      ),
    ),
  ];
}

/** How somebody changes files by hand. */
export type FileChange = 'same' | 'one' | 'drop' | 'say' | 'reverse';

/** A copy of the files, one of which somebody changed. */
export function changeFiles(
  files: readonly FileText[],
  how: FileChange,
  seed: number,
  said: string,
): FileText[] {
  const entries = files.filter(isEntryFile);
  const chosen = entries[seed % Math.max(1, entries.length)];
  if (chosen === undefined || how === 'same') {
    return [...files];
  }
  if (how === 'one') {
    return files.filter((file) => file === chosen || !isEntryFile(file));
  }
  const content = parse(chosen);
  const owners = listFileOwners(content).filter(({ owner }) => (owner.variants ?? []).length > 0);
  const { variants = [] } = owners[seed % Math.max(1, owners.length)]?.owner ?? {};
  const variant = variants[seed % Math.max(1, variants.length)];
  if (how === 'drop') {
    variants.splice(seed % Math.max(1, variants.length), 1);
  } else if (how === 'reverse') {
    variants.reverse();
  } else if (variant?.values !== undefined) {
    const text = ['title', 'text'].find((name) => typeof variant.values?.[name] === 'string');
    variant.values = { ...variant.values, ...(text !== undefined && { [text]: said }) };
  }
  return files.map((file) => (file === chosen ? { ...file, text: JSON.stringify(content) } : file));
}
