import type { Core } from '@strapi/strapi';
import { BASE_HEADER, CHOICES_HEADER } from '../../../../../core/contracts/journal/headers';
import { VARIANTS_ATTRIBUTE } from '../../../../../core/decision';
import { isRecord } from '../../../../../core/json';
import type { Transaction } from '../../../database/transaction';
import { describeError } from '../../../log/describe-error';
import { getModel } from '../../../schema/get-model';
import type { ModelSchema } from '../../../schema/model-schema';
import type { VersionRef } from '../../../schema/version-ref';
import { findDefaultLocale } from '../../../strapi/default-locale';
import { createVariantFaultError } from '../../variant/variant-fault';
import { EMPTY_CONTENT, type JournalContent, type JournalVariant } from '../content/content';
import { readChange, readHeadId } from '../table/journal-table';
import { dropIds } from '../versions/drop-ids';
import { completeRow } from './complete-row';
import { createConflictError } from './conflict-error';
import { applyGoneChoices, findGoneRows, type GoneRow } from './gone-rows';
import { mergeVariants, type Choices, type Remade } from './merge-variants';

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
  const ofType = isLocalized ? (given ?? (await findDefaultLocale(strapi))) : '';
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
  const choices = readChoices(strapi, head);
  if (Object.keys(choices).length > 0) {
    applyGoneChoices(strapi, await findGoneRows(strapi, version, data), choices);
  }
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
  const findModel = (uid: string) => getModel(strapi, uid);
  const remade: Remade[] = [];
  const conflicts = mergeVariants({
    remade,
    data,
    model: getModel(strapi, version.uid),
    base,
    head: now?.content ?? EMPTY_CONTENT,
    choices,
    findModel,
  });
  if (conflicts.length > 0) {
    const change = { by: now?.by ?? { kind: 'system' as const }, at: now?.at ?? 0 };
    throw await createConflictError(strapi, trx, {
      version,
      head,
      conflicts: conflicts.map((conflict) => ({ ...conflict, ...change })),
      // Before a variant of a block is chosen it must be clear that there is the block.
      gone: (await findGoneRows(strapi, version, data)).filter(isBlock),
    });
  }
  for (const { row, again, before, component } of remade) {
    await completeRow(strapi, { row, values: before.values, component }, version);
    Object.assign(again, nameMeta(before, component), dropIds(row, component, findModel));
  }
  if (Object.values(choices).includes('mine')) {
    // Who keeps a variant keeps the components in it, whatever became of their rows.
    const inside = (await findGoneRows(strapi, version, data)).filter((row) => !isBlock(row));
    const kept = Object.fromEntries(inside.map(({ key }) => [key, 'mine' as const]));
    applyGoneChoices(strapi, inside, kept);
  }
  return head;
}

/** What a form may lack of a variant besides its fields. */
function nameMeta(variant: JournalVariant, { attributes }: ModelSchema): Row {
  const { key, label, segments, overrides, defaults, hidden } = variant;
  return {
    variantKey: key,
    variantLabel: label,
    variantSegments: segments,
    variantOverrides: overrides,
    variantDefaults: defaults,
    ...(Object.hasOwn(attributes, 'variantHidden') && { variantHidden: hidden }),
  };
}

/** Variants, and what is in them, were compared with the journal before. */
function isBlock({ kind, path }: GoneRow): boolean {
  return kind === 'block' && !path.includes(VARIANTS_ATTRIBUTE);
}

/**
 * Why Strapi refused a save, where it is that blocks or variants were deleted since the form was
 * filled: Strapi says so only in words that name neither the block nor who did it.
 *
 * @param error that the save ended with
 * @returns the error to answer with
 */
export async function explainRefusal(
  strapi: Core.Strapi,
  version: VersionRef,
  data: Row,
  error: unknown,
): Promise<unknown> {
  if (!isUnexplained(error)) {
    return error;
  }
  try {
    return await strapi.db.transaction(async ({ trx }) => {
      const gone = await findGoneRows(strapi, version, data);
      return gone.length === 0
        ? error
        : createConflictError(strapi, trx, {
            version,
            head: await readHeadId(strapi, trx, version),
            conflicts: [],
            gone,
          });
    });
  } catch (cause) {
    strapi.log.warn(
      `[personalization] it could not be found out why a save was refused: ${describeError(cause)}`,
    );
    return error;
  }
}

/** Strapi's error for this is of no class and no name of its own. */
function isUnexplained(error: unknown): boolean {
  const { status, name, details } = (error ?? {}) as {
    status?: unknown;
    name?: unknown;
    details?: { errors?: unknown };
  };
  return (name === 'ApplicationError' || status === 400) && details?.errors === undefined;
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
