import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { DEFAULT_HIDDEN_ATTRIBUTE } from '../../../../core/decision/variant';
import { useSegments } from '../../services/segments/useSegments';
import { useText } from '../../translations/useText';
import type { FieldPlace } from '../field-place/field-place';
import { getIn, joinPath } from '../variant/path';
import { findRowIndex, listSegments, readRows } from '../variant/rows';
import { getVisibility, type Visibility } from './block-visibility';
import { useSetVisibility } from './useSetVisibility';

/** The choice who gets to see a block. */
export function BlockVisibility(place: FieldPlace) {
  const { mark, ownerPath } = place;
  const text = useText('entry');
  const { nameOf } = useSegments();
  const { canSet, setVisibility } = useSetVisibility(place);
  const visibility = useForm('personalization', ({ values }): Visibility => {
    const rows = readRows(values, ownerPath);
    const row = rows[findRowIndex(rows, mark.segment ?? '')];
    const isHiddenByDefault = getIn(values, joinPath(ownerPath, DEFAULT_HIDDEN_ATTRIBUTE)) === true;
    return getVisibility(row?.variantHidden === true, isHiddenByDefault);
  });
  const shownTo = useForm('personalization', ({ values }) =>
    readRows(values, ownerPath)
      .filter(({ variantHidden }) => variantHidden !== true)
      .flatMap((row) => [...listSegments(row)])
      .join(','),
  );
  const names = shownTo === '' ? [] : [...new Set(shownTo.split(','))].map(nameOf);
  return (
    <Field.Root
      name={joinPath(ownerPath, 'visibility')}
      hint={
        visibility === 'only'
          ? text(names.length === 0 ? 'visibility.toNobody' : 'visibility.to', {
              segments: names.join(', '),
            })
          : undefined
      }
      width="32rem"
      maxWidth="100%"
    >
      <Field.Label>{text('visibility.label')}</Field.Label>
      <SingleSelect
        size="S"
        disabled={!canSet}
        value={visibility}
        onChange={(value) => setVisibility(value as Visibility)}
      >
        <SingleSelectOption value="everyone">{text('visibility.everyone')}</SingleSelectOption>
        {mark.segment !== null && (
          <SingleSelectOption value="hidden">
            {text('visibility.hidden', { segment: nameOf(mark.segment) })}
          </SingleSelectOption>
        )}
        <SingleSelectOption value="only">{text('visibility.only')}</SingleSelectOption>
      </SingleSelect>
      <Field.Hint />
    </Field.Root>
  );
}
