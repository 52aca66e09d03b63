import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type {
  AsideItem,
  DiscardAsideInput,
  JournalEntryInput,
  ListChangesInput,
  RestoreAsideInput,
  RestoreChangeInput,
} from '../../../../core/contracts/journal';
import type { Transaction } from '../../database/transaction';
import { createNotFoundError } from '../../errors/create-not-found-error';
import { getModel } from '../../schema/get-model';
import type { WriteIntent } from '../intent/intent';
import { listNodes, type JournalContent, type SetAside } from '../journal/content/content';
import { matchBlocks } from '../journal/content/match-blocks';
import { findWriter } from '../../strapi/find-writer';
import { insertChange, readHeads, type Head } from '../journal/table/journal-table';
import { lockDocument } from '../journal/table/lock-document';
import type { StoredNode } from '../journal/versions/read-versions';
import { nameReferences } from '../journal/words/name-references';
import { openEntry, type OpenEntry } from '../journal/words/open-entry';
import {
  listFieldNames,
  listHiddenNames,
  presentAside,
  presentPlace,
} from '../journal/words/present-change';
import { findChange, listChanges } from './list-changes';
import {
  createRefusal,
  findPath,
  findTarget,
  readEdited,
  restoreVariants,
} from './restore-variants';

/**
 * What the journal knows, for editors: `strapi.plugin('personalization').service('history')`. What
 * somebody may see and restore is by the content manager's permissions.
 */
export function createHistoryService({ strapi }: { strapi: Core.Strapi }) {
  const open = (input: JournalEntryInput, verb: 'read' | 'update', userAbility: unknown) =>
    openEntry(strapi, input, verb, userAbility);

  return {
    /** Who changed which variant of a version when, the newest first. */
    async listChanges(input: ListChangesInput, userAbility: unknown) {
      return listChanges(strapi, await open(input, 'read', userAbility), input, userAbility);
    },

    /**
     * Puts a variant, or one field of it, back into the draft as it was before or after a change.
     *
     * @throws ForbiddenError, NotFoundError, and ApplicationError where there is no place for it
     */
    async restoreChange(input: RestoreChangeInput, userAbility: unknown): Promise<void> {
      const entry = await open(input, 'update', userAbility);
      const change = await findChange(strapi, entry.version, input.changeId);
      if (change === null) {
        throw createNotFoundError('journal.change-not-found', 'There is no such change any more');
      }
      const { root: then, row } = change[input.moment];
      const owner = listNodes(then).find((node) =>
        [...(node.variants ?? []), ...(node.kept ?? [])].some(isAsked),
      );
      const variants = [...(owner?.variants ?? []), ...(owner?.kept ?? [])];
      const index = variants.findIndex(isAsked);
      const variant = variants[index];
      if (owner === undefined || variant === undefined || then === null) {
        throw createRefusal('journal.nothing-to-restore', 'There was no such variant at that time');
      }
      await withLock(strapi, entry, async () => {
        const root = await readEdited(strapi, entry);
        // Where the variant still is: there it belongs, wherever it was then.
        const target =
          (listNodes(root) as StoredNode[]).find((node) => node.variants?.some(isAsked)) ??
          matchBlocks(then, root, { sameRows: row === root.id }).get(owner);
        if (target === undefined) {
          throw createRefusal(
            'journal.place-gone',
            'The block of this variant is not there any more',
          );
        }
        await restoreVariants(strapi, entry, {
          root,
          target,
          variants: [{ variant, index }],
          ...(input.field !== undefined && { field: input.field }),
          intent: await intendRestore(strapi, entry, input.variantKey),
        });
      });

      function isAsked({ key }: { key: string }): boolean {
        return key === input.variantKey;
      }
    },

    /** What of the edited version is set aside, and where it could go. */
    async listAside(input: JournalEntryInput, userAbility: unknown): Promise<AsideItem[]> {
      const entry = await open(input, 'read', userAbility);
      const head = await strapi.db.transaction(({ trx }) => findHead(strapi, trx, entry));
      const aside = head?.content.aside ?? [];
      const root = aside.length > 0 ? await readEdited(strapi, entry) : null;
      const findModel = (uid: string) => getModel(strapi, uid);
      const items = aside.map(({ at, path, hidden, variants }, index) => ({
        index,
        at: new Date(at).toISOString(),
        place: presentPlace(path, findModel),
        hidden: hidden === true,
        variants: variants.map((variant) => presentAside(variant, path, entry.may)),
        targets: listTargets(root, path).map((node) => ({
          id: node.id,
          place: presentPlace((root && findPath(root, node)) ?? [], findModel),
        })),
      }));
      const presented = items.flatMap(({ place, variants }) =>
        variants.map(({ fields }) => ({ place, fields })),
      );
      await nameReferences(strapi, entry.version.uid, presented, userAbility);
      return items;
    },

    /** Gives what is set aside a place: a block of the same component, or the entry itself. */
    async restoreAside(input: RestoreAsideInput, userAbility: unknown): Promise<void> {
      const entry = await open(input, 'update', userAbility);
      await withLock(strapi, entry, async (trx) => {
        const { item } = getAside(await findHead(strapi, trx, entry), input);
        const root = await readEdited(strapi, entry);
        const uid = item.path.at(-1)?.uid ?? entry.version.uid;
        const target = findTarget(root, uid, input.target);
        if (target === undefined || target.uid !== uid) {
          throw createRefusal('journal.place-gone', 'There is no such block of this component');
        }
        await restoreVariants(strapi, entry, {
          root,
          target,
          variants: item.variants.map((variant) => ({ variant, index: Infinity })),
          ...(item.hidden === true && { hidden: true as const }),
          intent: {
            action: 'restore',
            takenBack: { version: entry.version, index: input.index },
          },
        });
      });
    },

    /** Gives up what is set aside; earlier changes in the history still show it. */
    async discardAside(input: DiscardAsideInput, userAbility: unknown): Promise<void> {
      const entry = await open(input, 'update', userAbility);
      await withLock(strapi, entry, async (trx) => {
        const { head, item } = getAside(await findHead(strapi, trx, entry), input);
        const names =
          item.variants.length > 0
            ? listFieldNames(item.path, 'variantSegments')
            : listHiddenNames(item.path);
        if (!entry.may('update', names)) {
          throw new errors.ForbiddenError();
        }
        const { aside = [], ...rest } = head.content;
        const left = aside.filter((each) => each !== item);
        const content: JournalContent = left.length > 0 ? { ...rest, aside: left } : rest;
        await insertChange(strapi, trx, {
          ...entry.version,
          action: 'discard',
          by: findWriter(strapi),
          content,
        });
      });
    },
  };
}

/**
 * Does something in one transaction while nobody else saves the entry, whose variants it may not
 * have read before: what another editor saves between the two would be overwritten.
 */
async function withLock(
  strapi: Core.Strapi,
  { version: { uid, documentId } }: OpenEntry,
  run: (trx: Transaction) => Promise<void>,
): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    await lockDocument(strapi, trx, uid, documentId);
    await run(trx);
  });
}

export type HistoryService = ReturnType<typeof createHistoryService>;

declare module '../../strapi/get-service' {
  interface Services {
    history: HistoryService;
  }
}

/** What is set aside of nothing but the variant has its place again with it. */
async function intendRestore(
  strapi: Core.Strapi,
  entry: OpenEntry,
  variantKey: string,
): Promise<WriteIntent> {
  const head = await strapi.db.transaction(({ trx }) => findHead(strapi, trx, entry));
  const index = (head?.content.aside ?? []).findIndex(
    ({ hidden, variants }) =>
      hidden !== true && variants.length > 0 && variants.every(({ key }) => key === variantKey),
  );
  return {
    action: 'restore',
    ...(index >= 0 && { takenBack: { version: entry.version, index } }),
  };
}

async function findHead(
  strapi: Core.Strapi,
  trx: Transaction,
  { version: { uid, documentId, locale, status } }: OpenEntry,
): Promise<Head | undefined> {
  const heads = await readHeads(strapi, trx, uid, [documentId]);
  return heads.find((head) => head.locale === locale && head.status === status);
}

function getAside(
  head: Head | undefined,
  { index, at }: Pick<DiscardAsideInput, 'index' | 'at'>,
): { head: Head; item: SetAside } {
  const item = head?.content.aside?.[index];
  if (head === undefined || item?.at !== Date.parse(at)) {
    throw createNotFoundError('journal.change-not-found', 'It is not set aside any more');
  }
  return { head, item };
}

/** Blocks of the component that the variants belong to, or the entry. */
function listTargets(root: StoredNode | null, path: SetAside['path']): StoredNode[] {
  const uid = path.at(-1)?.uid;
  return root === null || uid === undefined
    ? []
    : (listNodes(root) as StoredNode[]).filter((node) => node !== root && node.uid === uid);
}
