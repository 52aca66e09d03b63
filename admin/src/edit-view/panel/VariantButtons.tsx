import { Flex, IconButton } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Drag, Duplicate, Pencil, Trash } from '@strapi/icons';
import { styled } from 'styled-components';
import { useText, type TextKeyWithin } from '../../translations/useText';

interface VariantButtonsProps {
  /** The variant's name, for people who do not see where the buttons stand. */
  name: string;
  index: number;
  count: number;
  move(from: number, to: number): void;
  handleProps: object;
  onChange(): void;
  onDuplicate(): void;
  onDelete(): void;
}

/** What can be done with a variant as a whole. */
export function VariantButtons(props: VariantButtonsProps) {
  const { name, index, count, move, handleProps, onChange, onDuplicate, onDelete } = props;
  const text = useText('entry');
  const label = (key: TextKeyWithin<'entry'>) => text(key, { name });
  return (
    <Flex gap={1} wrap="wrap">
      {count > 1 && (
        <>
          <DragHandle title={label('panel.drag')} {...handleProps}>
            <Drag aria-hidden />
          </DragHandle>
          <IconButton
            label={label('panel.up')}
            variant="ghost"
            size="XS"
            disabled={index === 0}
            onClick={() => move(index, index - 1)}
          >
            <ArrowUp />
          </IconButton>
          <IconButton
            label={label('panel.down')}
            variant="ghost"
            size="XS"
            disabled={index === count - 1}
            onClick={() => move(index, index + 1)}
          >
            <ArrowDown />
          </IconButton>
        </>
      )}
      <IconButton label={label('panel.change')} variant="ghost" size="XS" onClick={onChange}>
        <Pencil />
      </IconButton>
      <IconButton label={label('panel.duplicate')} variant="ghost" size="XS" onClick={onDuplicate}>
        <Duplicate />
      </IconButton>
      <IconButton label={label('panel.delete')} variant="ghost" size="XS" onClick={onDelete}>
        <Trash />
      </IconButton>
    </Flex>
  );
}

/** The mouse's way to reorder; the keyboard has the buttons beside it. */
const DragHandle = styled.span`
  cursor: grab;
  display: inline-flex;
  padding: ${({ theme }) => theme.spaces[1]};

  svg {
    height: 1.2rem;
    width: 1.2rem;
  }

  svg path {
    fill: ${({ theme }) => theme.colors.neutral500};
  }
`;
