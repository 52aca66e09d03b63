import type { Core } from '@strapi/strapi';
import type { PurgeRetiredInput } from '../../../../core/contracts/retired/schema';
import type { RetiredField, RetiredReason } from '../../../../core/contracts/retired/types';
import { splitIntoBatches } from '../../database/split-into-batches';
import { createNotFoundError } from '../../errors/create-not-found-error';
import { mayHold } from '../journal/build-content';
import { listNodes, type JournalVariant } from '../journal/content';
import { findWriter } from '../journal/find-writer';
import { lockDocument } from '../journal/lock-document';
import { insertChange, listJournalDocuments, readHeads } from '../journal/journal-table';
import type { Head, Transaction } from '../journal/journal-table';
import { describeType, getModel } from '../journal/read-versions';
import type { ModelSchema } from '../variant/model-schema';
import { getVariantComponentUid } from '../variant/variant-component';
import { listVaryingFields } from '../variant/varying-fields';
import { forgetField, listRetired, withoutName, type FieldRef } from './forget-field';

/**
 * Values of fields that may not vary any more, are gone, or are of another type:
 * `strapi.plugin('personalization').service('retired')`. The journal keeps them, and they come back
 * by themselves once their field may vary again with the type it had.
 */
export function createRetiredService({ strapi }: { strapi: Core.Strapi }) {
  return {
    /** What is retired, by content type or component and field. */
    list: async (): Promise<RetiredField[]> =>
      strapi.db.transaction(async ({ trx }) => {
        const found = new Map<string, RetiredField & Tally>();
        for await (const head of readAllHeads(strapi, trx)) {
          for (const node of listNodes(head.content.root)) {
            const owner = findModel(strapi, node.uid);
            for (const { variant, ...ref } of listRetired(node, owner)) {
              const name = JSON.stringify(ref);
              const field = found.get(name) ?? { ...describe(ref, owner), ...createTally() };
              found.set(name, field);
              count(field, head, variant);
            }
          }
        }
        return [...found.values()]
          .map(({ variantKeys, documents, ...field }) => ({
            ...field,
            variants: variantKeys.size,
            entries: documents.size,
          }))
          .sort((a, b) => a.uid.localeCompare(b.uid) || a.field.localeCompare(b.field));
      }),

    /**
     * Deletes what all variants have for a field that has no place for it; earlier changes in the
     * history still show it.
     *
     * @returns how many variants of how many entries had something
     * @throws NotFoundError where nothing of the field is retired
     */
    purge: async (ref: PurgeRetiredInput): Promise<{ variants: number; entries: number }> =>
      strapi.db.transaction(async ({ trx }) => {
        const owner = findModel(strapi, ref.uid);
        const tally = createTally();
        if (!mayHold(owner, ref.field, ref.type)) {
          for (const [uid, documentIds] of await findConcerned(strapi, trx, ref)) {
            for (const documentId of documentIds) {
              await lockDocument(strapi, trx, uid, documentId);
              for (const head of await readHeads(strapi, trx, uid, [documentId])) {
                await purgeHead(strapi, trx, { head, ref, owner, tally });
              }
            }
          }
        }
        if (tally.variantKeys.size === 0) {
          throw createNotFoundError('retired.not-found', 'Nothing of this field is retired');
        }
        return { variants: tally.variantKeys.size, entries: tally.documents.size };
      }),
  };
}

export type RetiredService = ReturnType<typeof createRetiredService>;

/** The draft and the published version have the same variants: each counts once. */
interface Tally {
  variantKeys: Set<string>;
  documents: Set<string>;
}

const createTally = (): Tally => ({ variantKeys: new Set(), documents: new Set() });

function count({ variantKeys, documents }: Tally, head: Head, { key }: JournalVariant): void {
  documents.add(JSON.stringify([head.uid, head.documentId]));
  variantKeys.add(JSON.stringify([head.uid, head.documentId, head.locale, key]));
}

/** The journal may tell of components that the project has no more. */
function findModel(strapi: Core.Strapi, uid: string): ModelSchema | undefined {
  return getModel(strapi, uid) as ModelSchema | undefined;
}

function describe(ref: FieldRef, owner: ModelSchema | undefined) {
  return {
    ...ref,
    displayName: owner?.info.displayName ?? ref.uid,
    reason: findReason(ref, owner),
    variants: 0,
    entries: 0,
  };
}

function findReason({ field, type }: FieldRef, owner: ModelSchema | undefined): RetiredReason {
  const attribute = owner?.attributes[field];
  if (attribute === undefined) {
    return 'gone';
  }
  return describeType(attribute) === type ? 'notVarying' : 'otherType';
}

async function* readAllHeads(strapi: Core.Strapi, trx: Transaction): AsyncGenerator<Head> {
  for (const uid of Object.keys(strapi.contentTypes)) {
    for (const batch of splitIntoBatches(await listJournalDocuments(strapi, trx, uid))) {
      yield* await readHeads(strapi, trx, uid, batch);
    }
  }
}

/** In one order, so that two that lock the same documents do not wait for each other. */
async function findConcerned(
  strapi: Core.Strapi,
  trx: Transaction,
  ref: FieldRef,
): Promise<Map<string, string[]>> {
  const found = new Map<string, Set<string>>();
  for await (const { uid, documentId, content } of readAllHeads(strapi, trx)) {
    let isConcerned = false;
    forgetField(content, ref, () => (isConcerned = true));
    if (isConcerned) {
      found.set(uid, (found.get(uid) ?? new Set()).add(documentId));
    }
  }
  return new Map([...found].sort().map(([uid, ids]) => [uid, [...ids].sort()]));
}

interface Purging {
  head: Head;
  ref: FieldRef;
  owner: ModelSchema | undefined;
  tally: Tally;
}

async function purgeHead(
  strapi: Core.Strapi,
  trx: Transaction,
  { head, ref, owner, tally }: Purging,
): Promise<void> {
  const forgotten: JournalVariant[] = [];
  const content = forgetField(head.content, ref, (variant) => forgotten.push(variant));
  if (forgotten.length === 0) {
    return;
  }
  forgotten.forEach((variant) => count(tally, head, variant));
  if (owner !== undefined && listVaryingFields(owner).length > 0) {
    for (const { id, overrides } of forgotten) {
      // The row names the field as well: were it to vary again, it would be overridden with nothing.
      if (id !== null && Array.isArray(overrides)) {
        await strapi.db.query(getVariantComponentUid(owner) as never).update({
          where: { id } as never,
          data: { variantOverrides: withoutName(overrides, ref.field) } as never,
        });
      }
    }
  }
  const { uid, documentId, locale, status } = head;
  const version = { uid, documentId, locale, status };
  await insertChange(strapi, trx, {
    ...version,
    action: 'discard',
    by: findWriter(strapi),
    content,
  });
}
