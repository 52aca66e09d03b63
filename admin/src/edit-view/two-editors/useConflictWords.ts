import { useIntl } from 'react-intl';
import type { NamedVariant, SaveConflict } from '../../../../core/contracts/journal';
import { useSegments } from '../../services/segments/useSegments';
import type { Choice } from '../../strapi/name-base';
import { useText } from '../../translations/useText';
import { useHistoryWords } from '../history/useHistoryWords';

interface Version {
  choice: Choice;
  name: string;
  /** What it says; the label is missing where it says one thing alone. */
  lines: { label: string | null; said: string }[];
}

interface ConflictWords {
  title: string;
  /** The block; `null` where the title names it. */
  place: string | null;
  who: string;
  /** Why there is no choice; `null` where there is one. */
  note: string | null;
  versions: Version[];
}

/**
 * Says in words what two editors changed, and what there is to choose.
 *
 * @param uid of the entry that is saved
 */
export function useConflictWords(uid: string, conflict: SaveConflict): ConflictWords {
  const text = useText('entry');
  const { formatPlace, formatField, formatState } = useHistoryWords(uid);
  const { formatDate } = useIntl();
  const { nameOf } = useSegments();
  const { kind, place, known, by, at, mayBeMadeAgain = true } = conflict;
  const isGone = kind === 'block' || kind === 'variant';
  const nameVariant = ({ label, segments }: NamedVariant): string =>
    label ||
    (Array.isArray(segments)
      ? segments.map(String).map(nameOf).join(', ') || text('panel.noSegment')
      : text('history.state.restricted'));
  const titles: Record<SaveConflict['kind'], () => string> = {
    block: () => formatPlace(place),
    order: () => text('conflict.order'),
    changed: () => nameVariant(conflict),
    variant: () => nameVariant(conflict),
  };
  const values = {
    who: by.name === undefined || by.name === '' ? text('conflict.somebody') : by.name,
    when: formatDate(at, { dateStyle: 'medium', timeStyle: 'short' }),
  };
  return {
    title: titles[kind](),
    place: kind === 'block' ? null : formatPlace(place),
    who: text(isGone ? `conflict.who.${known ?? 'saved'}` : 'conflict.who', values),
    note: isGone && !mayBeMadeAgain ? text('conflict.notAgain') : null,
    versions: isGone ? listOfGone() : (['mine', 'theirs'] as const).map(listVersion),
  };

  function listOfGone(): Version[] {
    const again: Version = { choice: 'mine', name: text('conflict.again'), lines: [] };
    const leave: Version = { choice: 'theirs', name: text('conflict.leave'), lines: [] };
    return mayBeMadeAgain ? [again, leave] : [leave];
  }

  function listVersion(choice: Choice): Version {
    const name = text(`conflict.${choice}`);
    if (conflict.orders !== undefined) {
      const order = conflict.orders[choice].map(nameVariant);
      return {
        choice,
        name,
        lines: order.map((said, index) => ({ label: null, said: `${index + 1}. ${said}` })),
      };
    }
    const lines =
      conflict.deletedIn === choice
        ? [{ label: null, said: text('conflict.deleted') }]
        : Object.entries(conflict.fields).map(([field, said]) => ({
            label: formatField(place, field),
            said: formatState(field, said[choice]) || '—',
          }));
    return { choice, name, lines };
  }
}
