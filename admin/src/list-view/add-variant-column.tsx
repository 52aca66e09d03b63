import { VARIES_OPTION } from '../edit-view/layout/layout-state';
import { attempt } from '../strapi/attempt';
import { StandAside } from '../strapi/StandAside';
import { toTranslationKey } from '../translations/translation-key';
import { VariantCountCell } from './VariantCountCell';

interface Column {
  name: string;
  [option: string]: unknown;
}

interface Table {
  displayedHeaders: Column[];
  layout: { options?: Readonly<Record<string, unknown>> };
}

interface Row {
  documentId: string;
}

/** A hook of the list view: a column with the number of variants, for types that can have some. */
export function addVariantColumn(given: Table): Table {
  return attempt(
    () => addColumn(given),
    () => given,
  );
}

function addColumn({ displayedHeaders, layout }: Table): Table {
  if (layout.options?.[VARIES_OPTION] !== true) {
    return { displayedHeaders, layout };
  }
  const column: Column = {
    name: 'personalization-variants',
    attribute: { type: 'custom' },
    searchable: false,
    sortable: false,
    label: { id: toTranslationKey('preview.list.variants'), defaultMessage: 'Variants' },
    cellFormatter: ({ documentId }: Row, _header: unknown, { model }: { model: string }) => (
      <StandAside>
        <VariantCountCell documentId={documentId} model={model} />
      </StandAside>
    ),
  };
  return { displayedHeaders: [...displayedHeaders, column], layout };
}
