import { Combobox, ComboboxOption } from '@strapi/design-system';
import type { Attribute } from '../../../../../core/visitor/attribute';
import { useText } from '../../../translations/useText';
import { useComboboxText } from '../values/useComboboxText';

interface AttributeSelectProps {
  label: string;
  value: string;
  attributes: readonly Attribute[];
  onChange: (name: string) => void;
  disabled?: boolean;
  /** Empties the text whenever it changes. */
  reset?: unknown;
}

/** Chooses an attribute by its name for people. */
export function AttributeSelect({
  label,
  value,
  attributes,
  onChange,
  disabled,
  reset,
}: AttributeSelectProps) {
  const say = useText();
  const chosen = attributes.find(({ name }) => name === value);
  // An attribute that is gone is named as it stands in the rule.
  const name = chosen?.label ?? value;
  const text = useComboboxText(name, reset);
  return (
    <Combobox
      {...text}
      aria-label={label}
      placeholder={say('segments.rule.chooseAttribute')}
      value={value}
      autocomplete={{ type: 'list', filter: 'contains' }}
      noOptionsMessage={() => say('shared.noMatch')}
      onChange={(answer) => {
        // A condition cannot be without an attribute again, so an emptied field fills up.
        if (!answer) {
          text.onTextValueChange(name);
        } else if (answer !== value) {
          onChange(answer);
        }
      }}
      disabled={disabled}
    >
      {attributes.map((attribute) => (
        <ComboboxOption key={attribute.name} value={attribute.name}>
          {attribute.label}
        </ComboboxOption>
      ))}
    </Combobox>
  );
}
