import { useContentNames } from '../../preview/what-they-see/useContentNames';
import { useText } from '../../translations/useText';
import { formatPlace } from '../history/format-place';
import type { OwnerOutline } from './owners';

/**
 * What the panel calls the entry and its blocks, by path: the component and the title, such as
 * `Hero – Welcome`. Blocks that would be called the same say where they stand.
 */
export function useOwnerNames(
  model: string,
  owners: readonly OwnerOutline[],
): ReadonlyMap<string, string> {
  const text = useText('entry');
  const names = useContentNames(model);
  const short = owners.map(({ place, title }) => join(place.at(-1)?.name ?? '', title));
  return new Map(
    owners.map(({ path, place, title }, index) => {
      const name = short[index] ?? '';
      const isShared = short.filter((other) => other === name).length > 1;
      const isOfEntry = place.length === 0;
      return [
        path,
        isOfEntry || isShared
          ? join(formatPlace(text, place, model, names), isOfEntry ? '' : title)
          : name,
      ];
    }),
  );
}

const join = (...parts: string[]): string => parts.filter(Boolean).join(' – ');
