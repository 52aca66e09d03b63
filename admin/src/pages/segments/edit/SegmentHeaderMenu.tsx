import { IconButton, MenuItem, SimpleMenu } from '@strapi/design-system';
import { More } from '@strapi/icons';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { SegmentRecord } from '../../../../../core/contracts/segment/types';
import { usePermissions } from '../../../services/usePermissions';
import { useText } from '../../../translations/useText';
import { DeleteSegmentDialog } from '../list/DeleteSegmentDialog';
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
  const isArchived = segment.archivedAt !== null;
  if (!allowed.createSegments && !allowed.updateSegments && !allowed.deleteSegments) {
    return null;
  }
  const duplicate = async (): Promise<void> => {
    const copy = await actions.duplicate(segment);
    if (copy !== null) {
      navigate(PATHS.segment(copy.documentId));
    }
  };
  return (
    <>
      <SimpleMenu
        label={say('segments.edit.moreActions')}
        tag={IconButton}
        icon={<More />}
        variant="tertiary"
        size="M"
      >
        {allowed.createSegments ? (
          <MenuItem disabled={isModified} onSelect={() => void duplicate()}>
            {say('segments.action.duplicate')}
          </MenuItem>
        ) : null}
        {allowed.updateSegments ? (
          <MenuItem
            disabled={isModified}
            onSelect={() => void (isArchived ? actions.unarchive : actions.archive)(segment)}
          >
            {say(isArchived ? 'segments.action.unarchive' : 'segments.action.archive')}
          </MenuItem>
        ) : null}
        {allowed.deleteSegments ? (
          <MenuItem variant="danger" disabled={isModified} onSelect={() => setDeleting(true)}>
            {say('segments.action.delete')}
          </MenuItem>
        ) : null}
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
