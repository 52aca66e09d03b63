import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { OPERATORS } from '../../../../../core/rules';
import type { AttributeType } from '../../../../../core/visitor/attribute';
import { useText, type TextKey } from '../../../translations/useText';

interface OperatorSelectProps {
  label: string;
  type: AttributeType;
  value: string;
  onChange: (operator: string) => void;
  disabled?: boolean;
}

/** Chooses how an attribute is compared, among the ways that fit its type. */
export function OperatorSelect({ label, type, value, onChange, disabled }: OperatorSelectProps) {
  const say = useText();
  return (
    <SingleSelect
      aria-label={label}
      value={value}
      onChange={(operator) => onChange(String(operator))}
      disabled={disabled}
    >
      {OPERATORS[type].map((operator) => (
        <SingleSelectOption key={operator} value={operator}>
          {say(`segments.operator.${type}.${operator}` as TextKey)}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
}
