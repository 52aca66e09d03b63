import { useForm } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { DEFAULT_HIDDEN_ATTRIBUTE } from '../../../../core/decision/variant';
import type { HostDocument } from '../../strapi/host-document';
import { useFormEntry } from '../form-entry/useFormEntry';
import { FIELD_META, type FieldLayout } from '../layout/edit-layout';
import { getIn, getOwnerPath, isInsideVariant, joinPath } from '../variant/path';

interface OwnerHeaderProps {
  /** The attribute that holds the owner's variants. */
  field: FieldLayout;
  /** Its path from the entry. */
  path: string;
  host?: HostDocument;
  /** The owner's bar, in a row of its own. */
  place: ReactNode;
}

/** What concerns an entry or block as a whole; nothing where there is nothing to say, not even a gap. */
export function OwnerHeader({ field, path, host, place }: OwnerHeaderProps) {
  const ownerPath = getOwnerPath(path, field.name);
  const isHiddenByDefault = useForm(
    'personalization',
    ({ values }) => getIn(values, joinPath(ownerPath, DEFAULT_HIDDEN_ATTRIBUTE)) === true,
  );
  const { segment, isDefaultOnly } = useFormEntry(host, field[FIELD_META]?.segment ?? null);
  const saysDefaultOnly = isDefaultOnly && ownerPath === '';
  const isShown = isHiddenByDefault || segment !== null || saysDefaultOnly;
  return isShown && !isInsideVariant(ownerPath) ? <>{place}</> : null;
}
