import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type {
  FileChange,
  FileFault,
  FileNote,
  ImportReport,
} from '../../../../core/contracts/files';
import type { VariantsFile } from '../../../../core/contracts/files/schema';
import type { Language } from '../../../../core/text/languages';
import { resolveConfig } from '../../config';
import type { Transaction } from '../../database/transaction';
import { getModel } from '../../schema/get-model';
import type { Reaching } from '../../schema/list-reaching-models';
import { hashJson } from '../journal/content/hash-content';
import { lockDocument } from '../journal/table/lock-document';
import type { StoredVersion } from '../journal/versions/read-versions';
import type { Author } from '../segment';
import { applyEntry, applySegments, deleteSegments, type Publishing } from './apply-plans';
import type { EntryContext, EntryPlan } from './entry-plan';
import { createFileFault } from './file-fault';
import type { ParsedFile, ParsedFiles } from './parse-files';
import { planEntry, type FileOwner } from './plan-entry';
import { planSegments, type SegmentPlan } from './plan-segments';
import { presentEntry } from './present-entry';
import { findReaching, readAllEdited, readEdited } from './stored-variants';

export interface ImportOptions extends Author {
  /** Only say what would change. */
  dryRun?: boolean;
  /** Leave out what has no place here, instead of importing nothing. */
  skipMissing?: boolean;
  /** Delete segments and variants that are only here. */
  deleteMissing?: boolean;
  /** Publish the entries that change and had nothing else to publish. */
  publish?: boolean;
  /** The language of sentences in the report. */
  locale?: Language;
  /** The fingerprint of the changes that somebody agreed to. */
  expected?: string;
}

/** An entry as it is here, and what a file says of it. */
interface Target {
  stored: StoredVersion;
  file: { path: string; content: FileOwner };
}

interface Plan {
  segments: SegmentPlan;
  entries: EntryPlan[];
  targets: Target[];
  context: EntryContext;
  faults: FileFault[];
}

/**
 * Brings segments and variants in step with the files: all of it or nothing, in one transaction.
 *
 * @returns what was changed; with faults where nothing was
 */
export async function importFiles(
  strapi: Core.Strapi,
  parsed: ParsedFiles,
  options: ImportOptions = {},
): Promise<ImportReport> {
  if (parsed.faults.length > 0) {
    return createReport({ faults: parsed.faults });
  }
  const reaching = findReaching(strapi);
  const plan = await planAll(strapi, reaching, parsed, options);
  const skipped = options.skipMissing === true ? plan.faults.filter((each) => each.isMissing) : [];
  const faults = plan.faults.filter((fault) => !skipped.includes(fault));
  const changes: FileChange[] = [
    ...plan.segments.changes,
    ...plan.entries.flatMap((entry) => entry.changes),
  ];
  const fingerprint = hashJson([changes, skipped]);
  const notes = plan.entries.flatMap((entry) => entry.notes);
  if (plan.segments.onlyHere > 0) {
    notes.unshift({ kind: 'only-here', count: plan.segments.onlyHere, entry: null });
  }
  if (options.expected !== undefined && options.expected !== fingerprint) {
    faults.push(createChangedFault());
  }
  const publishing = options.publish === true ? await planPublishing(strapi, plan) : new Map();
  notes.push(...[...publishing.values()].flatMap(({ note }) => (note === null ? [] : [note])));
  const isApplied = faults.length === 0 && options.dryRun !== true && changes.length > 0;
  if (isApplied) {
    await apply(strapi, reaching, plan, publishing, options);
  }
  return createReport({ faults, skipped, changes, notes, isApplied, fingerprint });
}

function createReport(report: Partial<ImportReport>): ImportReport {
  return {
    faults: [],
    skipped: [],
    changes: [],
    notes: [],
    isApplied: false,
    fingerprint: '',
    ...report,
  };
}

async function planAll(
  strapi: Core.Strapi,
  reaching: Reaching,
  { segments: segmentFiles, entries: entryFiles }: ParsedFiles,
  { deleteMissing = false, locale = 'en' }: ImportOptions,
): Promise<Plan> {
  const segments = await planSegments(strapi, segmentFiles, {
    // Who keeps no segments in files does not mean to delete all of them; likewise variants.
    deleteMissing: deleteMissing && segmentFiles.length > 0,
    locale,
  });
  const { variantsPerOwner } = resolveConfig(strapi.config.get('plugin::personalization')).limits;
  const context: EntryContext = {
    segmentNames: segments.names,
    deleteMissing: deleteMissing && entryFiles.length > 0,
    variantsPerOwner,
  };
  const faults = [...segments.faults];
  const targets: Target[] = [];
  for (const file of entryFiles) {
    const found = await findTarget(strapi, reaching, file);
    if ('fault' in found) {
      faults.push(found.fault);
    } else {
      targets.push({ stored: found.stored, file });
    }
  }
  if (context.deleteMissing) {
    const named = new Set(targets.map(({ stored }) => nameVersion(stored)));
    const others = await readAllEdited(strapi, reaching);
    const silent = others.filter((stored) => !named.has(nameVersion(stored)));
    targets.push(...silent.map((stored) => ({ stored, file: { path: '', content: {} } })));
  }
  const entries: EntryPlan[] = [];
  for (const { stored, file } of targets) {
    entries.push(await planEntry(strapi, stored, file, context));
  }
  faults.push(...entries.flatMap((entry) => entry.faults));
  return { segments, entries, targets, context, faults };
}

function nameVersion({ version: { uid, documentId, locale } }: StoredVersion): string {
  return `${uid} ${documentId} ${locale}`;
}

/** The entry of a file; a single type has one, whatever its id is here. */
async function findTarget(
  strapi: Core.Strapi,
  reaching: Reaching,
  { path, content: { uid, documentId, locale } }: ParsedFile<VariantsFile>,
): Promise<{ stored: StoredVersion } | { fault: FileFault }> {
  if (!Object.hasOwn(strapi.contentTypes, uid) || !reaching.has(uid)) {
    const text = {
      code: 'files.type-missing' as const,
      values: { name: uid },
      message: `there is no content type ${uid} here that may have variants`,
      expected: 'a content type with fields that may vary',
    };
    return { fault: createFileFault(path, ['uid'], text, true) };
  }
  const isSingle = getModel(strapi, uid).kind === 'singleType';
  const isLocalized = getModel(strapi, uid).pluginOptions?.i18n?.localized === true;
  const where = isLocalized ? { locale: locale ?? '' } : {};
  const [stored] = await readEdited(strapi, reaching, uid, {
    ...where,
    ...(!isSingle && { documentId }),
  });
  if (stored === undefined || (!isLocalized && locale !== undefined)) {
    const inLocale = locale === undefined ? '' : ` in the locale ${locale}`;
    const text = {
      code: 'files.entry-missing' as const,
      values: { name: documentId },
      message: `there is no entry "${documentId}"${inLocale} here`,
      expected: 'an entry that is here',
    };
    return { fault: createFileFault(path, ['documentId'], text, true) };
  }
  return { stored };
}

function createChangedFault(): FileFault {
  return createFileFault('', [], {
    code: 'files.changed-meanwhile',
    message: 'what the import would change is not what was looked at any more',
    expected: 'the same changes',
  });
}

/** Which entries may be published: those that editors see as published, with nothing in wait. */
async function planPublishing(
  strapi: Core.Strapi,
  plan: Plan,
): Promise<Map<EntryPlan, Publishing>> {
  const publishing = new Map<EntryPlan, Publishing>();
  for (const [index, entry] of plan.entries.entries()) {
    const stored = plan.targets[index]?.stored;
    const { uid, documentId, locale, status } = entry.version;
    if (entry.data === null || stored === undefined || status !== 'draft') {
      continue;
    }
    const rows: { publishedAt: string | null; updatedAt: string }[] = await strapi.db
      .query(uid as never)
      .findMany({
        select: ['publishedAt', 'updatedAt'],
        where: { documentId, ...(locale !== '' && { locale }) } as never,
      });
    const draft = rows.find(({ publishedAt }) => publishedAt === null);
    const published = rows.find(({ publishedAt }) => publishedAt !== null);
    const reason =
      published === undefined
        ? 'never'
        : Date.parse(draft?.updatedAt ?? '') > Date.parse(published.updatedAt)
          ? 'modified'
          : null;
    const note: FileNote | null =
      reason === null
        ? null
        : {
            kind: 'not-published',
            reason,
            entry: await presentEntry(strapi, entry.version, stored.root.id),
          };
    publishing.set(entry, { shallPublish: reason === null, note });
  }
  return publishing;
}

async function apply(
  strapi: Core.Strapi,
  reaching: Reaching,
  plan: Plan,
  publishing: ReadonlyMap<EntryPlan, Publishing>,
  { user, skipMissing = false }: ImportOptions,
): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    await lockEntries(strapi, trx, plan.entries);
    await applySegments(strapi, plan.segments, { user });
    for (const [index, entry] of plan.entries.entries()) {
      const target = plan.targets[index];
      if (entry.data === null || target === undefined) {
        continue;
      }
      // Another locale of the entry may have brought shared blocks along, which are new rows then.
      const { uid, documentId, locale } = entry.version;
      const [stored] = await readEdited(strapi, reaching, uid, {
        documentId,
        ...(locale !== '' && { locale }),
      });
      const now =
        stored === undefined ? null : await planEntry(strapi, stored, target.file, plan.context);
      const standing = now?.faults.filter(({ isMissing }) => !isMissing || !skipMissing) ?? [];
      const planned = new Set(entry.changes.map(hashJson));
      const isAsPlanned = now?.changes.every((change) => planned.has(hashJson(change)));
      if (now === null || standing.length > 0 || isAsPlanned !== true) {
        throw new errors.ApplicationError(
          `${uid} ${documentId} was changed while files were imported; nothing was imported`,
        );
      }
      await applyEntry(strapi, now, publishing.get(entry)?.shallPublish === true, {
        user,
      });
    }
    await deleteSegments(strapi, plan.segments);
  });
}

/**
 * Whoever saves one of the entries waits until all is imported. First of all locks, as saves have it:
 * those lock their entry before the segments that it names.
 */
async function lockEntries(
  strapi: Core.Strapi,
  trx: Transaction,
  entries: readonly EntryPlan[],
): Promise<void> {
  const changed = entries.filter(({ data }) => data !== null).map(({ version }) => version);
  const names = new Map(
    changed.map(({ uid, documentId }) => [`${uid} ${documentId}`, { uid, documentId }]),
  );
  for (const [, { uid, documentId }] of [...names].sort(([a], [b]) => (a < b ? -1 : 1))) {
    await lockDocument(strapi, trx, uid, documentId);
  }
}
