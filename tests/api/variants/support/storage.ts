import type { Core } from '@strapi/strapi';

interface Attribute {
  type: string;
  component?: string;
  components?: string[];
}

interface Model {
  uid: string;
  attributes: Record<string, Attribute>;
}

interface Metadata {
  tableName: string;
  attributes: Record<string, { joinTable?: { name: string; pivotColumns?: string[] } }>;
}

type Row = Record<string, unknown>;

/** All versions and locales of a document with everything below them, as the database has it. */
export async function readDocument(
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
): Promise<Row[]> {
  const rows: Row[] = await strapi.db.query(uid as never).findMany({
    where: { documentId },
    populate: populateAll(strapi, uid),
    orderBy: { id: 'asc' },
  });
  return JSON.parse(JSON.stringify(rows)) as Row[];
}

/** Everything of a model: media, relations, components at every depth. */
function populateAll(strapi: Core.Strapi, uid: string): Record<string, unknown> {
  const { attributes } = strapi.getModel(uid as never) as unknown as Model;
  const populate: Record<string, unknown> = {};
  for (const [name, { type, component, components = [] }] of Object.entries(attributes)) {
    if (component !== undefined) {
      populate[name] = { populate: populateAll(strapi, component) };
    } else if (type === 'dynamiczone') {
      populate[name] = {
        on: Object.fromEntries(
          components.map((each) => [each, { populate: populateAll(strapi, each) }]),
        ),
      };
    } else if (type === 'media' || type === 'relation') {
      populate[name] = { select: ['id'] };
    }
  }
  return populate;
}

/** The number of rows of each component, those of the plugin's own among them. */
export async function countComponents(strapi: Core.Strapi): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const uid of Object.keys(strapi.components)) {
    counts[uid] = await strapi.db.query(uid as never).count();
  }
  return counts;
}

/**
 * What is wrong with the rows of components and their media: rows that nobody holds, rows that two
 * hold, links to rows that are gone. A sentence each.
 */
export async function findStorageFaults(strapi: Core.Strapi): Promise<string[]> {
  const holders = await readLinks(strapi, 'component_type', 'cmp_id');
  const media = await readLinks(strapi, 'related_type', 'related_id');
  const faults: string[] = [];
  for (const uid of Object.keys(strapi.components)) {
    const ids = await readIds(strapi, uid);
    for (const id of ids) {
      const count = holders.filter((link) => link === `${uid} ${id}`).length;
      if (count !== 1) {
        faults.push(`${uid} ${id} is held ${count} times`);
      }
    }
    for (const link of [...holders, ...media].filter((each) => each.startsWith(`${uid} `))) {
      if (!ids.has(link.slice(uid.length + 1))) {
        faults.push(`a link leads to ${link}, which is gone`);
      }
    }
  }
  return faults;
}

async function readIds(strapi: Core.Strapi, uid: string): Promise<Set<string>> {
  const rows: { id: unknown }[] = await strapi.db.query(uid as never).findMany({ select: ['id'] });
  return new Set(rows.map(({ id }) => String(id)));
}

async function readLinks(strapi: Core.Strapi, type: string, id: string): Promise<string[]> {
  const tables = new Set<string>();
  for (const model of strapi.db.metadata.values() as Iterable<unknown>) {
    for (const { joinTable } of Object.values((model as Metadata).attributes)) {
      if (joinTable?.pivotColumns?.includes(type)) {
        tables.add(joinTable.name);
      }
    }
  }
  const links: string[] = [];
  for (const table of tables) {
    const rows: Row[] = await strapi.db.getConnection(table).select(type, id);
    links.push(...rows.map((row) => `${String(row[type])} ${String(row[id])}`));
  }
  return links;
}
