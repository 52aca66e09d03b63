import { Combobox, ComboboxOption } from '@strapi/design-system';
import type { Attribute } from '../../../../../core/visitor/attribute';
import { useText } from '../../../translations/useText';

interface AttributeSelectProps {
  label: string;
  value: string;
  attributes: readonly Attribute[];
  onChange: (name: string) => void;
  disabled?: boolean;
}

/** Chooses an attribute by its name for people. */
export function AttributeSelect({
  label,
  value,
  attributes,
  onChange,
  disabled,
}: AttributeSelectProps) {
  const say = useText();
  const chosen = attributes.find(({ name }) => name === value);
  return (
    <Combobox
      // The text in the field follows its value only when it is made.
      key={value}
      aria-label={label}
      placeholder={say('segments.rule.chooseAttribute')}
      value={value}
      // An attribute that is gone is named as it stands in the rule.
      defaultTextValue={chosen?.label ?? (value === '' ? undefined : value)}
      autocomplete={{ type: 'list', filter: 'contains' }}
      noOptionsMessage={() => say('shared.noMatch')}
      onChange={(name) => name !== undefined && name !== value && onChange(name)}
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
