import type { Core } from '@strapi/strapi';
import { lookInside, reportMissing } from './look-inside';

/** The table by which the rows of a model hold rows of components, whatever the field. */
export interface ComponentLinks {
  name: string;
  /** Column with the id of the row that holds. */
  ownerColumn: string;
  /** Column with the id of the component's row. */
  componentColumn: string;
}

/** The table of a relation. */
export interface RelationLinks {
  name: string;
  ownerColumn: string;
  targetColumn: string;
}

/** A table that links rows of several types. Strapi's query layer knows it by its name. */
export interface TypedLinks {
  name: string;
  /** Column that names the linked type. */
  typeColumn: 'component_type' | 'related_type';
  /** Column with the id of the row of that type. */
  idColumn: string;
  /** Column with the id of the row at the other end, and the model of that row. */
  owner: { column: string; uid: string };
}

interface JoinTable {
  name?: string;
  pivotColumns?: string[];
  on?: { field?: unknown };
  joinColumn?: { name: string };
  inverseJoinColumn?: { name: string };
  morphColumn?: { idColumn?: { name: string } };
}

interface AttributeLayout {
  type?: string;
  relation?: string;
  target?: string;
  columnName?: string;
  joinTable?: JoinTable;
}

interface Layout {
  uid: string;
  tableName: string;
  attributes: Readonly<Record<string, AttributeLayout>>;
}

/** The columns by which Strapi tells the types of linked rows apart, and the id that goes with each. */
const TYPE_COLUMNS = [
  { typeColumn: 'component_type', idColumn: 'cmp_id' },
  { typeColumn: 'related_type', idColumn: 'related_id' },
] as const;

/**
 * How Strapi lays out its models in tables.
 *
 * Seen in Strapi 5.54.0: `strapi.db.metadata`, a map by uid (`database/dist/metadata`), whose attributes
 * have their `columnName` or `joinTable`. Where a model or one of these is missing, the table is not
 * known, so that nothing is written into it, and nothing is read from it. It can go once Strapi's query
 * layer reads and writes the rows of components and their links in a transaction, without moving the
 * time of the entry's last change.
 */
function findLayout(strapi: Core.Strapi, uid: string): Layout | undefined {
  const layout = lookInside(() => strapi.db.metadata.get(uid) as unknown as Layout | undefined);
  if (typeof layout?.tableName === 'string' && typeof layout.attributes === 'object') {
    return layout;
  }
  reportMissing(strapi, `db.metadata of ${uid}`, 'its tables are left alone');
  return undefined;
}

/** The table of a model's rows; `undefined` where it is not known. */
export function findTableName(strapi: Core.Strapi, uid: string): string | undefined {
  return findLayout(strapi, uid)?.tableName;
}

/** The column of a field; `undefined` where there is none. */
export function findColumnName(
  strapi: Core.Strapi,
  uid: string,
  attribute: string,
): string | undefined {
  return readAttribute(findLayout(strapi, uid), attribute)?.columnName;
}

/** Names of the fields that a model has in the database. */
export function listStoredFields(strapi: Core.Strapi, uid: string): ReadonlySet<string> {
  return new Set(Object.keys(findLayout(strapi, uid)?.attributes ?? {}));
}

/**
 * The table that links a model's rows with those of their components. All fields of a model share it.
 *
 * @param fields names of component fields or dynamic zones, of which the first that has one counts
 */
export function findComponentLinks(
  strapi: Core.Strapi,
  uid: string,
  fields: readonly string[],
): ComponentLinks | undefined {
  const layout = findLayout(strapi, uid);
  for (const field of fields) {
    const links = toComponentLinks(readAttribute(layout, field)?.joinTable);
    if (links !== undefined) {
      return links;
    }
  }
  return undefined;
}

/** The same for a model of which no field is known: that of any of its fields. */
export function findAnyComponentLinks(
  strapi: Core.Strapi,
  uid: string,
): ComponentLinks | undefined {
  const attributes = Object.values(findLayout(strapi, uid)?.attributes ?? {});
  const found = attributes.find(({ joinTable }) => isOfComponents(joinTable));
  return toComponentLinks(found?.joinTable);
}

/** The tables by which a model leads to rows of another. */
export function listRelationLinks(
  strapi: Core.Strapi,
  uid: string,
  target: string,
): RelationLinks[] {
  return Object.values(findLayout(strapi, uid)?.attributes ?? {}).flatMap((attribute) => {
    const { name, joinColumn, inverseJoinColumn } = attribute.joinTable ?? {};
    const isTo = attribute.type === 'relation' && attribute.target === target;
    return isTo && name !== undefined && joinColumn && inverseJoinColumn
      ? [{ name, ownerColumn: joinColumn.name, targetColumn: inverseJoinColumn.name }]
      : [];
  });
}

/** The tables of a model's rows and links. Not those of media, which are the upload plugin's. */
export function listTablesOf(strapi: Core.Strapi, uid: string): string[] {
  const layout = findLayout(strapi, uid);
  return layout === undefined
    ? []
    : [
        layout.tableName,
        ...Object.values(layout.attributes).flatMap(({ relation, joinTable }) =>
          relation === 'morphOne' || relation === 'morphMany' ? [] : (joinTable?.name ?? []),
        ),
      ];
}

/** The tables that link a model's rows with others, by field. */
export function listLinkTableNames(
  strapi: Core.Strapi,
  uid: string,
): [field: string, table: string][] {
  return Object.entries(findLayout(strapi, uid)?.attributes ?? {}).flatMap(
    ([field, { joinTable }]): [string, string][] =>
      joinTable?.name === undefined ? [] : [[field, joinTable.name]],
  );
}

/** All tables that link rows of several types, from the end that holds. */
export function listTypedLinks(strapi: Core.Strapi): TypedLinks[] {
  const models = lookInside(() => [...(strapi.db.metadata.values() as Iterable<unknown>)]);
  if (models === undefined) {
    reportMissing(strapi, 'db.metadata', 'no links of variants are looked for');
    return [];
  }
  const tables = new Map<string, TypedLinks>();
  for (const model of models) {
    const { uid, attributes } = model as Layout;
    for (const { joinTable } of Object.values(attributes ?? {})) {
      const kind = TYPE_COLUMNS.find(({ typeColumn }) =>
        joinTable?.pivotColumns?.includes(typeColumn),
      );
      const column = joinTable?.joinColumn?.name;
      // The inverse side of a link names its columns the other way round.
      if (
        joinTable?.name !== undefined &&
        kind &&
        column !== undefined &&
        column !== kind.idColumn
      ) {
        tables.set(joinTable.name, { name: joinTable.name, ...kind, owner: { column, uid } });
      }
    }
  }
  return [...tables.values()];
}

function readAttribute(layout: Layout | undefined, name: string): AttributeLayout | undefined {
  return layout !== undefined && Object.hasOwn(layout.attributes, name)
    ? layout.attributes[name]
    : undefined;
}

/** Relations have join tables too; those of components name the field. */
function isOfComponents(joinTable: JoinTable | undefined): boolean {
  return joinTable?.on !== undefined && 'field' in joinTable.on;
}

function toComponentLinks(joinTable: JoinTable | undefined): ComponentLinks | undefined {
  const { name, joinColumn, inverseJoinColumn, morphColumn } = joinTable ?? {};
  const componentColumn = morphColumn?.idColumn?.name ?? inverseJoinColumn?.name;
  return name === undefined || joinColumn === undefined || componentColumn === undefined
    ? undefined
    : { name, ownerColumn: joinColumn.name, componentColumn };
}
