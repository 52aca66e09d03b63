import { Flex, Typography } from '@strapi/design-system';
import { useContext } from 'react';
import { useSegments } from '../../services/segments/useSegments';
import { useText } from '../../translations/useText';
import type { FieldPlace } from '../field-place/field-place';
import { FormEntryContext } from '../form-entry/form-entry';
import { BlockVisibility } from './BlockVisibility';
import { CopyAll } from './CopyAll';
import { SharedVariant } from './SharedVariant';

/** The line above the fields of an entry or block: for whom it is shown, and who shares the variant. */
export function OwnerBar(place: FieldPlace) {
  const { mark } = place;
  const text = useText('entry');
  const { nameOf } = useSegments();
  const isDefaultOnly = useContext(FormEntryContext)?.isDefaultOnly === true;
  return (
    <Flex gap={4} wrap="wrap" alignItems="center" justifyContent="space-between">
      {mark.component === null && mark.segment !== null && (
        <Typography variant="pi" textColor="neutral600">
          {text('owner.shownAs', { segment: nameOf(mark.segment) })}
        </Typography>
      )}
      {mark.component === null && isDefaultOnly && (
        <Typography variant="pi" textColor="neutral600">
          {text('owner.defaultOnly')}
        </Typography>
      )}
      {mark.component !== null && <BlockVisibility {...place} />}
      {mark.segment !== null && <SharedVariant {...place} segment={mark.segment} />}
      {mark.segment !== null && <CopyAll {...place} segment={mark.segment} />}
    </Flex>
  );
}
