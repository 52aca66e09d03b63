import { MenuItem } from '@strapi/design-system';
import { useNavigate } from 'react-router-dom';
import type { SegmentRecord } from '../../../../../core/contracts/segment/types';
import { usePermissions } from '../../../services/usePermissions';
import { useText } from '../../../translations/useText';
import { PATHS } from '../paths';
import type { SegmentActions } from './useSegmentActions';

interface SegmentMenuItemsProps {
  segment: SegmentRecord;
  actions: SegmentActions;
  disabled?: boolean;
  onDelete: () => void;
}

/** Duplicates, archives and deletes a segment; only what the role may do. */
export function SegmentMenuItems({ segment, actions, disabled, onDelete }: SegmentMenuItemsProps) {
  const say = useText();
  const navigate = useNavigate();
  const { createSegments, updateSegments, deleteSegments } = usePermissions();
  const isArchived = segment.archivedAt !== null;
  const duplicate = async (): Promise<void> => {
    const copy = await actions.duplicate(segment);
    if (copy !== null) {
      navigate(PATHS.segment(copy.documentId));
    }
  };
  return (
    <>
      {createSegments ? (
        <MenuItem disabled={disabled} onSelect={() => void duplicate()}>
          {say('segments.action.duplicate')}
        </MenuItem>
      ) : null}
      {updateSegments ? (
        <MenuItem
          disabled={disabled}
          onSelect={() => void (isArchived ? actions.unarchive : actions.archive)(segment)}
        >
          {say(isArchived ? 'segments.action.unarchive' : 'segments.action.archive')}
        </MenuItem>
      ) : null}
      {deleteSegments ? (
        <MenuItem variant="danger" disabled={disabled} onSelect={onDelete}>
          {say('segments.action.delete')}
        </MenuItem>
      ) : null}
    </>
  );
}
