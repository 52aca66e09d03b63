import { IconButton, SimpleMenu } from '@strapi/design-system';
import { More } from '@strapi/icons';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { SegmentRecord } from '../../../../../core/contracts/segment/types';
import { usePermissions } from '../../../services/usePermissions';
import { useText } from '../../../translations/useText';
import { DeleteSegmentDialog } from '../list/DeleteSegmentDialog';
import { SegmentMenuItems } from '../list/SegmentMenuItems';
import { useSegmentActions } from '../list/useSegmentActions';
import { PATHS } from '../paths';

interface SegmentHeaderMenuProps {
  segment: SegmentRecord;
  /** Unsaved edits would be lost or left behind by what changes the stored segment. */
  isModified: boolean;
}

/** Duplicates, archives and deletes the segment that is open. */
export function SegmentHeaderMenu({ segment, isModified }: SegmentHeaderMenuProps) {
  const say = useText();
  const navigate = useNavigate();
  const allowed = usePermissions();
  const actions = useSegmentActions();
  const [isDeleting, setDeleting] = useState(false);
  if (!allowed.createSegments && !allowed.updateSegments && !allowed.deleteSegments) {
    return null;
  }
  return (
    <>
      <SimpleMenu
        label={say('segments.edit.moreActions')}
        tag={IconButton}
        icon={<More />}
        variant="tertiary"
        size="M"
      >
        <SegmentMenuItems
          segment={segment}
          actions={actions}
          disabled={isModified}
          onDelete={() => setDeleting(true)}
        />
      </SimpleMenu>
      {isDeleting ? (
        <DeleteSegmentDialog
          segment={segment}
          onClose={() => setDeleting(false)}
          onDeleted={() => navigate(PATHS.list)}
        />
      ) : null}
    </>
  );
}
