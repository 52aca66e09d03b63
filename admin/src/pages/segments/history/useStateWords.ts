import { useIntl } from 'react-intl';
import type { SegmentState } from '../../../../../core/contracts/segment/fields';
import type { Attribute } from '../../../../../core/visitor/attribute';
import { getScheduleKind } from '../../../components/schedule';
import { useRuleWords } from '../../../services/segments/useRuleWords';
import { useText, type TextKey } from '../../../translations/useText';

/** A part of a segment, as people read it. */
export interface SaidPart {
  /** Of its label. */
  label: TextKey;
  text: string;
}

/** Says in words what a segment was. */
export function useStateWords(attributes: readonly Attribute[]) {
  const say = useText();
  const formatRule = useRuleWords(attributes);
  const { formatDate } = useIntl();
  const formatTime = (at: string | null): string =>
    at === null ? '' : formatDate(at, { dateStyle: 'medium', timeStyle: 'short' });
  return (state: SegmentState): SaidPart[] => {
    const { name, description, reason, active, archivedAt, rule, startsAt, endsAt } = state;
    const switched = active ? 'shared.status.live' : 'shared.status.inactive';
    const times = { start: formatTime(startsAt), end: formatTime(endsAt) };
    return [
      { label: 'segments.edit.name', text: name },
      { label: 'segments.list.column.rule', text: formatRule(rule) },
      {
        label: 'segments.history.status',
        text: say(archivedAt === null ? switched : 'shared.status.archived'),
      },
      {
        label: 'segments.list.column.schedule',
        text: say(`segments.list.schedule.${getScheduleKind(state)}`, times),
      },
      { label: 'segments.edit.description', text: description ?? '' },
      { label: 'segments.edit.reason', text: reason ?? '' },
    ];
  };
}
