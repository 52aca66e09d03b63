import type { VersionRef } from '../../../schema/version-ref';
import { EMPTY_CONTENT, type JournalContent } from '../content/content';
import type { StoredVersion } from '../versions/read-versions';
import { planRestore } from './plan-restore';
import type { KnownVersion, RestorePlan } from './plan-tree';

type KnownHead = VersionRef & { content: JournalContent };

/** What is gone of each version of some documents; each is told apart from those in other locales. */
export function planVersions(
  versions: readonly StoredVersion[],
  heads: readonly KnownHead[],
): { version: VersionRef; plan: RestorePlan }[] {
  return versions.map((each) => ({
    version: each.version,
    plan: planRestore(know(each, heads), findOther(each, versions, heads)),
  }));
}

/** Of one type, what tells its versions apart. */
export function nameVersion({ documentId, locale, status }: VersionRef): string {
  return `${documentId} ${locale} ${status}`;
}

function know({ version, root }: StoredVersion, heads: readonly KnownHead[]): KnownVersion {
  const head = heads.find((each) => nameVersion(each) === nameVersion(version));
  return { status: version.status, head: head?.content ?? EMPTY_CONTENT, now: root };
}

function findOther(
  { version }: StoredVersion,
  versions: readonly StoredVersion[],
  heads: readonly KnownHead[],
): KnownVersion | null {
  const other = versions.find(
    (each) =>
      each.version.documentId === version.documentId &&
      each.version.locale === version.locale &&
      each.version.status !== version.status,
  );
  return other === undefined ? null : know(other, heads);
}
