import type { Core } from '@strapi/strapi';
import type { PlaceStep } from '../../../../../core/contracts/journal';
import { VARIANTS_ATTRIBUTE } from '../../../../../core/decision';
import { isRecord, toRecords } from '../../../../../core/json';
import { getModel } from '../../../schema/get-model';
import type { DataPath } from '../../../schema/list-variant-rows';
import type { ModelSchema } from '../../../schema/model-schema';
import type { VersionRef } from '../../../schema/version-ref';
import { dropIds } from '../versions/drop-ids';
import type { Choices } from './merge-variants';

type Row = Record<string, unknown>;

/** A block or variant of a save that was deleted since the form was filled: Strapi refuses its `id`. */
export interface GoneRow {
  kind: 'block' | 'variant';
  /** Names it in the choices of an editor. */
  key: string;
  /** Its component. */
  uid: string;
  id: string;
  path: DataPath;
  /** The block, or the one that the variant belongs to; empty for the entry itself. */
  place: PlaceStep[];
  item: Row;
  /** Made again it would be what it was: the form has all of it. */
  mayBeMadeAgain: boolean;
  /** What holds it in the save. */
  holder: Row;
  field: string;
}

/** An entry or block of a save, and the row that it is stored in. */
interface Written {
  model: ModelSchema;
  stored: { id: unknown };
  data: Row;
  path: DataPath;
  place: PlaceStep[];
}

/**
 * The blocks and variants that a save names and that are not stored any more. It asks the database
 * about every block, so it is for saves that were refused.
 *
 * @param data of the save of that version
 */
export async function findGoneRows(
  strapi: Core.Strapi,
  { uid, documentId, locale, status }: VersionRef,
  data: Row,
): Promise<GoneRow[]> {
  const model = getModel(strapi, uid);
  const stored = await strapi.db.query(uid as never).findOne({
    select: ['id'],
    where: {
      documentId,
      ...(locale !== '' && { locale }),
      ...(status === 'draft' && { publishedAt: { $null: true } }),
    },
  });
  return stored === null
    ? []
    : findBelow(strapi, { model, stored: stored as { id: unknown }, data, path: [], place: [] });
}

async function findBelow(strapi: Core.Strapi, written: Written): Promise<GoneRow[]> {
  const { model, stored, data, path, place } = written;
  const gone: GoneRow[] = [];
  for (const [field, { type, component }] of Object.entries(model.attributes)) {
    const value = data[field];
    const items = (Array.isArray(value) ? value : [value]) as unknown[];
    if ((type !== 'component' && type !== 'dynamiczone') || !items.some(hasId)) {
      continue;
    }
    const rows = toRecords(await strapi.db.query(model.uid as never).load(stored, field));
    for (const [index, item] of items.entries()) {
      const uid = isRecord(item) ? (component ?? String(item.__component)) : '';
      const below = strapi.getModel(uid as never) as unknown as ModelSchema | undefined;
      if (!hasId(item) || below === undefined) {
        continue;
      }
      const isVariant = field === VARIANTS_ATTRIBUTE;
      const name = below.info.displayName ?? uid;
      const step = { component: uid, name, field, position: index + 1 };
      const at = {
        path: [...path, field, ...(Array.isArray(value) ? [index] : [])],
        place: isVariant ? place : [...place, step],
      };
      const row = rows.find(
        (each) =>
          String(each.id) === String(item.id) &&
          (component !== undefined || each.__component === uid),
      );
      if (row === undefined) {
        gone.push({
          ...at,
          kind: isVariant ? 'variant' : 'block',
          key: `${uid} ${String(item.id)}`,
          uid,
          id: String(item.id),
          item,
          mayBeMadeAgain: isWhole(strapi, item, below),
          holder: data,
          field,
        });
      } else {
        gone.push(
          ...(await findBelow(strapi, {
            ...at,
            model: below,
            stored: row as { id: unknown },
            data: item,
          })),
        );
      }
    }
  }
  return gone;
}

/** Does what the editor chose: leaves out what was deleted, or makes it again. */
export function applyGoneChoices(
  strapi: Core.Strapi,
  gone: readonly GoneRow[],
  choices: Choices,
): void {
  for (const { key, uid, item, holder, field, mayBeMadeAgain } of gone) {
    const choice = Object.hasOwn(choices, key) ? choices[key] : undefined;
    const value = holder[field];
    if (choice === 'theirs') {
      holder[field] = Array.isArray(value) ? value.filter((each) => each !== item) : null;
    } else if (choice === 'mine' && mayBeMadeAgain) {
      const again = dropIds(item, getModel(strapi, uid), (name) => getModel(strapi, name));
      holder[field] = Array.isArray(value)
        ? value.map((each: unknown) => (each === item ? again : each))
        : again;
    }
  }
}

/** Of a relation a form sends only what changes; what there was is gone with the row. */
function isWhole(strapi: Core.Strapi, item: Row, model: ModelSchema): boolean {
  return Object.entries(model.attributes).every(([name, { type, component }]) => {
    // What a role may not read is not in its form.
    if (name !== 'id' && !Object.hasOwn(item, name)) {
      return false;
    }
    if (type === 'relation') {
      return isRecord(item[name]) && item[name].count === 0;
    }
    return (
      (type !== 'component' && type !== 'dynamiczone') ||
      toRecords(item[name]).every((below) => {
        const uid = component ?? String(below.__component);
        return isWhole(strapi, below, getModel(strapi, uid));
      })
    );
  });
}

function hasId(item: unknown): item is Row {
  return isRecord(item) && item.id !== undefined && item.id !== null;
}
