import type { Core } from '@strapi/strapi';
import type { ModelSchema } from '../../schema/model-schema';
import { listVaryingFields } from '../../schema/varying-fields';
import { hashPassword } from '../../strapi/hash-password';
import { getIntent } from '../intent/intent';
import { isStored } from './check-variant-list';
import { deriveOverrides } from './derive-overrides';

/**
 * Adds to a checked row what its writer need not know: the fields that it overrides, and hashes in
 * the place of passwords, which Strapi itself would make for an entry but not for a component.
 *
 * @param row changed in place
 */
export async function completeRow(
  strapi: Core.Strapi,
  row: Record<string, unknown>,
  owner: ModelSchema,
): Promise<void> {
  const varying = listVaryingFields(owner);
  const overrides = row.variantOverrides;
  if (!Array.isArray(overrides) && (!isStored(row) || overrides === null)) {
    row.variantOverrides = deriveOverrides(row, varying);
  }
  // What the journal gives back is a hash already.
  const isRestore = getIntent()?.action === 'restore';
  for (const name of varying) {
    const value = Object.hasOwn(row, name) ? row[name] : undefined;
    if (owner.attributes[name]?.type === 'password' && typeof value === 'string' && !isRestore) {
      row[name] = await hashPassword(strapi, value);
    }
  }
}
