import { SimpleMenu, MenuItem, IconButton } from '@strapi/design-system';
import { More } from '@strapi/icons';
import { useNavigate } from 'react-router-dom';
import type { SegmentRecord } from '../../../../../core/contracts/segment/types';
import { usePermissions } from '../../../services/usePermissions';
import { useText } from '../../../translations/useText';
import { PATHS } from '../paths';
import { SegmentMenuItems } from './SegmentMenuItems';
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
  const { updateSegments } = usePermissions();
  return (
    <SimpleMenu
      label={say('segments.list.actionsOf', { name: segment.name })}
      tag={IconButton}
      icon={<More />}
      variant="ghost"
    >
      <MenuItem onSelect={() => navigate(PATHS.segment(segment.documentId))}>
        {say(updateSegments ? 'segments.action.edit' : 'segments.action.view')}
      </MenuItem>
      <SegmentMenuItems segment={segment} actions={actions} onDelete={onDelete} />
    </SimpleMenu>
  );
}
