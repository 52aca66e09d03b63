import type { Core } from '@strapi/strapi';
import { readStringList } from '../../../../core/decision';
import { getModel } from '../../schema/get-model';
import { getVariantComponentUid } from '../../schema/variant-component-uid';
import { listVaryingFields } from '../../schema/varying-fields';
import type { VersionRef } from '../../schema/version-ref';
import type { StoredNode } from '../journal/versions/read-versions';
import { toDocumentData } from '../journal/versions/to-document-data';
import type { PlannedVariant } from './entry-plan';
import { isPassword } from './variants-file';

type Row = Record<string, unknown>;

/** A variant as the Document Service takes it: by its id alone where it stays as it is. */
export async function toVariantRow(
  strapi: Core.Strapi,
  node: StoredNode,
  { key, stored, movedFrom, wanted }: PlannedVariant,
  version: VersionRef,
): Promise<Row> {
  const isHere = stored !== undefined && movedFrom === undefined;
  const identity = isHere ? { id: stored.id } : { variantKey: key };
  if (wanted === undefined) {
    return identity;
  }
  const owner = getModel(strapi, node.uid);
  const { label = null, segments, overrides, hidden = false, values = {} } = wanted;
  const names = listVaryingFields(owner).filter((name) => !isPassword(owner.attributes[name]));
  const secret = readStringList(stored?.overrides).filter((name) =>
    isPassword(owner.attributes[name]),
  );
  const row: Row = {
    variantLabel: label,
    variantSegments: segments,
    variantOverrides: [...overrides, ...(isHere ? secret : [])],
    ...(owner.modelType === 'component' && { variantHidden: hidden }),
    ...Object.fromEntries(
      names.map((name) => [name, Object.hasOwn(values, name) ? values[name] : null]),
    ),
  };
  return {
    ...identity,
    ...(await toDocumentData(strapi, getVariantComponentUid(owner), row, version)),
  };
}
