import { Box, Field, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import { useText } from '../../translations/useText';
import type { FieldPlace } from '../field-place/field-place';
import { getIn } from '../variant/path';
import { toPlainText } from '../variant/plain-text';

/** The text that a segment gets from the default content, without the editor around it. */
export function InheritedText({ field, path, actions }: FieldPlace & { actions: ReactNode }) {
  const text = useText('entry');
  const value = useForm('personalization', ({ values }) => toPlainText(getIn(values, path)));
  return (
    <Field.Root name={path} hint={text('field.inherited')} required={field.required}>
      <Field.Label action={actions}>{field.label}</Field.Label>
      <Box
        background="neutral150"
        borderColor="neutral200"
        hasRadius
        paddingLeft={4}
        paddingRight={4}
        paddingTop={2}
        paddingBottom={2}
      >
        <Excerpt textColor="neutral600">{value === '' ? '—' : value}</Excerpt>
      </Box>
      <Field.Hint />
    </Field.Root>
  );
}

const Excerpt = styled(Typography)`
  display: -webkit-box;
  overflow: hidden;
  overflow-wrap: anywhere;
  white-space: pre-wrap;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 4;
`;
