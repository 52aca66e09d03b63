import type { Core } from '@strapi/strapi';
import { VARIANTS_ATTRIBUTE } from '../../../../core/decision';
import { listOwners } from '../../schema/list-owners';
import { getVariantComponentUid } from '../../schema/variant-component-uid';
import { listReferences } from '../../strapi/table-references';
import { listLinkTableNames, listTypedLinks, type TypedLinks } from '../../strapi/table-layout';
import { JOURNAL_TABLE } from '../journal/table/journal-table';
import { listOwnTables } from '../safekeeping/variant-tables';
import { SEGMENT_JOURNAL_TABLE } from '../segment/journal/segment-journal-table';

/** What of the database is there for the plugin. */
export interface Traces {
  /** Tables that nothing else uses, those that refer to others first. */
  tables: string[];
  /** Tables that Strapi was asked to keep in a start without the plugin. */
  kept: string[];
  /** Tables of which some rows lead to variants. */
  links: TypedLinks[];
  /** Uids of the components that hold variants. */
  variantTypes: string[];
}

/** Finds what the plugin has in the database, from the schemas of this start. */
export function listTraces(strapi: Core.Strapi): Traces {
  const shared = listSharedTables(strapi);
  const references = listReferences(strapi);
  const own = new Set(listOwnTables(strapi).filter((name) => !shared.has(name)));
  const referring = (name: string): number =>
    (references.get(name) ?? []).filter((table) => own.has(table)).length;
  return {
    tables: [
      ...[...own].sort((a, b) => referring(b) - referring(a)),
      JOURNAL_TABLE,
      SEGMENT_JOURNAL_TABLE,
      'personalization_kept_rows',
    ],
    kept: listOwnTables(strapi),
    links: listTypedLinks(strapi).filter(({ name }) => !own.has(name)),
    variantTypes: listOwners(strapi).map(getVariantComponentUid),
  };
}

/** Tables in which a project's own components are linked beside variants. */
function listSharedTables(strapi: Core.Strapi): Set<string> {
  const tables = listOwners(strapi).flatMap(({ uid }) =>
    listLinkTableNames(strapi, uid).flatMap(([field, table]) =>
      field === VARIANTS_ATTRIBUTE ? [] : [table],
    ),
  );
  return new Set(tables);
}
