import type { Core } from '@strapi/strapi';
import type { Transaction } from '../../../database/transaction';
import { getModel } from '../../../schema/get-model';
import type { Reaching } from '../../../schema/list-reaching-models';
import { listVaryingFields } from '../../../schema/varying-fields';
import { nameStoredSchema } from '../../../strapi/schema-hash';
import { hashJson } from '../content/hash-content';

/**
 * Tells the schema that the database was last brought in step with. It changes when a server of
 * another release starts, with other types or without the plugin.
 *
 * @param reaching the models that lead to variants: their files and blocks have no columns, so that
 *   Strapi's own hash stays the same when such a field is renamed or may not vary any more
 */
export async function readSchemaStamp(
  strapi: Core.Strapi,
  trx: Transaction,
  reaching: Reaching,
): Promise<string> {
  const models = [...reaching].sort().map((uid) => describeModel(strapi, uid));
  return `${await nameStoredSchema(strapi, trx)} ${hashJson(models)}`;
}

function describeModel(strapi: Core.Strapi, uid: string): unknown {
  const { attributes, ...model } = getModel(strapi, uid);
  const varying = listVaryingFields({ attributes, ...model });
  const fields = Object.entries(attributes)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, { type, component, components, repeatable, multiple, relation, target }]) => [
      name,
      { type, component, components, repeatable, multiple, relation, target },
      varying.includes(name),
    ]);
  return [uid, fields];
}
