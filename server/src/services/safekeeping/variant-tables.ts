import type { Core } from '@strapi/strapi';
import { DEFAULT_HIDDEN_ATTRIBUTE } from '../../../../core/decision';
import { listOwners } from '../variant/inject-variants';
import { getVariantComponentUid } from '../variant/variant-component';

/** A table that links rows of several types, of which variants are one. */
export interface LinkTable {
  name: string;
  /** Column that names the linked type. */
  typeColumn: string;
  /** Column with the id of the row of that type. */
  idColumn: string;
  /** Column and table of the row at the other end. */
  owner: { column: string; table: string };
}

/** A column of the project's own table that only this plugin adds. */
export interface FlagColumn {
  table: string;
  column: string;
}

interface JoinTable {
  name: string;
  pivotColumns?: string[];
  joinColumn?: { name: string };
}

interface Attribute {
  type: string;
  joinTable?: JoinTable;
  columnName?: string;
}

interface Metadata {
  uid: string;
  tableName: string;
  attributes: Record<string, Attribute>;
}

/** The columns by which Strapi tells the types of linked rows apart, and the id that goes with each. */
const TYPE_COLUMNS = [
  { typeColumn: 'component_type', idColumn: 'cmp_id' },
  { typeColumn: 'related_type', idColumn: 'related_id' },
] as const;

/** Tables that are there for variants alone, or would not be there without them. */
export function listVariantTables(strapi: Core.Strapi): string[] {
  const tables = listOwners(strapi).flatMap((owner) => {
    const row = getMetadata(strapi, getVariantComponentUid(owner));
    const own = Object.values(row.attributes).flatMap(({ joinTable }) => joinTable?.name ?? []);
    const link = getMetadata(strapi, owner.uid).attributes.segmentVariants?.joinTable?.name ?? [];
    return [row.tableName, ...own, ...(Array.isArray(link) ? link : [link])];
  });
  return [...new Set(tables)];
}

/** The tables from which Strapi takes the links to variants once it does not know their type. */
export function listLinkTables(strapi: Core.Strapi): LinkTable[] {
  const tables = new Map<string, LinkTable>();
  for (const model of strapi.db.metadata.values() as Iterable<unknown>) {
    const { attributes, tableName } = model as Metadata;
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
        tables.set(joinTable.name, {
          name: joinTable.name,
          ...kind,
          owner: { column, table: tableName },
        });
      }
    }
  }
  return [...tables.values()];
}

/** The columns that the plugin adds to the tables of the project's components. */
export function listFlagColumns(strapi: Core.Strapi): FlagColumn[] {
  return listOwners(strapi)
    .filter(({ modelType }) => modelType === 'component')
    .map(({ uid }) => {
      const { tableName, attributes } = getMetadata(strapi, uid);
      const column = attributes[DEFAULT_HIDDEN_ATTRIBUTE]?.columnName ?? 'segment_default_hidden';
      return { table: tableName, column };
    });
}

/** The table of each type of variant, by its uid. */
export function listVariantTypes(strapi: Core.Strapi): ReadonlyMap<string, string> {
  return new Map(
    listOwners(strapi).map((owner) => {
      const uid = getVariantComponentUid(owner);
      return [uid, getMetadata(strapi, uid).tableName];
    }),
  );
}

function getMetadata(strapi: Core.Strapi, uid: string): Metadata {
  return strapi.db.metadata.get(uid) as unknown as Metadata;
}
