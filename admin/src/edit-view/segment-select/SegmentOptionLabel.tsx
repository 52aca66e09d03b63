import { Badge, Flex } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useText } from '../../translations/useText';

interface SegmentOptionLabelProps {
  name: string;
  changes?: number;
  errors?: number;
  isInactive?: boolean;
}

/** A segment's name, and what it changes in the entry. */
export function SegmentOptionLabel({
  name,
  changes = 0,
  errors = 0,
  isInactive = false,
}: SegmentOptionLabelProps) {
  const text = useText('entry');
  return (
    <Flex tag="span" gap={2} data-personalization-option="">
      <Name title={name}>{name}</Name>
      {changes > 0 && <Badge size="S">{text('select.changes', { count: changes })}</Badge>}
      {isInactive && <Badge size="S">{text('select.inactive')}</Badge>}
      {errors > 0 && (
        <Badge size="S" backgroundColor="danger100" textColor="danger700">
          {text('select.errors', { count: errors })}
        </Badge>
      )}
    </Flex>
  );
}

/** What the segment changes stays to be seen beside a long name, on a narrow page too. */
const Name = styled.span`
  max-width: min(40rem, 45vw);
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
`;
