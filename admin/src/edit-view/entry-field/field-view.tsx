import { Flex } from '@strapi/design-system';
import type { ReactNode } from 'react';
import type { SayWithin, TextKeyWithin } from '../../translations/useText';
import type { FieldPlace } from '../field-place/field-place';
import { FIELD_META, type FieldLayout } from '../layout/edit-layout';
import { getListPath, joinPath } from '../variant/path';
import { DefaultChangedNotice } from './DefaultChangedNotice';
import type { FieldState } from './field-state';
import { FieldBar } from './FieldBar';
import { FixedReason } from './FixedReason';
import { InheritedActions } from './InheritedActions';
import { InheritedText } from './InheritedText';
import type { OnlyFieldValue } from './only-field';
import { OverriddenActions } from './OverriddenActions';

/** What is shown of a field. */
export interface FieldView {
  /** The field that the host renders. */
  shown: FieldLayout;
  /** What stands in for the host's input. */
  instead?: ReactNode;
  look: 'plain' | 'inherited' | 'overridden' | 'relation';
  isInherited: boolean;
  /** Where the host renders a whole variant, the one field of it to show. */
  only?: OnlyFieldValue;
  above?: ReactNode;
  below?: ReactNode;
}

/** Types with an editor that is as tall when it can only be read. */
const EDITORS: ReadonlySet<string> = new Set(['richtext', 'blocks', 'json']);

interface Surroundings {
  text: SayWithin<'entry'>;
  only: OnlyFieldValue | null;
  isInsideInherited: boolean;
}

type VisibleState = Exclude<FieldState, { kind: 'header' }>;

/** What is shown of a field in a given state. */
export function getFieldView(
  state: VisibleState,
  place: FieldPlace,
  surroundings: Surroundings,
): FieldView {
  switch (state.kind) {
    case 'native':
      return viewNative(place, surroundings);
    case 'fixed':
      return viewFixed(place, surroundings);
    case 'inherited':
      return viewInherited(place, surroundings);
    case 'overridden':
      return viewOverridden(state.rowIndex, place);
  }
}

function viewNative({ field, mark }: FieldPlace, { only }: Surroundings): FieldView {
  return {
    shown: { ...field, disabled: mark.disabled, ...only?.shown },
    look: 'plain',
    isInherited: false,
  };
}

function viewFixed({ field }: FieldPlace, { text, isInsideInherited }: Surroundings): FieldView {
  const reason = isInsideInherited ? null : getFixedReason(field);
  const shown = { ...field, disabled: true };
  if (reason === null) {
    return { shown, look: 'plain', isInherited: false };
  }
  return isContainer(field)
    ? { shown, look: 'plain', isInherited: false, above: <FixedReason text={text(reason)} /> }
    : { shown: { ...shown, hint: text(reason) }, look: 'plain', isInherited: false };
}

/** A component with fields of its own that may vary says nothing: its fields do. */
function getFixedReason({ type, attribute }: FieldLayout): TextKeyWithin<'entry'> | null {
  if (type === 'dynamiczone') {
    return 'field.fixed.zone';
  }
  if (type === 'component') {
    return attribute.repeatable === true ? 'field.fixed.list' : null;
  }
  return 'field.fixed';
}

function viewInherited(place: FieldPlace, { text }: Surroundings): FieldView {
  const { field } = place;
  const actions = <InheritedActions {...place} />;
  const shown = { ...field, disabled: true };
  const view = { look: 'inherited', isInherited: true } as const;
  if (EDITORS.has(field.type) && field.attribute.customField === undefined) {
    return { ...view, shown, instead: <InheritedText {...place} actions={join(field, actions)} /> };
  }
  return showsLabelAction(field)
    ? {
        ...view,
        shown: { ...shown, hint: text('field.inherited'), labelAction: join(field, actions) },
      }
    : { ...view, shown, above: <FieldBar label={text('field.inherited')}>{actions}</FieldBar> };
}

function viewOverridden(rowIndex: number, place: FieldPlace): FieldView {
  const { field, mark } = place;
  const rowPath = joinPath(getListPath(''), rowIndex);
  const actions = <OverriddenActions {...place} />;
  const hasAction = showsLabelAction(field);
  const own: Partial<FieldLayout> = {
    label: field.label,
    hint: field.hint,
    placeholder: field.placeholder,
    disabled: mark.disabled,
    required: false,
    labelAction: hasAction ? join(field, actions) : field.labelAction,
  };
  const isRelation = field.type === 'relation';
  return {
    shown: isRelation
      ? wrapRelation(place, rowPath)
      : {
          ...field,
          ...mark.variantField,
          ...own,
          name: joinPath(rowPath, field.name),
        },
    look: isRelation ? 'relation' : 'overridden',
    isInherited: false,
    ...(isRelation ? { only: { field: toOnlyField(place), shown: own } } : undefined),
    above: hasAction ? undefined : <FieldBar>{actions}</FieldBar>,
    below: <DefaultChangedNotice {...place} />,
  };
}

/**
 * A relation's input asks the server by the component that it stands in, so it must stand in the
 * variant: anywhere else it would show, and change, the relation of the block.
 */
function wrapRelation({ field, mark }: FieldPlace, rowPath: string): FieldLayout {
  return {
    name: rowPath,
    label: field.label,
    type: 'component',
    attribute: { type: 'component', component: mark.variantComponent ?? '', repeatable: false },
    disabled: true,
    required: false,
    visible: true,
    size: 12,
  };
}

/** Marked as a variant's own field, which the host renders as it is. */
function toOnlyField({ field, mark }: FieldPlace): FieldLayout {
  return {
    ...(mark.variantField ?? field),
    [FIELD_META]: { ...mark, component: mark.variantComponent, variantField: null },
  };
}

function isContainer({ type }: FieldLayout): boolean {
  return type === 'component' || type === 'dynamiczone';
}

/** A zone has no label while it is empty, and the input of a custom field may leave the action out. */
function showsLabelAction({ type, attribute }: FieldLayout): boolean {
  return type !== 'dynamiczone' && attribute.customField === undefined;
}

function join({ labelAction }: FieldLayout, actions: ReactNode): ReactNode {
  return (
    <Flex gap={2} tag="span">
      {labelAction}
      {actions}
    </Flex>
  );
}
