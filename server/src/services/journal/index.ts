import type { Core } from '@strapi/strapi';
import { HEAD_HEADER } from '../../../../core/contracts/journal/headers';
import { VARIANTS_ATTRIBUTE } from '../../../../core/decision';
import { isRecord } from '../../../../core/json';
import { describeError } from '../../log/describe-error';
import { getModel } from '../../schema/get-model';
import { listOwners } from '../../schema/list-owners';
import { listReachingModels, type Reaching } from '../../schema/list-reaching-models';
import type { VersionRef } from '../../schema/version-ref';
import { findDefaultLocale } from '../../strapi/default-locale';
import { reportMissing } from '../../strapi/look-inside';
import { findComponentLinks } from '../../strapi/table-layout';
import { persistOwnTables } from '../safekeeping/persist-own-tables';
import { copyData } from '../variant/copy-data';
import { lockSegments } from '../variant/lock-segments';
import { listVariants } from './content/content';
import { followWrite, type WriteContext } from './follow-writes';
import type { Healed } from './heal/heal-documents';
import { restoreAll } from './heal/restore-all';
import { explainRefusal, findFormVersion, mergeStaleSave } from './merge/merge-stale-save';
import { hasBlocksWithoutId, inheritBlocks } from './restore/inherit-blocks';
import { isEntryForm } from '../../strapi/find-writer';
import { ensureJournalTable, JOURNAL_TABLE, readHeadId, readHeads } from './table/journal-table';
import { withMergedHead } from './table/merged-head';
import { readVersions } from './versions/read-versions';

/** As many entries as one line of the log names. */
const NAMED_VERSIONS = 10;

/**
 * Remembers what the variants of each entry are meant to be, and brings back what was lost:
 * `strapi.plugin('personalization').service('journal')`.
 */
export function createJournalService({ strapi }: { strapi: Core.Strapi }) {
  let reaching: Reaching = new Set();
  let isInStep = false;
  let isKept = true;

  return {
    /** Whether there is a journal: without the right to make its table, Strapi works without one. */
    isKept: (): boolean => isKept,

    /** Brings back what was lost since the last start; what could not be is tried again later. */
    async start(options: { wasOff: boolean }): Promise<void> {
      const owners = listOwners(strapi).map(({ uid }) => uid);
      reaching = listReachingModels(strapi, owners);
      isKept = await tryToKeep(strapi);
      if (!isKept) {
        return;
      }
      try {
        const restored = await restoreAll(strapi, options);
        reaching = restored.reaching;
        isInStep = true;
        reportHealed(strapi, restored.healed);
      } catch (error) {
        strapi.log.error(
          `[personalization] variants could not be brought back; it is tried again at the next start, and for an entry when it is saved: ${describeError(error)}`,
        );
        return;
      }
      await persistOwnTables(strapi);
    },

    /** A middleware of the Document Service, the innermost of all: what a write changed is recorded with it. */
    follow: (context: WriteContext, next: () => Promise<unknown>): Promise<unknown> =>
      isKept
        ? followWrite(strapi, reaching, context, next, { isInStep })
        : strapi.db.transaction(async ({ trx }) => {
            await lockSegments(strapi, trx, context.params.data);
            return next();
          }),

    /** A middleware of the Document Service: blocks that are written without ids keep their variants. */
    async inherit(context: WriteContext, next: () => Promise<unknown>): Promise<unknown> {
      const { uid, action, params } = context;
      if (
        isKept &&
        action === 'update' &&
        reaching.has(uid) &&
        isRecord(params.data) &&
        !isEntryForm(strapi) &&
        hasBlocksWithoutId(params.data, getModel(strapi, uid), reaching, (name) =>
          getModel(strapi, name),
        )
      ) {
        const data = copyData(params.data, getModel(strapi, uid), (name) => getModel(strapi, name));
        await inheritStored(strapi, reaching, { ...params, uid, data });
        context.params = { ...params, data };
      }
      return next();
    },

    /** A middleware of the Document Service: saves of two editors are merged, or refused. */
    async merge(context: WriteContext, next: () => Promise<unknown>): Promise<unknown> {
      const { uid, action, params } = context;
      const { documentId, data: given } = params;
      const isSave =
        isKept &&
        action === 'update' &&
        reaching.has(uid) &&
        isFormOf(strapi, uid) &&
        isRecord(given);
      if (!isSave || documentId === undefined) {
        return next();
      }
      const version = { ...(await findFormVersion(strapi, uid, params.locale)), documentId };
      const data = copyData(given, getModel(strapi, uid), (name) => getModel(strapi, name));
      const head = await strapi.db.transaction(({ trx }) =>
        mergeStaleSave(strapi, trx, version, data),
      );
      context.params = { ...params, data };
      try {
        // Not in one transaction with the merge: middlewares of the project are in between.
        const result = await withMergedHead({ ...version, head }, next);
        await reportHead(strapi, version);
        return result;
      } catch (error) {
        throw await explainRefusal(strapi, version, data, error);
      }
    },
  };
}

/** Makes the journal's table unless it is there; says so where that cannot be, or is of no use. */
async function tryToKeep(strapi: Core.Strapi): Promise<boolean> {
  if (!isLayoutKnown(strapi)) {
    return false;
  }
  try {
    await ensureJournalTable(strapi);
    return true;
  } catch (error) {
    strapi.log.error(
      `[personalization] there is no journal of variants, since its table "${JOURNAL_TABLE}" cannot be made. Entries can be saved, but lost variants do not come back, nothing is remembered for the history, and two editors may overwrite each other's variants. It is tried again at the next start: ${describeError(error)}`,
    );
    return false;
  }
}

/** Where it cannot be told which variants there are, none may count as gone. */
function isLayoutKnown(strapi: Core.Strapi): boolean {
  const isKnown = listOwners(strapi).every(
    ({ uid }) => findComponentLinks(strapi, uid, [VARIANTS_ATTRIBUTE]) !== undefined,
  );
  if (!isKnown) {
    reportMissing(strapi, 'join table of components', 'there is no journal of variants');
  }
  return isKnown;
}

/** Adds to the answer which row of the journal the form is filled from now on. */
async function reportHead(strapi: Core.Strapi, version: VersionRef): Promise<void> {
  const head = await strapi.db.transaction(({ trx }) => readHeadId(strapi, trx, version));
  strapi.requestContext.get()?.set(HEAD_HEADER, String(head));
}

/** Whether the form of the type is saved, and not something else that the same request writes. */
function isFormOf(strapi: Core.Strapi, uid: string): boolean {
  const { path = '' } = strapi.requestContext.get()?.request ?? {};
  return isEntryForm(strapi) && path.split('/').includes(uid);
}

export type JournalService = ReturnType<typeof createJournalService>;

declare module '../../strapi/get-service' {
  interface Services {
    journal: JournalService;
  }
}

interface Inheriting {
  uid: string;
  documentId?: string;
  locale?: unknown;
  data: Record<string, unknown>;
}

async function inheritStored(
  strapi: Core.Strapi,
  reaching: Reaching,
  { uid, documentId, locale, data }: Inheriting,
): Promise<void> {
  if (documentId === undefined) {
    return;
  }
  const model = getModel(strapi, uid);
  const heads = await strapi.db.transaction(({ trx }) => readHeads(strapi, trx, uid, [documentId]));
  if (!heads.some(({ content }) => content.root !== null || listVariants(content).length > 0)) {
    return;
  }
  const stored = await readVersions(strapi, reaching, uid, {
    documentId,
    ...(model.options?.draftAndPublish === true && { publishedAt: { $null: true } }),
    ...(model.pluginOptions?.i18n?.localized === true && {
      locale: locale ?? (await findDefaultLocale(strapi)),
    }),
  });
  const [version] = stored;
  if (version !== undefined) {
    inheritBlocks(data, version.root, (name) => getModel(strapi, name));
  }
}

function reportHealed(strapi: Core.Strapi, healed: readonly Healed[]): void {
  const back = healed.filter(({ restored }) => restored > 0);
  if (back.length > 0) {
    const count = back.reduce((sum, { restored }) => sum + restored, 0);
    strapi.log.info(
      `[personalization] ${count} variants and hidden blocks came back: ${nameVersions(back)}.`,
    );
  }
  const aside = healed.filter((each) => each.aside + each.asideHidden > 0);
  if (aside.length > 0) {
    const variants = aside.reduce((sum, each) => sum + each.aside, 0);
    const hidden = aside.reduce((sum, each) => sum + each.asideHidden, 0);
    strapi.log.warn(
      `[personalization] ${variants} variants and ${hidden} hidden blocks have no place any more, since the blocks were deleted or replaced. They are set aside: ${nameVersions(aside)}.`,
    );
  }
}

function nameVersions(healed: readonly Healed[]): string {
  const names = healed.slice(0, NAMED_VERSIONS).map(({ version }) => nameVersion(version));
  const more = healed.length - names.length;
  return `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function nameVersion({ uid, documentId, locale, status }: VersionRef): string {
  return `${uid} ${documentId} (${[locale, status].filter((each) => each !== '').join(', ')})`;
}
