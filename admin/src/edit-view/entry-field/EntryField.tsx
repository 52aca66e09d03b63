import { useContext, useEffect, useMemo, type ReactNode } from 'react';
import type { FieldPlace } from '../field-place/field-place';
import { FormEntryContext } from '../form-entry/form-entry';
import type { HostDocument } from '../../strapi/host-document';
import { useFormEntry } from '../form-entry/useFormEntry';
import { FIELD_META, type FieldLayout, type FieldMark } from '../layout/edit-layout';
import { getOwnerPath } from '../variant/path';
import { InsideInherited } from './inside-inherited';
import { noteMountedField } from './mounted-fields';
import { OnlyField } from './only-field';
import { ShownField } from './ShownField';

interface EntryFieldProps {
  field: FieldLayout;
  /** The field's path from the entry, such as `blocks.3.heading`. */
  path: string;
  /** What the host gives to a field of the form itself; the fields of blocks have none. */
  host?: HostDocument;
  /** Renders a field as the host does at this place; its name counts from the field's owner. */
  renderNative(field: FieldLayout): ReactNode;
}

/**
 * A field of a form, in the default content or as the chosen segment gets it. The form may stand in
 * the field of another form, by a relation's dialog: nothing of that field is handed on to it.
 */
export function EntryField({ field: given, path, host, renderNative }: EntryFieldProps) {
  const givenMark = given[FIELD_META] as FieldMark;
  const entry = useFormEntry(host, givenMark.segment);
  const { segment } = entry;
  const only = useContext(OnlyField);
  const isInsideInherited = useContext(InsideInherited);
  useEffect(() => noteMountedField(path), [path]);
  const place = useMemo<FieldPlace>(() => {
    const mark = { ...givenMark, segment };
    const field = { ...given, disabled: mark.disabled || segment !== null, [FIELD_META]: mark };
    return { field, mark, path, ownerPath: getOwnerPath(path, given.name) };
  }, [given, givenMark, path, segment]);
  return (
    <FormEntryContext.Provider value={entry}>
      <ShownField
        place={place}
        only={host === undefined ? only : null}
        isInsideInherited={host === undefined && isInsideInherited}
        renderNative={renderNative}
      />
    </FormEntryContext.Provider>
  );
}
