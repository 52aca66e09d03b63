import { Button } from '@strapi/design-system';
import { Clock } from '@strapi/icons';
import { useState } from 'react';
import { useText } from '../../../translations/useText';
import { DeletedSegmentsDialog } from '../history/DeletedSegmentsDialog';

/** Opens what was deleted. */
export function DeletedSegmentsButton() {
  const say = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="tertiary" size="S" startIcon={<Clock />} onClick={() => setOpen(true)}>
        {say('segments.deleted.title')}
      </Button>
      {isOpen ? <DeletedSegmentsDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}
