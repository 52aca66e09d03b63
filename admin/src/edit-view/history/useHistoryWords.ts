import type {
  FieldState,
  PlaceStep,
  VariantChange,
} from '../../../../core/contracts/journal/types';
import { useContentNames } from '../../preview/what-they-see/useContentNames';
import { useSegments } from '../segments/useSegments';
import { useEntryText } from '../useEntryText';
import { META_FIELD_WORDS } from '../variant/meta-field-words';
import { toPlainText } from '../variant/plain-text';
import { sayPlace } from './say-place';

/** Says in words what the journal knows. */
export function useHistoryWords(uid: string) {
  const text = useEntryText();
  const { nameOf } = useSegments();
  const { labelOf } = useContentNames(uid);
  const nameSegments = (keys: readonly string[]) => keys.map(nameOf).join(', ');
  return {
    sayPlace: (place: readonly PlaceStep[]): string => sayPlace(text, place),
    sayVariant: ({ label, segments }: Pick<VariantChange, 'label' | 'segments'>): string =>
      label || nameSegments(segments) || text('panel.noSegment'),
    sayField: (place: readonly PlaceStep[], name: string): string => {
      const meta = Object.hasOwn(META_FIELD_WORDS, name) ? META_FIELD_WORDS[name] : undefined;
      return meta === undefined ? labelOf(place.at(-1)?.component ?? uid, name) : text(meta);
    },
    sayState: (name: string, state: FieldState): string => {
      if (state.kind !== 'value') {
        return text(`history.state.${state.kind}`);
      }
      if (name === 'variantSegments' && Array.isArray(state.value)) {
        return nameSegments(state.value.map(String));
      }
      return name === 'variantHidden' ? text('panel.hidden') : toPlainText(state.value);
    },
  };
}
