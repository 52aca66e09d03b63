import type { PlaceStep } from '../../../../core/contracts/journal';
import {
  DEFAULT_HIDDEN_ATTRIBUTE,
  VARIANTS_ATTRIBUTE,
  type Variant,
} from '../../../../core/decision/variant';
import type { AttributeLayout } from '../layout/edit-layout';
import { getIn, getListPath, joinPath } from '../variant/path';
import { listOverrides, listSegments, readRows } from '../variant/rows';
import { listErrorPaths, listOwnerPaths } from '../variant/summarize';

/** A variant as the side panel lists it. */
export interface VariantOutline {
  /** Stays the same while the variant moves. */
  id: string;
  segments: readonly string[];
  label: string;
  overrides: number;
  /** All fields that it overrides may not vary any more; missing where some may, or there are none. */
  isRetired?: boolean;
  isHidden: boolean;
  /** The block is hidden from everybody else, so the variant shows it. */
  showsBlock?: boolean;
  /** Faults that the form found in its fields; missing where there are none. */
  errors?: number;
}

/** The entry or a block, with its variants in their order. */
export interface OwnerOutline {
  path: string;
  /** The component's uid; `null` for the entry. */
  component: string | null;
  /** What the block shows as its title; empty where it has none. */
  title: string;
  /** The way to the block; empty for the entry. */
  place: readonly PlaceStep[];
  variants: readonly VariantOutline[];
}

interface Schema {
  info?: { displayName?: string };
  attributes: Record<string, AttributeLayout>;
}

/** What naming the blocks of an entry takes. */
export interface EntryModel {
  attributes: Record<string, AttributeLayout>;
  components: Readonly<Record<string, Schema | undefined>>;
  /** The field that a component shows as its title, by uid. */
  mainFields: Readonly<Record<string, string | undefined>>;
}

/**
 * The entry and its blocks as far as they have variants; the entry itself comes first, always.
 *
 * @param errors the form's faults, in the shape of its values
 */
export function listOwners(values: unknown, model: EntryModel, errors?: unknown): OwnerOutline[] {
  const faulty = listErrorPaths(errors);
  return [...new Set(['', ...listOwnerPaths(values)])]
    .map((path) => outlineOwner(values, path, model, faulty))
    .filter(({ path, variants }) => path === '' || variants.length > 0);
}

/** The place of the variant that a segment gets; -1 where it gets the default content. */
export function findVariantIndex(variants: readonly VariantOutline[], segment: string): number {
  return variants.findIndex(({ segments }) => segments.includes(segment));
}

/**
 * The segment to choose so that the form shows the variant. Of two variants for the same segment the
 * first one wins, so choosing that segment would show, and change, another one.
 */
export function findShownSegment(
  variants: readonly VariantOutline[],
  index: number,
): string | undefined {
  const segments = variants[index]?.segments ?? [];
  return segments.find((key) => findVariantIndex(variants, key) === index);
}

function outlineOwner(
  values: unknown,
  path: string,
  model: EntryModel,
  faulty: readonly string[],
): OwnerOutline {
  const component = path === '' ? null : findComponent(values, path, model);
  const mainField = model.mainFields[component ?? ''];
  const title = mainField === undefined ? undefined : getIn(getIn(values, path), mainField);
  const varying = findVaryingFields(component, model);
  const isHiddenByDefault =
    path !== '' && getIn(values, `${path}.${DEFAULT_HIDDEN_ATTRIBUTE}`) === true;
  return {
    path,
    component,
    title: typeof title === 'string' && mainField !== 'id' ? title : '',
    place: readPlace(values, path, model),
    variants: readRows(values, path).map((row, index) => {
      const rowPath = `${joinPath(getListPath(path), index)}.`;
      const errors = faulty.filter((at) => at.startsWith(rowPath)).length;
      return {
        ...outlineVariant(row, index),
        ...(isRetired(row, varying) ? { isRetired: true } : undefined),
        ...(isHiddenByDefault ? { showsBlock: true } : undefined),
        ...(errors > 0 ? { errors } : undefined),
      };
    }),
  };
}

function outlineVariant(row: Variant, index: number): VariantOutline {
  const id = row.__temp_key__ ?? row.id;
  return {
    id: typeof id === 'string' || typeof id === 'number' ? String(id) : String(index),
    segments: listSegments(row),
    label: row.variantLabel ?? '',
    overrides: listOverrides(row).length,
    isHidden: row.variantHidden === true,
  };
}

/** What the owner's variants can hold; `null` where that is not known. */
function findVaryingFields(
  component: string | null,
  { attributes, components }: EntryModel,
): ReadonlySet<string> | null {
  const owner = component === null ? attributes : components[component]?.attributes;
  const held = components[owner?.[VARIANTS_ATTRIBUTE]?.component ?? '']?.attributes;
  return held === undefined ? null : new Set(Object.keys(held));
}

function isRetired(row: Variant, varying: ReadonlySet<string> | null): boolean {
  const overrides = listOverrides(row);
  return varying !== null && overrides.length > 0 && !overrides.some((name) => varying.has(name));
}

function readPlace(values: unknown, path: string, model: EntryModel): PlaceStep[] {
  const steps = path.split('.');
  return steps.flatMap((step, index): PlaceStep[] => {
    const at = joinPath(...steps.slice(0, index + 1));
    const isItem = /^\d+$/.test(step);
    // A list is no block: its items are.
    if (path === '' || (!isItem && Array.isArray(getIn(values, at)))) {
      return [];
    }
    const component = findComponent(values, at, model) ?? '';
    return [
      {
        component,
        name: model.components[component]?.info?.displayName ?? component,
        field: (isItem ? steps[index - 1] : step) ?? '',
        position: isItem ? Number(step) + 1 : 1,
      },
    ];
  });
}

/** The component at a path: items of a dynamic zone name theirs, for all others the schema does. */
function findComponent(values: unknown, path: string, model: EntryModel): string | null {
  let { attributes } = model;
  let component: string | null = null;
  let at = '';
  for (const step of path.split('.')) {
    at = at === '' ? step : `${at}.${step}`;
    const named = getIn(values, `${at}.__component`);
    component = attributes[step]?.component ?? (typeof named === 'string' ? named : component);
    attributes =
      /^\d+$/.test(step) || attributes[step]?.component !== undefined
        ? (model.components[component ?? '']?.attributes ?? {})
        : attributes;
  }
  return component;
}
