import { useNotification } from '@strapi/strapi/admin';
import type { SegmentRecord } from '../../../../../core/contracts/segment/types';
import {
  useSegmentMutations,
  type SegmentChanges,
} from '../../../services/segments/useSegmentMutations';
import { nameCopy } from './name-copy';
import { useReportError } from '../../../services/useReportError';
import { useText, type TextKey } from '../../../translations/useText';

/** What can be done to a segment at once, without opening it; each tells how it went. */
export function useSegmentActions() {
  const say = useText();
  const reportError = useReportError();
  const { toggleNotification } = useNotification();
  const { update, duplicate } = useSegmentMutations();

  const tell = (key: TextKey, { name }: SegmentRecord): void =>
    toggleNotification({ type: 'success', message: say(key, { name }) });

  const change = async (
    { documentId }: SegmentRecord,
    data: SegmentChanges,
    done: TextKey,
  ): Promise<void> => {
    try {
      tell(done, await update.mutateAsync({ documentId, data }));
    } catch (error) {
      reportError(error);
    }
  };

  return {
    isBusy: update.isPending || duplicate.isPending,
    switchActive: (segment: SegmentRecord, active: boolean) =>
      change(
        segment,
        { active },
        active ? 'segments.done.switchedOn' : 'segments.done.switchedOff',
      ),
    archive: (segment: SegmentRecord) =>
      change(segment, { archivedAt: new Date().toISOString() }, 'segments.done.archived'),
    unarchive: (segment: SegmentRecord) =>
      change(segment, { archivedAt: null }, 'segments.done.unarchived'),
    /** The copy; `null` where it could not be made. */
    duplicate: async ({ documentId, name }: SegmentRecord): Promise<SegmentRecord | null> => {
      try {
        const copy = await duplicate.mutateAsync({ documentId, name: nameCopy(name, say) });
        tell('segments.done.duplicated', copy);
        return copy;
      } catch (error) {
        reportError(error);
        return null;
      }
    },
  };
}

export type SegmentActions = ReturnType<typeof useSegmentActions>;
