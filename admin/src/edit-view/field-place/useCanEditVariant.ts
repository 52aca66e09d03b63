import { useDocumentRBAC, useForm } from '@strapi/strapi/admin';
import { useContext } from 'react';
import { FormEntryContext } from '../form-entry/form-entry';
import { getListPath, joinPath } from '../variant/path';
import type { FieldPlace } from './field-place';

/**
 * Whether the editor may change the field for the chosen segment: the form is open for changes, and the
 * role has the field of the variant. In a dynamic zone the role has the zone as a whole.
 */
export function useCanEditVariant({ field, mark, path, ownerPath }: FieldPlace): boolean {
  const documentId = useContext(FormEntryContext)?.documentId ?? null;
  const isDisabled = useForm('personalization', ({ disabled }) => disabled);
  const canUserAction = useDocumentRBAC('personalization', (rbac) => rbac.canUserAction);
  const fields = useDocumentRBAC('personalization', (rbac) =>
    documentId === null ? rbac.canCreateFields : rbac.canUpdateFields,
  );
  if (isDisabled || mark.disabled) {
    return false;
  }
  const [root = ''] = path.split('.');
  return (
    mark.zones.has(root) ||
    canUserAction(joinPath(getListPath(ownerPath), 0, field.name), fields, field.type as never)
  );
}
