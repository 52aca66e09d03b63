import { Button, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { AsideItem } from '../../../../core/contracts/journal/types';
import { useEntryText } from '../useEntryText';
import { useHistoryWords } from './useHistoryWords';

interface AsideVariantsProps {
  uid: string;
  item: AsideItem;
  isDisabled: boolean;
  /** The row id of a block; the entry itself where it is missing. */
  onRestore(target: number | undefined): void;
  onDiscard(): void;
}

/** What a block that is gone had: that it was hidden, its variants, what they say, and the blocks that could take them. */
export function AsideVariants({ uid, item, isDisabled, ...actions }: AsideVariantsProps) {
  const text = useEntryText();
  const { sayPlace, sayVariant, sayField, sayState } = useHistoryWords(uid);
  const { place, variants, targets } = item;
  const [target, setTarget] = useState<number | undefined>(targets[0]?.id);
  const isOfEntry = place.length === 0;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography variant="pi" fontWeight="bold">
        {sayPlace(place)}
      </Typography>
      {item.hidden && <Typography variant="pi">{text('aside.hidden')}</Typography>}
      {variants.map((variant) => (
        <Typography key={variant.key} variant="pi" style={{ overflowWrap: 'anywhere' }}>
          {sayVariant(variant)}
          {variant.fields
            .filter(({ name }) => !name.startsWith('variant'))
            .map(({ name, before }) => ` · ${sayField(place, name)}: ${sayState(name, before)}`)}
        </Typography>
      ))}
      {!isOfEntry && targets.length > 0 && (
        <SingleSelect
          aria-label={text('aside.target')}
          size="S"
          value={target}
          onChange={(value: string | number) => setTarget(Number(value))}
        >
          {targets.map(({ id, place: to }) => (
            <SingleSelectOption key={id} value={id}>
              {sayPlace(to)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      )}
      {!isOfEntry && targets.length === 0 && (
        <Typography variant="pi">{text('aside.noTarget')}</Typography>
      )}
      <Flex gap={2}>
        {(isOfEntry || targets.length > 0) && (
          <Button
            size="S"
            variant="secondary"
            disabled={isDisabled}
            onClick={() => actions.onRestore(isOfEntry ? undefined : target)}
          >
            {text('aside.restore')}
          </Button>
        )}
        <Button size="S" variant="danger-light" disabled={isDisabled} onClick={actions.onDiscard}>
          {text('aside.discard')}
        </Button>
      </Flex>
    </Flex>
  );
}
