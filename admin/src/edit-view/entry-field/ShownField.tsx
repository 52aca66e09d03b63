import { useForm } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { useText } from '../../translations/useText';
import { ResetUndoContext, useUndoReset } from '../editing/useUndoReset';
import type { FieldPlace } from '../field-place/field-place';
import type { FieldLayout } from '../layout/edit-layout';
import { OwnerBar } from '../owner-header/OwnerBar';
import { joinPath } from '../variant/path';
import { CustomInput } from './CustomInput';
import { getFieldState, packFieldState, unpackFieldState } from './field-state';
import { getFieldView } from './field-view';
import { FieldFrame } from './FieldFrame';
import { InsideInherited } from './inside-inherited';
import { OnlyField, type OnlyFieldValue } from './only-field';

interface ShownFieldProps {
  place: FieldPlace;
  only: OnlyFieldValue | null;
  isInsideInherited: boolean;
  renderNative(field: FieldLayout): ReactNode;
}

/**
 * The field as the form's present values have it. The tree has the same shape for the default content
 * and for a segment, so that what is open stays open when the segment changes.
 */
export function ShownField({ place, only, isInsideInherited, renderNative }: ShownFieldProps) {
  const { field, mark, path } = place;
  const text = useText('entry');
  const packed = useForm('personalization', ({ values }) =>
    packFieldState(getFieldState(values, field, mark, path)),
  );
  const state = unpackFieldState(packed);
  const resetUndo = useUndoReset(mark, place.ownerPath);
  if (state.kind === 'header') {
    return <OwnerBar {...place} />;
  }
  const view = getFieldView(state, place, { text, only, isInsideInherited });
  return (
    <ResetUndoContext.Provider value={resetUndo}>
      <FieldFrame $look={view.look}>
        {view.above}
        <InsideInherited.Provider value={view.isInherited || isInsideInherited}>
          <OnlyField.Provider value={view.only ?? null}>
            {view.instead ?? renderInput(view.shown, place, renderNative)}
          </OnlyField.Provider>
        </InsideInherited.Provider>
        {view.below}
      </FieldFrame>
    </ResetUndoContext.Provider>
  );
}

function renderInput(
  shown: FieldLayout,
  { ownerPath }: FieldPlace,
  renderNative: ShownFieldProps['renderNative'],
): ReactNode {
  const input = renderNative(shown);
  return shown.attribute.customField === undefined ? (
    input
  ) : (
    <CustomInput path={joinPath(ownerPath, shown.name)} isLocked={shown.disabled}>
      {input}
    </CustomInput>
  );
}
