import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useEffect, useId, useRef, useState } from 'react';
import type { AsideItem } from '../../../../core/contracts/journal/types';
import { ConfirmDialog } from '../../components/ConfirmDialog';
import { useText } from '../../translations/useText';
import { AsideVariants } from './AsideVariants';
import { useAside, type SavedEntry } from './useHistory';
import { useHistoryActions } from './useHistoryActions';

type Asked = { item: AsideItem; target: number | undefined; isDiscard: boolean };

interface AsideNoticeProps {
  entry: SavedEntry;
  /** Something was put back or given up, and its buttons are gone. */
  onChanged(): void;
}

/** Of the item wherever it stands in the list: what is chosen for one block is not for the next. */
function toKey({ at, place, variants }: AsideItem): string {
  return JSON.stringify([at, place, variants.map(({ key }) => key)]);
}

/** Tells of variants and hidden blocks that are gone, and offers them a place; nothing where there are none. */
export function AsideNotice({ entry, onChanged }: AsideNoticeProps) {
  const text = useText('entry');
  const headingId = useId();
  const { data = [], isError, refetch } = useAside(entry);
  const { restoreAside, discardAside } = useHistoryActions(entry);
  const [asked, setAsked] = useState<Asked | null>(null);
  const hasActed = useRef(false);
  // Once the list is drawn anew.
  useEffect(() => {
    if (hasActed.current) {
      hasActed.current = false;
      onChanged();
    }
  }, [data, onChanged]);
  const isModified = useForm('personalization', ({ modified }) => modified);
  if (isError) {
    return (
      <Flex role="alert" direction="column" alignItems="flex-start" gap={1}>
        <Typography variant="pi" textColor="danger700">
          {text('aside.failed')}
        </Typography>
        <TextButton onClick={() => void refetch()}>{text('panel.retry')}</TextButton>
      </Flex>
    );
  }
  if (data.length === 0) {
    return null;
  }
  const confirm = ({ item, target, isDiscard }: Asked) => {
    setAsked(null);
    hasActed.current = true;
    void (isDiscard ? discardAside(item) : restoreAside(item, target));
  };
  const words = asked?.isDiscard === true ? 'aside.discard' : 'aside.restore';
  return (
    <Box tag="section" aria-labelledby={headingId} background="warning100" hasRadius padding={3}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Typography id={headingId} tag="h3" variant="pi" fontWeight="bold">
          {text('aside.title')}
        </Typography>
        <Typography variant="pi">{text('aside.help')}</Typography>
        {isModified && (
          <Typography variant="pi" textColor="warning700">
            {text('history.unsaved')}
          </Typography>
        )}
        {data.map((item) => (
          <AsideVariants
            key={toKey(item)}
            uid={entry.uid}
            item={item}
            isDisabled={isModified}
            onRestore={(target) => setAsked({ item, target, isDiscard: false })}
            onDiscard={() => setAsked({ item, target: undefined, isDiscard: true })}
          />
        ))}
      </Flex>
      {asked !== null && (
        <ConfirmDialog
          title={text(`${words}.title`)}
          question={text(`${words}.question`, { count: asked.item.variants.length })}
          confirm={text(words)}
          isDanger={asked.isDiscard}
          onClose={() => setAsked(null)}
          onConfirm={() => confirm(asked)}
        />
      )}
    </Box>
  );
}
