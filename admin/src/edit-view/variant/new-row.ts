import { VARIANT_META_FIELDS, type Variant } from '../../../../core/decision/variant';
import type { AttributeLayout } from '../layout/edit-layout';
import { getEmptyValue } from './empty-value';

/** Not fields of the variant's content; the ids are listed among the attributes, and are the server's. */
const NOT_CONTENT: ReadonlySet<string> = new Set([...VARIANT_META_FIELDS, 'id', 'documentId']);

/**
 * A row for a new variant that sets nothing yet. Every field is there: the content manager takes what
 * is missing from a row that was deleted before.
 *
 * @param attributes those of the component that holds the variants
 */
export function createRow(
  attributes: Readonly<Record<string, AttributeLayout>>,
  segments: readonly string[],
): Variant & Record<string, unknown> {
  const fields = Object.entries(attributes)
    .filter(([name]) => !NOT_CONTENT.has(name))
    .map(([name, attribute]) => [name, getEmptyValue(attribute)]);
  return {
    ...Object.fromEntries(fields),
    variantKey: null,
    variantLabel: null,
    variantSegments: [...segments],
    variantOverrides: [],
    variantDefaults: {},
    ...(Object.hasOwn(attributes, 'variantHidden') ? { variantHidden: false } : undefined),
  };
}
