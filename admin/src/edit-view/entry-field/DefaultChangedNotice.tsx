import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useState } from 'react';
import { ComparedText } from '../../components/ComparedText';
import { useText } from '../../translations/useText';
import { useVariantEditing } from '../editing/useVariantEditing';
import type { FieldPlace } from '../field-place/field-place';
import { useCanEditVariant } from '../field-place/useCanEditVariant';
import { hasDefaultChanged, readSnapshots } from '../variant/default-snapshot';
import { getIn } from '../variant/path';
import { toPlainText } from '../variant/plain-text';
import { findRowIndex, readRows } from '../variant/rows';
import { useRememberDefault } from './useRememberDefault';

/** Tells that the default changed after the variant's field was last edited, with both texts. */
export function DefaultChangedNotice(place: FieldPlace) {
  const { field, mark, path, ownerPath } = place;
  const text = useText('entry');
  const [isOpen, setOpen] = useState(false);
  const canEdit = useCanEditVariant(place);
  const { keep, copyDefault } = useVariantEditing(field, mark, ownerPath);
  // Texts, so that a subscriber to the form is told of changes only.
  const before = useForm('personalization', ({ values }) => {
    const rows = readRows(values, ownerPath);
    const row = rows[findRowIndex(rows, mark.segment ?? '')];
    return hasDefaultChanged(row, field.name, getIn(values, path))
      ? toPlainText(readSnapshots(row)[field.name])
      : null;
  });
  const now = useForm('personalization', ({ values }) => toPlainText(getIn(values, path)));
  useRememberDefault(place, before !== null, keep);
  if (before === null) {
    return null;
  }
  return (
    <Box
      background="warning100"
      borderColor="warning200"
      hasRadius
      marginTop={2}
      padding={3}
      role="status"
    >
      <Flex justifyContent="space-between" gap={2} wrap="wrap">
        <Typography variant="pi" textColor="neutral800">
          {text('changed.title')}
        </Typography>
        <Button size="S" variant="tertiary" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {text(isOpen ? 'changed.hide' : 'changed.compare')}
        </Button>
      </Flex>
      {isOpen && (
        <Flex direction="column" alignItems="stretch" gap={3} paddingTop={3}>
          <ComparedText title={text('changed.before')} content={before} />
          <ComparedText title={text('changed.now')} content={now} />
          {canEdit && (
            <Flex gap={2}>
              <Button size="S" variant="secondary" onClick={keep}>
                {text('changed.keep')}
              </Button>
              <Button size="S" variant="tertiary" onClick={() => void copyDefault()}>
                {text('changed.take')}
              </Button>
            </Flex>
          )}
        </Flex>
      )}
    </Box>
  );
}
