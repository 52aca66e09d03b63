import { Flex, TextButton, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useSegments } from '../../services/segments/useSegments';
import { useText } from '../../translations/useText';
import { useSplitVariant } from '../editing/useSplitVariant';
import type { FieldPlace } from '../field-place/field-place';
import { useCanEditVariant } from '../field-place/useCanEditVariant';
import { findRowIndex, listSegments, readRows } from '../variant/rows';

/** Tells which other segments get the same variant, and lets the chosen one have its own. */
export function SharedVariant({ segment, ...place }: FieldPlace & { segment: string }) {
  const { mark, ownerPath, field } = place;
  const text = useText('entry');
  const { nameOf } = useSegments();
  const split = useSplitVariant(ownerPath, mark, segment);
  const canEdit = useCanEditVariant({
    ...place,
    field: { ...field, name: 'variantSegments', type: 'json' },
  });
  const others = useForm('personalization', ({ values }) => {
    const rows = readRows(values, ownerPath);
    const shared = listSegments(rows[findRowIndex(rows, segment)]);
    return shared.filter((key) => key !== segment).join(',');
  });
  if (others === '') {
    return null;
  }
  const segments = others.split(',').map(nameOf).join(', ');
  return (
    <Flex gap={2}>
      <Typography variant="pi" textColor="neutral800">
        {text('shared.alsoFor', { segments })}
      </Typography>
      {canEdit && (
        <TextButton
          aria-label={`${text('shared.split')}: ${nameOf(segment)}`}
          onClick={() => void split()}
        >
          {text('shared.split')}
        </TextButton>
      )}
    </Flex>
  );
}
