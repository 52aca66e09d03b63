import { useForm } from '@strapi/strapi/admin';
import { useContext, useEffect, type ReactNode } from 'react';
import { MARK, type FieldLayout, type FieldMark } from '../layout/edit-layout';
import { OwnerBar } from '../owner-header/OwnerBar';
import { useEntryText } from '../useEntryText';
import { getOwnerPath } from '../variant/path';
import { FieldFrame } from './FieldFrame';
import { getFieldState, packFieldState, unpackFieldState } from './field-state';
import { getFieldView } from './field-view';
import { InsideInherited } from './inside-inherited';
import { noteMountedField } from './mounted-fields';
import { OnlyField } from './only-field';

interface EntryFieldProps {
  field: FieldLayout;
  /** The field's path from the entry, such as `blocks.3.heading`. */
  path: string;
  /** Renders a field as the host does at this place; its name counts from the field's owner. */
  renderNative(field: FieldLayout): ReactNode;
}

/** A field, and where it is: what each part of its form gets. */
export interface FieldPlace {
  field: FieldLayout;
  mark: FieldMark;
  path: string;
  /** The path of the entry (`''`) or block that the field belongs to. */
  ownerPath: string;
}

/**
 * A field of the entry's form, in the default content or as the chosen segment gets it. The tree has
 * the same shape in both, so that what is open stays open when the segment changes.
 */
export function EntryField({ field, path, renderNative }: EntryFieldProps) {
  const mark = field[MARK] as FieldMark;
  const text = useEntryText();
  const only = useContext(OnlyField);
  const isInsideInherited = useContext(InsideInherited);
  const packed = useForm('personalization', ({ values }) =>
    packFieldState(getFieldState(values, field, mark, path)),
  );
  useEffect(() => noteMountedField(path), [path]);

  const state = unpackFieldState(packed);
  const place: FieldPlace = { field, mark, path, ownerPath: getOwnerPath(path, field.name) };
  if (state.kind === 'header') {
    return <OwnerBar {...place} />;
  }
  const view = getFieldView(state, place, { text, only, isInsideInherited });
  return (
    <FieldFrame $look={view.look}>
      {view.above}
      <InsideInherited.Provider value={view.isInherited || isInsideInherited}>
        <OnlyField.Provider value={view.only ?? null}>
          {view.instead ?? renderNative(view.shown)}
        </OnlyField.Provider>
      </InsideInherited.Provider>
      {view.below}
    </FieldFrame>
  );
}
