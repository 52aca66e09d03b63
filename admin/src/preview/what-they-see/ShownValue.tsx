import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { MediaFile } from '../../../../core/contracts/preview/types';
import { useText } from '../../translations/useText';
import { toBackendUrl } from '../../strapi/backend-url';
import { toDisplayValue, type DisplayValue } from './to-display-value';

interface ShownValueProps {
  type: string;
  value: unknown;
  isMuted?: boolean;
}

/** A field's value for reading. */
export function ShownValue({ type, value, isMuted = false }: ShownValueProps) {
  const display = toDisplayValue(type, value);
  const textColor = isMuted || display.kind === 'empty' ? 'neutral600' : 'neutral800';
  if (display.kind === 'files') {
    return <Files files={display.files} />;
  }
  if (display.kind === 'code') {
    return (
      <Typography tag="pre" variant="pi" textColor={textColor}>
        <Wrapped>{display.text}</Wrapped>
      </Typography>
    );
  }
  return (
    <Typography tag="p" textColor={textColor}>
      <Wrapped>
        <Words display={display} />
      </Wrapped>
    </Typography>
  );
}

const Wrapped = styled.span`
  white-space: pre-line;
  overflow-wrap: anywhere;
`;

function Words({ display }: { display: DisplayValue }) {
  const text = useText('preview');
  const { formatDate, formatNumber } = useIntl();
  switch (display.kind) {
    case 'text':
      return display.text;
    case 'number':
      return formatNumber(display.value, { maximumFractionDigits: 20 });
    case 'boolean':
      return text(display.value ? 'value.yes' : 'value.no');
    case 'date':
      return formatDate(display.value, {
        dateStyle: 'medium',
        ...(display.hasTime && { timeStyle: 'short' }),
      });
    case 'related':
      return display.entries.map(({ title }) => title ?? text('value.unreadable')).join(', ');
    default:
      return text('value.empty');
  }
}

function Files({ files }: { files: readonly MediaFile[] }) {
  return (
    <Flex wrap="wrap" gap={2} paddingTop={1}>
      {files.map((file, index) => (
        <Flex key={`${file.id} ${index}`} direction="column" alignItems="flex-start" gap={1}>
          {file.mime.startsWith('image/') && (
            <Thumbnail tag="img" hasRadius src={toBackendUrl(file.url)} alt="" />
          )}
          <Typography variant="pi" textColor="neutral600">
            {file.name}
          </Typography>
        </Flex>
      ))}
    </Flex>
  );
}

const Thumbnail = styled(Box<'img'>)`
  max-width: 16rem;
  max-height: 10rem;
  object-fit: cover;
`;
