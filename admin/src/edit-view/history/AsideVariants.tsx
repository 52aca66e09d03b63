import {
  Box,
  Button,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { useId, useState } from 'react';
import type { AsideItem, FieldChange } from '../../../../core/contracts/journal/types';
import { useText } from '../../translations/useText';
import { useHistoryWords } from './useHistoryWords';

interface AsideVariantsProps {
  uid: string;
  item: AsideItem;
  isDisabled: boolean;
  /** The row id of a block; the entry itself where it is missing. */
  onRestore(target: number | undefined): void;
  onDiscard(): void;
}

const WRAPPED = { overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' } as const;

/** Its segments and its name are what the variant is called by. */
function isShown({ name, before }: FieldChange): boolean {
  return name === 'variantHidden' ? before.kind === 'value' : !name.startsWith('variant');
}

/** What a block that is gone had: that it was hidden, its variants, what they say, and the blocks that could take them. */
export function AsideVariants({ uid, item, isDisabled, ...actions }: AsideVariantsProps) {
  const text = useText('entry');
  const { formatPlace, formatVariant, formatField, formatState } = useHistoryWords(uid);
  const { place, variants, targets } = item;
  const [target, setTarget] = useState<number | undefined>(targets[0]?.id);
  const headingId = useId();
  const isOfEntry = place.length === 0;
  const name = formatPlace(place);
  return (
    <Flex role="group" aria-labelledby={headingId} direction="column" alignItems="stretch" gap={2}>
      <Typography id={headingId} tag="h4" variant="pi" fontWeight="bold">
        {name}
      </Typography>
      {item.hidden && <Typography variant="pi">{text('aside.hidden')}</Typography>}
      {variants.map((variant) => (
        <Box key={variant.key}>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {formatVariant(variant)}
          </Typography>
          {variant.fields.filter(isShown).map(({ name: field, before }) => (
            <Typography key={field} tag="p" variant="pi" style={WRAPPED}>
              {field === 'variantHidden'
                ? formatState(field, before)
                : `${formatField(place, field)}: ${formatState(field, before)}`}
            </Typography>
          ))}
        </Box>
      ))}
      {!isOfEntry && targets.length > 0 && (
        <Field.Root name={`aside-${item.index}`}>
          <Field.Label>{text('aside.target')}</Field.Label>
          <SingleSelect
            size="S"
            value={target}
            onChange={(value: string | number) => setTarget(Number(value))}
          >
            {targets.map(({ id, place: to }) => (
              <SingleSelectOption key={id} value={id}>
                {formatPlace(to)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
      )}
      {!isOfEntry && targets.length === 0 && (
        <Typography variant="pi">{text('aside.noTarget')}</Typography>
      )}
      <Flex gap={2} wrap="wrap">
        {(isOfEntry || targets.length > 0) && (
          <Button
            size="S"
            variant="secondary"
            disabled={isDisabled}
            aria-label={`${text('aside.restore')}: ${name}`}
            onClick={() => actions.onRestore(isOfEntry ? undefined : target)}
          >
            {text('aside.restore')}
          </Button>
        )}
        <Button
          size="S"
          variant="danger-light"
          disabled={isDisabled}
          aria-label={`${text('aside.discard')}: ${name}`}
          onClick={actions.onDiscard}
        >
          {text('aside.discard')}
        </Button>
      </Flex>
    </Flex>
  );
}
