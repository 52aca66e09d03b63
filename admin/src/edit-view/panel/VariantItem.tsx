import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';
import { useSegments } from '../../services/segments/useSegments';
import { useText, type SayWithin } from '../../translations/useText';
import { useEditViewState } from '../segments/useEditViewState';
import { DeleteVariantDialog } from './DeleteVariantDialog';
import {
  findShownSegment,
  findVariantIndex,
  type OwnerOutline,
  type VariantOutline,
} from './owners';
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
  const text = useText('entry');
  const { all, archived, nameOf, isKnown } = useSegments();
  const { state, setState } = useEditViewState(model);
  const [dialog, setDialog] = useState<'change' | 'delete' | null>(null);
  const variant = owner.variants[index];
  if (variant === undefined) {
    return null;
  }
  const { segments, label } = variant;
  const segmentNames = segments.map(nameOf).join(', ');
  const name = label || segmentNames || text('panel.noSegment');
  const warnings = listVariantWarnings(
    owner.variants,
    index,
    isKnown ? [...all, ...archived] : null,
    new Date(),
  );
  const shownFor = findShownSegment(owner.variants, index);
  const isChosen =
    state.segment !== undefined && findVariantIndex(owner.variants, state.segment) === index;
  return (
    <Box
      tag="li"
      hasRadius
      background={isChosen ? 'primary100' : 'neutral100'}
      // The dark theme has the same background for both.
      borderColor={isChosen || drag.overIndex === index ? 'primary600' : 'neutral200'}
      padding={2}
      {...drag.getTargetProps(index)}
    >
      <Flex direction="column" alignItems="stretch" gap={1}>
        {shownFor === undefined ? (
          <Typography variant="omega">{name}</Typography>
        ) : (
          <NameButton
            aria-label={text('panel.show', { name })}
            aria-pressed={isChosen}
            disabled={state.isFallback === true}
            onClick={() => setState(isChosen ? {} : { segment: shownFor })}
          >
            {name}
          </NameButton>
        )}
        {name !== segmentNames && segmentNames !== '' && (
          <Typography variant="pi" textColor="neutral600">
            {segmentNames}
          </Typography>
        )}
        <Typography variant="pi" textColor="neutral600">
          {formatEffect(variant, text)}
        </Typography>
        {variant.errors !== undefined && (
          <Typography variant="pi" textColor="danger700">
            {text('select.errors', { count: variant.errors })}
          </Typography>
        )}
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

/** What a variant does, in a few words. */
function formatEffect(variant: VariantOutline, text: SayWithin<'entry'>): string {
  if (variant.isHidden) {
    return text('panel.hidden');
  }
  return variant.showsBlock === true && variant.overrides === 0
    ? text('panel.shown')
    : text('panel.overrides', { count: variant.overrides });
}

/** Long names take several lines. */
const NameButton = styled(TextButton)`
  justify-content: flex-start;
  overflow-wrap: anywhere;
  text-align: start;
`;
