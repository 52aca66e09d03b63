import type { ModelSchema } from '../../schema/model-schema';
import type { JournalContent, JournalNode, JournalVariant } from '../journal/content/content';
import { listHeld, listSaid } from '../journal/content/list-values';
import { mayHold } from '../journal/versions/build-content';
import { mapVariants } from './map-variants';

/** Values of one type that variants of an owner had for a field. */
export interface FieldRef {
  uid: string;
  field: string;
  type: string;
}

/** What the variants of a node have for fields that have no place for it now. */
export function listRetired(
  { uid, variants = [], kept = [] }: JournalNode,
  owner: ModelSchema | undefined,
): (FieldRef & { variant: JournalVariant })[] {
  return [...variants, ...kept].flatMap((variant) =>
    listHeld(variant)
      .filter(([field, { type }]) => !mayHold(owner, field, type))
      .map(([field, { type }]) => ({ uid, field, type, variant })),
  );
}

/** Whether a variant of the owner has something of that type for the field. */
export function hasValue(variant: JournalVariant, { field, type }: FieldRef): boolean {
  return listHeld(variant).some(([name, value]) => name === field && value.type === type);
}

/**
 * A content without what its variants had for a field. The field's name leaves their overrides with
 * it: one that may vary again would be overridden with nothing. A variant that waits for its
 * component and has nothing left to say goes as well.
 *
 * @param onForgotten called with each variant as it was
 */
export function forgetField(
  content: JournalContent,
  ref: FieldRef,
  onForgotten: (variant: JournalVariant) => void,
): JournalContent {
  return mapVariants(content, ref.uid, (variant, { isKept }) => {
    if (!hasValue(variant, ref)) {
      return variant;
    }
    onForgotten(variant);
    const rest = withoutValue(variant, ref);
    if (!hasOther(rest, ref)) {
      rest.overrides = withoutName(variant.overrides, ref.field);
    }
    return isKept && !saysSomething(rest) ? null : rest;
  });
}

/** A variant without the value of that type that it had for a field. */
export function withoutValue(
  variant: JournalVariant,
  { field, type }: Pick<FieldRef, 'field' | 'type'>,
): JournalVariant {
  const { retired = {}, ...said } = variant;
  const isSaid = Object.hasOwn(said.values, field) && (said.types[field] ?? '') === type;
  const others = retired[field]?.type === type ? without(retired, field) : retired;
  return {
    ...said,
    values: isSaid ? without(said.values, field) : said.values,
    types: isSaid ? without(said.types, field) : said.types,
    ...(Object.keys(others).length > 0 && { retired: others }),
  };
}

/** Whether a variant has a value of another type for the field. */
export function hasOther(variant: JournalVariant, { field, type }: FieldRef): boolean {
  return listHeld(variant).some(([name, value]) => name === field && value.type !== type);
}

/** The overrides of a variant without a field. */
export function withoutName(overrides: unknown, field: string): unknown {
  return Array.isArray(overrides) ? overrides.filter((name) => name !== field) : overrides;
}

function saysSomething(variant: JournalVariant): boolean {
  return (
    variant.hidden ||
    Object.keys(listSaid(variant)).length > 0 ||
    (Array.isArray(variant.overrides) && variant.overrides.length > 0)
  );
}

function without<T>(values: Readonly<Record<string, T>>, field: string): Record<string, T> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => name !== field));
}
