import { SimpleMenu, MenuItem, IconButton } from '@strapi/design-system';
import { More } from '@strapi/icons';
import { useNavigate } from 'react-router-dom';
import type { SegmentRecord } from '../../../../../core/contracts/segment/types';
import { usePermissions } from '../../../services/usePermissions';
import { useText } from '../../../translations/useText';
import { PATHS } from '../paths';
import type { SegmentActions } from './useSegmentActions';

interface SegmentRowMenuProps {
  segment: SegmentRecord;
  actions: SegmentActions;
  onDelete: () => void;
}

/** What else can be done with a segment in the list; only what the role may do. */
export function SegmentRowMenu({ segment, actions, onDelete }: SegmentRowMenuProps) {
  const say = useText();
  const navigate = useNavigate();
  const allowed = usePermissions();
  const isArchived = segment.archivedAt !== null;
  const duplicate = async (): Promise<void> => {
    const copy = await actions.duplicate(segment);
    if (copy !== null) {
      navigate(PATHS.segment(copy.documentId));
    }
  };
  return (
    <SimpleMenu
      label={say('segments.list.actionsOf', { name: segment.name })}
      tag={IconButton}
      icon={<More />}
      variant="ghost"
    >
      <MenuItem onSelect={() => navigate(PATHS.segment(segment.documentId))}>
        {say(allowed.updateSegments ? 'segments.action.edit' : 'segments.action.view')}
      </MenuItem>
      {allowed.createSegments ? (
        <MenuItem onSelect={() => void duplicate()}>{say('segments.action.duplicate')}</MenuItem>
      ) : null}
      {allowed.updateSegments ? (
        <MenuItem
          onSelect={() => void (isArchived ? actions.unarchive(segment) : actions.archive(segment))}
        >
          {say(isArchived ? 'segments.action.unarchive' : 'segments.action.archive')}
        </MenuItem>
      ) : null}
      {allowed.deleteSegments ? (
        <MenuItem variant="danger" onSelect={onDelete}>
          {say('segments.action.delete')}
        </MenuItem>
      ) : null}
    </SimpleMenu>
  );
}
