import type { FieldState, PlaceStep, VariantChange } from '../../../../../core/contracts/journal';
import { DEFAULT_HIDDEN_ATTRIBUTE, VARIANTS_ATTRIBUTE } from '../../../../../core/decision';
import type { ModelSchema } from '../../../schema/model-schema';
import type { SetAside, JournalVariant } from '../content/content';
import {
  listOwnFields,
  type FieldDifference,
  type SaidField,
  type VariantDifference,
} from '../content/diff-contents';
import type { OpenEntry } from './open-entry';

type FindModel = (uid: string) => ModelSchema | undefined;

type MayRead = OpenEntry['may'];

/** The way to a block, with the names that people know. */
export function presentPlace(path: SetAside['path'], findModel: FindModel): PlaceStep[] {
  return path.map(({ uid, field, index }) => ({
    component: uid,
    name: findModel(uid)?.info.displayName ?? uid,
    field,
    position: index + 1,
  }));
}

/** What happened to a variant, without the values that the reader may not see. */
export function presentDifference(
  { kind, path, variant, fields }: VariantDifference,
  findModel: FindModel,
  may: MayRead,
): VariantChange {
  return {
    kind,
    place: presentPlace(path, findModel),
    ...presentVariant(variant, path, fields, may),
    fixed: fields
      .map(({ name }) => name)
      .filter((name) => !may('update', listFieldNames(path, name))),
  };
}

/** A variant that is set aside, with all that it says. */
export function presentAside(
  variant: JournalVariant,
  path: SetAside['path'],
  may: MayRead,
): Pick<VariantChange, 'key' | 'label' | 'segments' | 'fields'> {
  const fields = Object.entries(listOwnFields(variant)).map(([name, before]) => ({
    name,
    before,
    after: null,
  }));
  return presentVariant(variant, path, fields, may);
}

/** The names that lead to a field of a variant, as a role's permissions have them. */
export function listFieldNames(path: readonly { field: string }[], name: string): string[] {
  return [...path.map(({ field }) => field), VARIANTS_ATTRIBUTE, name];
}

/** The names that lead to the field that hides a block, as a role's permissions have them. */
export function listHiddenNames(path: SetAside['path']): string[] {
  return [...path.map(({ field }) => field), DEFAULT_HIDDEN_ATTRIBUTE];
}

function presentVariant(
  { key, label, segments }: JournalVariant,
  path: SetAside['path'],
  fields: readonly FieldDifference[],
  may: MayRead,
): Pick<VariantChange, 'key' | 'label' | 'segments' | 'fields'> {
  const mayRead = (name: string): boolean => may('read', listFieldNames(path, name));
  return {
    key,
    label: mayRead('variantLabel') ? label : null,
    segments: mayRead('variantSegments') && Array.isArray(segments) ? segments.map(String) : [],
    fields: fields.map(({ name, before, after }) => ({
      name,
      before: presentField(before, mayRead(name)),
      after: presentField(after, mayRead(name)),
    })),
  };
}

function presentField(said: SaidField, mayRead: boolean): FieldState {
  if (said === null) {
    return { kind: 'default' };
  }
  return mayRead && !said.type.startsWith('password')
    ? { kind: 'value', value: said.value }
    : { kind: 'restricted' };
}
