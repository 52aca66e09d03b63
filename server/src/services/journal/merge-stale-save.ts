import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { isRecord } from '../variant/list-variant-rows';
import { createVariantFaultError, type VariantFault } from '../variant/variant-fault';
import { EMPTY_CONTENT, type JournalContent } from './content';
import type { Writer } from './find-writer';
import { readChange, readHeadId, type Transaction, type VersionRef } from './journal-table';
import { mergeVariants, type Choices, type Conflict } from './merge-variants';
import { getModel } from './read-versions';

/** Answers of the content manager say which row of the journal an entry's form is filled from. */
export const HEAD_HEADER = 'Personalization-Head';

/** A save says which row its form was filled from; 0 where there was none. */
const BASE_HEADER = 'Personalization-Base';

/** What an editor chose of a save that was refused: `{ head, keys: { [key]: 'mine' | 'theirs' } }`. */
const CHOICES_HEADER = 'Personalization-Choices';

type Row = Record<string, unknown>;

/** The version of an entry that the content manager's form reads and writes. */
export async function findFormVersion(
  strapi: Core.Strapi,
  uid: string,
  locale: unknown,
): Promise<Pick<VersionRef, 'uid' | 'locale' | 'status'>> {
  const { options, pluginOptions } = getModel(strapi, uid);
  const isLocalized = pluginOptions?.i18n?.localized === true;
  const given = typeof locale === 'string' && locale !== '' ? locale : undefined;
  const ofType = isLocalized
    ? (given ?? (await strapi.plugin('i18n').service('locales').getDefaultLocale()))
    : '';
  return {
    uid,
    locale: String(ofType),
    status: options?.draftAndPublish === true ? 'draft' : 'published',
  };
}

/**
 * Merges a save of the content manager's form with what others changed since the form was filled.
 *
 * @param data of the save; changed in place
 * @returns the row of the journal that it was merged with
 * @throws ValidationError where both changed the same variant
 */
export async function mergeStaleSave(
  strapi: Core.Strapi,
  trx: Transaction,
  version: VersionRef,
  data: Row,
): Promise<number> {
  const given = readHeader(strapi, BASE_HEADER);
  const head = await readHeadId(strapi, trx, version);
  if (!/^\d{1,15}$/.test(given) || Number(given) === head) {
    return head;
  }
  const now = await readChange(strapi, trx, head);
  const base = await readBase(strapi, trx, Number(given), version);
  if (base === null) {
    throw createVariantFaultError([
      {
        path: [],
        code: 'variant.changed-too-long-ago',
        message:
          'The variants of this entry were changed so often since it was opened that the changes cannot be compared. Copy what you need, and reload the page.',
      },
    ]);
  }
  const conflicts = mergeVariants({
    data,
    model: getModel(strapi, version.uid),
    base,
    head: now?.content ?? EMPTY_CONTENT,
    choices: readChoices(strapi, head),
    findModel: (uid) => getModel(strapi, uid),
  });
  if (conflicts.length > 0) {
    throw createConflictError(conflicts, {
      head,
      by: now?.by ?? { kind: 'system' },
      at: now?.at ?? 0,
    });
  }
  return head;
}

/** The row of a version; `null` where it is not there any more, or is of another one. */
async function readBase(
  strapi: Core.Strapi,
  trx: Transaction,
  id: number,
  { uid, documentId, locale, status }: VersionRef,
): Promise<JournalContent | null> {
  if (id === 0) {
    return EMPTY_CONTENT;
  }
  const found = await readChange(strapi, trx, id);
  const isOfVersion =
    found?.uid === uid &&
    found.documentId === documentId &&
    found.locale === locale &&
    found.status === status;
  return isOfVersion ? found.content : null;
}

function createConflictError(
  conflicts: readonly Conflict[],
  change: { head: number; by: Writer; at: number },
): Error {
  const by = 'name' in change.by ? change.by.name : '';
  const faults = conflicts.map(
    ({ path, label, segments, key }): VariantFault & { name: string } => ({
      name: 'ValidationError',
      path,
      code: 'variant.changed-meanwhile',
      values: {
        by: by === '' ? 'nobody' : by,
        at: change.at,
        variant: label ?? nameSegments(segments) ?? key,
      },
      message: `${by === '' ? 'Somebody else' : by} changed this variant meanwhile, at ${new Date(change.at).toISOString()}. Choose one of the two versions.`,
    }),
  );
  return new errors.ValidationError(faults[0]?.message ?? '', {
    errors: faults,
    head: change.head,
    conflicts: conflicts.map((conflict) => ({ ...conflict, by: change.by, at: change.at })),
  });
}

function nameSegments(segments: unknown): string | undefined {
  return Array.isArray(segments) && segments.length > 0 ? segments.join(', ') : undefined;
}

/** Choices count for the very versions that the editor saw. */
function readChoices(strapi: Core.Strapi, head: number): Choices {
  const given = readHeader(strapi, CHOICES_HEADER);
  try {
    const parsed: unknown = given === '' ? null : JSON.parse(decodeURIComponent(given));
    return isRecord(parsed) && parsed.head === head && isRecord(parsed.keys)
      ? (Object.fromEntries(
          Object.entries(parsed.keys).filter(([, each]) => each === 'mine' || each === 'theirs'),
        ) as Choices)
      : {};
  } catch {
    // What cannot be read chooses nothing: the save is refused with the versions once more.
    return {};
  }
}

function readHeader(strapi: Core.Strapi, name: string): string {
  return strapi.requestContext.get()?.get(name) ?? '';
}
