import type { Core } from '@strapi/strapi';
import { DEFAULT_HIDDEN_ATTRIBUTE, VARIANTS_ATTRIBUTE } from '../../../../core/decision';
import { listOwners } from '../../schema/list-owners';
import { getVariantComponentUid } from '../../schema/variant-component-uid';

/** A table that links rows of several types, of which variants are one. Strapi's query layer knows it by its name. */
export interface LinkTable {
  name: string;
  /** Column that names the linked type. */
  typeColumn: string;
  /** Column with the id of the row of that type. */
  idColumn: string;
  /** Column with the id of the row at the other end, and the model of that row. */
  owner: { column: string; uid: string };
}

interface JoinTable {
  name: string;
  pivotColumns?: string[];
  joinColumn?: { name: string };
}

interface MetadataAttribute {
  relation?: string;
  joinTable?: JoinTable;
}

interface Metadata {
  uid: string;
  tableName: string;
  attributes: Record<string, MetadataAttribute>;
}

/** The columns by which Strapi tells the types of linked rows apart, and the id that goes with each. */
const TYPE_COLUMNS = [
  { typeColumn: 'component_type', idColumn: 'cmp_id' },
  { typeColumn: 'related_type', idColumn: 'related_id' },
] as const;

/** Tables that are there for the plugin alone, or would not be there without it. */
export function listOwnTables(strapi: Core.Strapi): string[] {
  const contentTypes = Object.keys(strapi.contentTypes).filter((uid) =>
    uid.startsWith('plugin::personalization.'),
  );
  const variants = listOwners(strapi).map(getVariantComponentUid);
  const links = listOwners(strapi).flatMap(
    ({ uid }) => getMetadata(strapi, uid).attributes[VARIANTS_ATTRIBUTE]?.joinTable?.name ?? [],
  );
  const own = [...contentTypes, ...variants].flatMap((uid) => {
    const { tableName, attributes } = getMetadata(strapi, uid);
    return [tableName, ...Object.values(attributes).flatMap(findOwnJoinTable)];
  });
  return [...new Set([...own, ...links])];
}

/** Media stand in a table of the upload plugin, seen from its other end. */
function findOwnJoinTable({ relation, joinTable }: MetadataAttribute): string[] {
  return joinTable === undefined || relation === 'morphOne' || relation === 'morphMany'
    ? []
    : [joinTable.name];
}

/** The tables from which Strapi takes the links to variants once it does not know their type. */
export function listLinkTables(strapi: Core.Strapi): LinkTable[] {
  const tables = new Map<string, LinkTable>();
  for (const model of strapi.db.metadata.values() as Iterable<unknown>) {
    const { uid, attributes } = model as Metadata;
    for (const { joinTable } of Object.values(attributes ?? {})) {
      const kind = TYPE_COLUMNS.find(({ typeColumn }) =>
        joinTable?.pivotColumns?.includes(typeColumn),
      );
      const column = joinTable?.joinColumn?.name;
      // The inverse side of a link names its columns the other way round.
      if (
        joinTable !== undefined &&
        kind !== undefined &&
        column !== undefined &&
        column !== kind.idColumn
      ) {
        tables.set(joinTable.name, { name: joinTable.name, ...kind, owner: { column, uid } });
      }
    }
  }
  return [...tables.values()];
}

/** Uids of the components that the plugin gave the column for hiding a block by default. */
export function listHideableComponents(strapi: Core.Strapi): string[] {
  return listOwners(strapi)
    .filter(({ attributes }) => Object.hasOwn(attributes, DEFAULT_HIDDEN_ATTRIBUTE))
    .map(({ uid }) => uid);
}

/** Uids of the components that hold variants. */
export function listVariantTypes(strapi: Core.Strapi): string[] {
  return listOwners(strapi).map(getVariantComponentUid);
}

/** Uids of all components of whose rows something is kept. */
export function listKeptTypes(strapi: Core.Strapi): string[] {
  return [...listVariantTypes(strapi), ...listHideableComponents(strapi)];
}

function getMetadata(strapi: Core.Strapi, uid: string): Metadata {
  return strapi.db.metadata.get(uid) as unknown as Metadata;
}
