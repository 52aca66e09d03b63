import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { Attribute } from '../../../../../core/visitor/attribute';
import { useText, type TextKey } from '../../../translations/useText';
import { listOperators } from './default-operator';

interface OperatorSelectProps {
  label: string;
  attribute: Attribute;
  value: string;
  onChange: (operator: string) => void;
  disabled?: boolean;
}

/** Chooses how an attribute is compared, among the ways that fit it. */
export function OperatorSelect({
  label,
  attribute,
  value,
  onChange,
  disabled,
}: OperatorSelectProps) {
  const say = useText();
  return (
    <SingleSelect
      aria-label={label}
      value={value}
      onChange={(operator) => onChange(String(operator))}
      disabled={disabled}
    >
      {listOperators(attribute, value).map((operator) => (
        <SingleSelectOption key={operator} value={operator}>
          {say(`segments.operator.${attribute.type}.${operator}` as TextKey)}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
}
