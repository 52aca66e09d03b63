import {
  unstable_useDocument as useDocument,
  unstable_useDocumentLayout as useDocumentLayout,
  useForm,
} from '@strapi/strapi/admin';
import { useMemo } from 'react';
import type { AttributeLayout, EditLayout } from '../layout/edit-layout';
import { listOwners, type EntryModel, type OwnerOutline } from './owners';

type Schemas = Record<
  string,
  { attributes: Record<string, AttributeLayout>; info: { displayName?: string } }
>;

export interface Owners {
  owners: readonly OwnerOutline[];
  /** Names of the entry's dynamic zones. */
  zones: ReadonlySet<string>;
  /** Whether fields of the entry itself may vary. */
  entryVaries: boolean;
  /** The component that holds the variants of an owner. */
  getVariantComponent(owner: OwnerOutline): string;
}

/** The entry and its blocks with their variants, as the form holds them now. */
export function useOwners(model: string): Owners {
  const { schema, components } = useDocument({ collectionType: '', model }, { skip: true });
  const { edit } = useDocumentLayout(model) as unknown as { edit: EditLayout };
  const schemas = components as unknown as Schemas;
  const entryModel = useMemo<EntryModel>(
    () => ({
      attributes: (schema?.attributes ?? {}) as Record<string, AttributeLayout>,
      components: schemas,
      mainFields: Object.fromEntries(
        Object.entries(edit.components).map(([uid, { settings }]) => [uid, settings.mainField]),
      ),
    }),
    [edit.components, schema, schemas],
  );
  // As text, so that a subscriber to the form is told of changes only.
  const packed = useForm('personalization', ({ values, errors }) =>
    JSON.stringify(listOwners(values, entryModel, errors)),
  );
  return useMemo(() => {
    const { attributes } = entryModel;
    const zones = Object.keys(attributes).filter(
      (name) => attributes[name]?.type === 'dynamiczone',
    );
    return {
      owners: JSON.parse(packed) as OwnerOutline[],
      zones: new Set(zones),
      entryVaries: attributes.segmentVariants !== undefined,
      getVariantComponent: ({ component }) => {
        const owner = component === null ? attributes : (schemas[component]?.attributes ?? {});
        return owner.segmentVariants?.component ?? '';
      },
    };
  }, [entryModel, packed, schemas]);
}
