import type { AttributeLayout } from '../layout/edit-layout';

/** What a field holds in a variant that does not set it. Missing values would not be saved as empty. */
export function getEmptyValue({ type, repeatable }: AttributeLayout): unknown {
  if (type === 'relation') {
    return { connect: [], disconnect: [] };
  }
  return type === 'dynamiczone' || (type === 'component' && repeatable === true) ? [] : null;
}
