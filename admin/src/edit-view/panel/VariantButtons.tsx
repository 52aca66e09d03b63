import { Flex, IconButton } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Drag, Duplicate, Pencil, Trash } from '@strapi/icons';
import { useEntryText } from '../useEntryText';

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
  const text = useEntryText();
  const label = (key: string) => text(key, { name });
  return (
    <Flex gap={1} wrap="wrap">
      {count > 1 && (
        <>
          {/* The mouse's way; the keyboard has the buttons beside it. */}
          <IconButton
            label={label('panel.drag')}
            variant="ghost"
            size="XS"
            tabIndex={-1}
            tag="span"
            {...handleProps}
          >
            <Drag />
          </IconButton>
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
