import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useEditViewState } from '../segments/useEditViewState';
import { useSegments } from '../segments/useSegments';
import { useEntryText } from '../useEntryText';
import { DeleteVariantDialog } from './DeleteVariantDialog';
import type { OwnerOutline } from './owners';
import type { DragToReorder } from './useDragToReorder';
import type { OwnerVariantChanges } from './useOwnerVariants';
import { listVariantWarnings } from './variant-warnings';
import { VariantButtons } from './VariantButtons';
import { VariantDialog } from './VariantDialog';
import { WarningLine } from './WarningLine';

interface VariantItemProps {
  owner: OwnerOutline;
  index: number;
  model: string;
  canEdit: boolean;
  changes: OwnerVariantChanges;
  move(from: number, to: number): void;
  drag: DragToReorder;
}

/** One variant in the side panel. */
export function VariantItem({
  owner,
  index,
  model,
  canEdit,
  changes,
  move,
  drag,
}: VariantItemProps) {
  const text = useEntryText();
  const { all, nameOf, isKnown } = useSegments();
  const { state, setState } = useEditViewState(model);
  const [dialog, setDialog] = useState<'change' | 'delete' | null>(null);
  const variant = owner.variants[index];
  if (variant === undefined) {
    return null;
  }
  const { segments, label } = variant;
  const segmentNames = segments.map(nameOf).join(', ');
  const name = label || segmentNames || text('panel.noSegment');
  const warnings = listVariantWarnings(owner.variants, index, isKnown ? all : null, new Date());
  const [first] = segments;
  const isChosen = state.segment !== undefined && segments.includes(state.segment);
  return (
    <Box
      tag="li"
      hasRadius
      background={isChosen ? 'primary100' : 'neutral100'}
      borderColor={drag.overIndex === index ? 'primary600' : 'neutral200'}
      padding={2}
      {...drag.getTargetProps(index)}
    >
      <Flex direction="column" alignItems="stretch" gap={1}>
        {first === undefined ? (
          <Typography variant="omega">{name}</Typography>
        ) : (
          <TextButton
            aria-label={text('panel.show', { name })}
            aria-pressed={isChosen}
            disabled={state.isFallback === true}
            justifyContent="flex-start"
            onClick={() => setState(isChosen ? {} : { segment: first })}
          >
            {name}
          </TextButton>
        )}
        {label !== '' && segmentNames !== '' && (
          <Typography variant="pi" textColor="neutral600">
            {segmentNames}
          </Typography>
        )}
        <Typography variant="pi" textColor="neutral600">
          {variant.isHidden
            ? text('panel.hidden')
            : text('panel.overrides', { count: variant.overrides })}
        </Typography>
        {warnings.map((warning) => (
          <WarningLine key={warning.kind} warning={warning} />
        ))}
        {canEdit && (
          <VariantButtons
            name={name}
            index={index}
            count={owner.variants.length}
            move={move}
            handleProps={drag.getHandleProps(index)}
            onChange={() => setDialog('change')}
            onDuplicate={() => void changes.duplicate(index)}
            onDelete={() => setDialog('delete')}
          />
        )}
      </Flex>
      {dialog === 'change' && (
        <VariantDialog
          title={text('dialog.change', { name })}
          segments={segments}
          label={label}
          onClose={() => setDialog(null)}
          onSave={(input) => changes.change(index, input)}
        />
      )}
      {dialog === 'delete' && (
        <DeleteVariantDialog
          name={name}
          onClose={() => setDialog(null)}
          onDelete={() => changes.remove(index)}
        />
      )}
    </Box>
  );
}
