import { Button, Flex } from '@strapi/design-system';
import { Clock } from '@strapi/icons';
import { useCallback, useRef, useState } from 'react';
import { useText } from '../../translations/useText';
import { AsideNotice } from './AsideNotice';
import { HistoryDialog } from './HistoryDialog';
import type { SavedEntry } from './useHistory';

/** What the journal knows of the entry: what is set aside, and its history on demand. */
export function HistorySection({ entry }: { entry: SavedEntry }) {
  const text = useText('entry');
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  // What was pressed goes with what it was for.
  const keepFocus = useCallback(() => {
    if (document.activeElement === document.body) {
      button.current?.focus();
    }
  }, []);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <AsideNotice entry={entry} onChanged={keepFocus} />
      <Button
        ref={button}
        size="S"
        variant="tertiary"
        startIcon={<Clock />}
        onClick={() => setOpen(true)}
      >
        {text('history.open')}
      </Button>
      {isOpen && <HistoryDialog entry={entry} onClose={() => setOpen(false)} />}
    </Flex>
  );
}
