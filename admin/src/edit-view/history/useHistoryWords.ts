import type {
  FieldState,
  PlaceStep,
  ReadableValue,
  VariantChange,
} from '../../../../core/contracts/journal/types';
import { useContentNames } from '../../preview/what-they-see/useContentNames';
import { useSegments } from '../../services/segments/useSegments';
import { useText } from '../../translations/useText';
import { META_FIELD_WORDS } from '../variant/meta-field-words';
import { toPlainText } from '../variant/plain-text';
import { formatPlace } from './format-place';

/** Says in words what the journal knows. */
export function useHistoryWords(uid: string) {
  const text = useText('entry');
  const { nameOf } = useSegments();
  const names = useContentNames(uid);
  const { labelOf } = names;
  const nameSegments = (keys: readonly string[]) => keys.map(nameOf).join(', ');
  const formatReadable = (value: ReadableValue): string => {
    switch (value.kind) {
      case 'name':
        return value.name ?? text('history.state.unnamed');
      case 'list':
        return value.items.map(formatReadable).join('\n');
      case 'block':
        return [
          value.name,
          ...value.fields.map(
            ({ name, value: inner }) =>
              `${labelOf(value.component, name)}: ${formatReadable(inner).replaceAll('\n', '\n  ')}`,
          ),
        ].join('\n  ');
      case 'plain':
        return toPlainText(value.value);
    }
  };
  return {
    formatPlace: (place: readonly PlaceStep[]): string => formatPlace(text, place, uid, names),
    formatVariant: ({ label, segments }: Pick<VariantChange, 'label' | 'segments'>): string =>
      label || nameSegments(segments) || text('panel.noSegment'),
    formatField: (place: readonly PlaceStep[], name: string): string => {
      const meta = Object.hasOwn(META_FIELD_WORDS, name) ? META_FIELD_WORDS[name] : undefined;
      return meta === undefined ? labelOf(place.at(-1)?.component ?? uid, name) : text(meta);
    },
    formatState: (name: string, state: FieldState): string => {
      if (state.kind === 'default' && Object.hasOwn(META_FIELD_WORDS, name)) {
        // These follow no default content: the variant has no name, or does not hide the block.
        return name === 'variantHidden' ? text('history.state.shown') : '';
      }
      if (state.kind !== 'value') {
        return text(`history.state.${state.kind}`);
      }
      if (name === 'variantSegments' && Array.isArray(state.value)) {
        return nameSegments(state.value.map(String));
      }
      if (name === 'variantHidden') {
        return text('panel.hidden');
      }
      return state.readable === undefined
        ? toPlainText(state.value)
        : formatReadable(state.readable);
    },
  };
}
