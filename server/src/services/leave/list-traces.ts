import type { Core } from '@strapi/strapi';
import { VARIANTS_ATTRIBUTE } from '../../../../core/decision';
import { listOwners } from '../../schema/list-owners';
import { getVariantComponentUid } from '../../schema/variant-component-uid';
import { JOURNAL_TABLE } from '../journal/table/journal-table';
import { listLinkTables, listOwnTables, type LinkTable } from '../safekeeping/variant-tables';
import { SEGMENT_JOURNAL_TABLE } from '../segment/journal/segment-journal-table';

/** What of the database is there for the plugin. */
export interface Traces {
  /** Tables that nothing else uses, those that refer to others first. */
  tables: string[];
  /** Tables that Strapi was asked to keep in a start without the plugin. */
  kept: string[];
  /** Tables of which some rows lead to variants. */
  links: LinkTable[];
  /** Uids of the components that hold variants. */
  variantTypes: string[];
}

interface Attribute {
  joinTable?: { name: string };
}

interface SchemaTable {
  name: string;
  foreignKeys: { referencedTable: string }[];
}

/** Finds what the plugin has in the database, from the schemas of this start. */
export function listTraces(strapi: Core.Strapi): Traces {
  const shared = listSharedTables(strapi);
  const schema = strapi.db.schema.schema.tables as SchemaTable[];
  const own = new Set(listOwnTables(strapi).filter((name) => !shared.has(name)));
  const referring = (name: string): number =>
    schema
      .find((table) => table.name === name)
      ?.foreignKeys.filter(({ referencedTable }) => own.has(referencedTable)).length ?? 0;
  return {
    tables: [
      ...[...own].sort((a, b) => referring(b) - referring(a)),
      JOURNAL_TABLE,
      SEGMENT_JOURNAL_TABLE,
      'personalization_kept_rows',
    ],
    kept: listOwnTables(strapi),
    links: listLinkTables(strapi).filter(({ name }) => !own.has(name)),
    variantTypes: listOwners(strapi).map(getVariantComponentUid),
  };
}

/** Tables in which a project's own components are linked beside variants. */
function listSharedTables(strapi: Core.Strapi): Set<string> {
  const tables = listOwners(strapi).flatMap(({ uid }) => {
    const { attributes } = strapi.db.metadata.get(uid) as unknown as {
      attributes: Record<string, Attribute>;
    };
    return Object.entries(attributes).flatMap(([name, { joinTable }]) =>
      name === VARIANTS_ATTRIBUTE || joinTable === undefined ? [] : [joinTable.name],
    );
  });
  return new Set(tables);
}
