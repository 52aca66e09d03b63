import type { Core } from '@strapi/strapi';
import type { JournalAction } from '../../../../../core/contracts/journal';
import { resolveConfig } from '../../../config';
import type { Transaction } from '../../../database/transaction';
import { getModel } from '../../../schema/get-model';
import type { DocumentRef, VersionRef } from '../../../schema/version-ref';
import { isTakenBack } from '../../intent/intent';
import { EMPTY_CONTENT, type JournalContent, type SetAside } from '../content/content';
import { hashContent } from '../content/hash-content';
import type { Writer } from '../../../strapi/find-writer';
import { insertChange, updateHead, type Head } from '../table/journal-table';
import { pruneChanges } from '../table/prune-changes';
import { buildContent } from './build-content';
import type { StoredNode, StoredVersion } from './read-versions';

/** What happened to a document, and what of it the journal knows and the database has. */
export interface Recording extends DocumentRef {
  heads: readonly Head[];
  versions: readonly StoredVersion[];
  action: JournalAction;
  by: Writer;
  /** The versions that are copies of their other version now. */
  copiedTo?: VersionRef['status'] | undefined;
  /** What is known of what its versions are copies of, if not of its other versions now. */
  sources?: readonly Pick<Head, 'locale' | 'status' | 'content'>[];
  /** Whether the change may have touched the version. */
  isTouched: (version: VersionRef) => boolean;
  /** What of a version has no place any more; `stored` is `null` where the version is not there. */
  findAside?: (
    version: VersionRef,
    before: JournalContent,
    now: JournalContent,
    stored: StoredNode | null,
  ) => SetAside[];
}

const OTHER = { draft: 'published', published: 'draft' } as const;

/** How a version of a document is called among the others: its status and locale. */
const nameVersion = ({ locale, status }: Pick<VersionRef, 'locale' | 'status'>): string =>
  `${status} ${locale}`;

/** Writes a row for each version whose variants changed; a document without any gets none. */
export async function recordVersions(
  strapi: Core.Strapi,
  trx: Transaction,
  recording: Recording,
): Promise<void> {
  const { uid, documentId, heads, versions, action, by } = recording;
  const headOf = new Map(heads.map((head) => [nameVersion(head), head]));
  const nowOf = new Map(versions.map((each) => [nameVersion(each.version), each]));
  const findModel = (name: string) => getModel(strapi, name);
  const all = new Map<string, VersionRef>();
  for (const { locale, status } of [...heads, ...versions.map(({ version }) => version)]) {
    const version = { uid, documentId, locale, status };
    all.set(nameVersion(version), version);
  }
  const contents = new Map<string, JournalContent>();
  const readOther = (version: VersionRef): JournalContent | undefined => {
    const other = nameVersion({ ...version, status: OTHER[version.status] });
    return nowOf.has(other) ? contents.get(other) : headOf.get(other)?.content;
  };
  // A copy is in rows of its own.
  const isCopied = (version: VersionRef): boolean =>
    version.status === recording.copiedTo &&
    nowOf.get(nameVersion(version))?.root.id !== headOf.get(nameVersion(version))?.content.row;
  // What is copied is known before its copy.
  const inOrder = [...all].sort(([, a], [, b]) => Number(isCopied(a)) - Number(isCopied(b)));
  for (const [name, version] of inOrder) {
    const head = headOf.get(name);
    const root = nowOf.get(name)?.root ?? null;
    const copied = isCopied(version)
      ? readOther(version)
      : recording.sources?.find((source) => nameVersion(source) === name)?.content;
    const content = buildContent(root, head?.content ?? null, findModel, copied);
    const before = head?.content ?? EMPTY_CONTENT;
    const added = recording.findAside?.(version, before, content, root) ?? [];
    const { aside: known = [], ...rest } = content;
    const aside = [...known.filter((_, index) => !isTakenBack(version, index)), ...added];
    contents.set(name, aside.length > 0 ? { ...rest, aside } : rest);
  }
  const isFirst = heads.length === 0;
  if (isFirst && [...contents.values()].every(isEmpty)) {
    return;
  }
  for (const [name, version] of all) {
    const content = contents.get(name);
    const head = headOf.get(name);
    if (content === undefined || !(head === undefined || recording.isTouched(version))) {
      continue;
    }
    const hash = hashContent(content);
    if (head?.hash !== hash) {
      await insertChange(strapi, trx, { ...version, action, by, content }, hash);
      await pruneChanges(strapi, trx, version, { ...readBounds(strapi), head });
    } else if (JSON.stringify(head.content) !== JSON.stringify(content)) {
      await updateHead(strapi, trx, head.id, content);
    }
  }
}

function isEmpty({ root, aside = [] }: JournalContent): boolean {
  return root === null && aside.length === 0;
}

function readBounds(strapi: Core.Strapi): { changes: number; days: number } {
  return resolveConfig(strapi.config.get('plugin::personalization')).journal;
}
