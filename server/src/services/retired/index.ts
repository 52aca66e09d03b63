import type { Core } from '@strapi/strapi';
import type { JournalAction } from '../../../../core/contracts/journal';
import type {
  MoveRetiredInput,
  PurgeRetiredInput,
} from '../../../../core/contracts/retired/schema';
import type {
  MoveRetiredResponse,
  RetiredField,
  RetiredPlace,
  RetiredReason,
} from '../../../../core/contracts/retired/types';
import { splitIntoBatches } from '../../database/split-into-batches';
import type { Transaction } from '../../database/transaction';
import { createNotFoundError } from '../../errors/create-not-found-error';
import { describeType } from '../../schema/describe-type';
import { getModel } from '../../schema/get-model';
import type { ModelSchema } from '../../schema/model-schema';
import { getVariantComponentUid } from '../../schema/variant-component-uid';
import { listVaryingFields } from '../../schema/varying-fields';
import type { DocumentRef } from '../../schema/version-ref';
import { listNodes, listVariants } from '../journal/content/content';
import type { JournalContent, JournalVariant } from '../journal/content/content';
import { findWriter } from '../../strapi/find-writer';
import { insertChange, listJournalDocuments, readHeads } from '../journal/table/journal-table';
import type { Head } from '../journal/table/journal-table';
import { lockDocuments, nameDocument } from '../journal/table/lock-document';
import { mayHold } from '../journal/versions/build-content';
import { resolveValues } from '../journal/versions/resolve-values';
import { createVariantFaultError } from '../variant/variant-fault';
import { canTake } from './convert-value';
import { fitValues } from './fit-values';
import {
  forgetField,
  hasOther,
  hasValue,
  listRetired,
  withoutName,
  type FieldRef,
} from './forget-field';
import { moveField, type Moved } from './move-field';

/**
 * Values of fields that may not vary any more, are gone, or are of another type:
 * `strapi.plugin('personalization').service('retired')`. The journal keeps them, and they come back
 * by themselves once their field may vary again with the type it had, or are given to another field.
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
    purge: async (ref: PurgeRetiredInput): Promise<{ variants: number; entries: number }> => {
      const owner = findModel(strapi, ref.uid);
      const tally = createTally();
      if (!mayHold(owner, ref.field, ref.type)) {
        await forEachConcerned(strapi, ref, (trx, head) =>
          purgeHead(strapi, trx, { head, ref, owner, tally }),
        );
      }
      if (tally.variantKeys.size === 0) {
        throw createNothingRetired();
      }
      return sum(tally);
    },

    /**
     * Gives what all variants have for a field that has no place for it to another field of theirs,
     * such as the one that it was renamed to. Variants that say something else there, and those
     * whose value does not fit, keep it as it is.
     *
     * @returns how many variants of how many entries were changed, and how many were not
     * @throws NotFoundError where nothing of the field is retired, ValidationError where the other
     *   field cannot take it
     */
    move: async ({ to, ...ref }: MoveRetiredInput): Promise<MoveRetiredResponse['data']> => {
      const owner = findModel(strapi, ref.uid);
      const [moved, left] = [createTally(), createTally()];
      if (!mayHold(owner, ref.field, ref.type)) {
        const isOffered = listDestinations(owner, ref).some(({ field }) => field === to);
        await forEachConcerned(strapi, ref, async (trx, head) => {
          if (owner === undefined || !isOffered) {
            throw createNoDestination(ref, to);
          }
          await moveHead(strapi, trx, { head, ref, owner, tally: moved, left, to });
        });
      }
      if (moved.variantKeys.size + left.variantKeys.size === 0) {
        throw createNothingRetired();
      }
      return { ...sum(moved), left: left.variantKeys.size };
    },
  };
}

export type RetiredService = ReturnType<typeof createRetiredService>;

declare module '../../strapi/get-service' {
  interface Services {
    retired: RetiredService;
  }
}

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

function sum({ variantKeys, documents }: Tally): { variants: number; entries: number } {
  return { variants: variantKeys.size, entries: documents.size };
}

const createNothingRetired = () =>
  createNotFoundError('retired.not-found', 'Nothing of this field is retired');

function createNoDestination({ uid, field, type }: FieldRef, to: string): Error {
  return createVariantFaultError([
    {
      path: ['to'],
      code: 'retired.no-such-place',
      values: { field, to },
      message: `The field "${to}" of ${uid} may not vary or cannot take values of the type "${type}".`,
    },
  ]);
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
    places: listDestinations(owner, ref),
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

/** The fields that can take what is retired. */
function listDestinations(owner: ModelSchema | undefined, { type }: FieldRef): RetiredPlace[] {
  return (owner === undefined ? [] : listVaryingFields(owner)).flatMap((field) => {
    const attribute = owner?.attributes[field];
    return attribute !== undefined && canTake(attribute, type)
      ? [{ field, type: describeType(attribute) }]
      : [];
  });
}

async function* readAllHeads(strapi: Core.Strapi, trx: Transaction): AsyncGenerator<Head> {
  for (const uid of Object.keys(strapi.contentTypes)) {
    for (const batch of splitIntoBatches(await listJournalDocuments(strapi, trx, uid))) {
      yield* await readHeads(strapi, trx, uid, batch);
    }
  }
}

/**
 * Does something in one transaction with each head that has something of the field. All documents
 * are locked before the first head is read: MariaDB and MySQL answer a transaction as things were at
 * its first question that locks nothing, and what others saved meanwhile would be overwritten.
 */
async function forEachConcerned(
  strapi: Core.Strapi,
  ref: FieldRef,
  run: (trx: Transaction, head: Head) => Promise<void>,
): Promise<void> {
  const documents = await strapi.db.transaction(({ trx }) => findConcerned(strapi, trx, ref));
  await strapi.db.transaction(async ({ trx }) => {
    await lockDocuments(strapi, trx, documents);
    for (const { uid, documentId } of documents) {
      for (const head of await readHeads(strapi, trx, uid, [documentId])) {
        await run(trx, head);
      }
    }
  });
}

async function findConcerned(
  strapi: Core.Strapi,
  trx: Transaction,
  ref: FieldRef,
): Promise<DocumentRef[]> {
  const found = new Map<string, DocumentRef>();
  for await (const { uid, documentId, content } of readAllHeads(strapi, trx)) {
    if (listVariants(content).some((variant) => hasValue(variant, ref))) {
      const document = { uid, documentId };
      found.set(nameDocument(document), document);
    }
  }
  return [...found.values()];
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
    for (const variant of forgotten) {
      const { overrides } = variant;
      // The row names the field as well: were it to vary again, it would be overridden with nothing.
      if (Array.isArray(overrides) && !hasOther(variant, ref)) {
        const data = { variantOverrides: withoutName(overrides, ref.field) };
        await updateRow(strapi, owner, variant, data);
      }
    }
  }
  await insertContent(strapi, trx, { head, action: 'discard', content });
}

interface Moving extends Purging {
  owner: ModelSchema;
  left: Tally;
  to: string;
}

async function moveHead(
  strapi: Core.Strapi,
  trx: Transaction,
  { head, ref, owner, to, tally, left }: Moving,
): Promise<void> {
  const changes: Moved[] = [];
  const values = await fitValues(strapi, { content: head.content, version: head, ref, owner, to });
  const destination = { field: to, attribute: owner.attributes[to], values };
  const content = moveField(head.content, ref, destination, (moved) => changes.push(moved));
  for (const { before, after } of changes) {
    count(after === null ? left : tally, head, before);
    if (after !== null) {
      const given = { [to]: after.values[to] };
      await updateRow(strapi, owner, before, {
        ...(await resolveValues(strapi, getVariantComponentUid(owner), given, head)),
        variantOverrides: after.overrides,
        variantDefaults: after.defaults,
      });
    }
  }
  if (changes.some(({ after }) => after !== null)) {
    await insertContent(strapi, trx, { head, action: 'restore', content });
  }
}

/** Where the variant has no row, or another one by now, the next start gives it what it is to have. */
async function updateRow(
  strapi: Core.Strapi,
  owner: ModelSchema,
  { id, key }: JournalVariant,
  data: Record<string, unknown>,
): Promise<void> {
  if (id !== null) {
    await strapi.db
      .query(getVariantComponentUid(owner) as never)
      .update({ where: { id, variantKey: key } as never, data: data as never });
  }
}

async function insertContent(
  strapi: Core.Strapi,
  trx: Transaction,
  { head, action, content }: { head: Head; action: JournalAction; content: JournalContent },
): Promise<void> {
  const { uid, documentId, locale, status } = head;
  const version = { uid, documentId, locale, status };
  await insertChange(strapi, trx, { ...version, action, by: findWriter(strapi), content });
}
