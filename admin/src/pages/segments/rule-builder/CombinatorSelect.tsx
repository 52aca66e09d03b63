import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useText } from '../../../translations/useText';

interface CombinatorSelectProps {
  label: string;
  value: string;
  onChange: (combinator: 'and' | 'or') => void;
  disabled?: boolean;
}

/** Chooses whether all members of a group must apply, or one of them. */
export function CombinatorSelect({ label, value, onChange, disabled }: CombinatorSelectProps) {
  const say = useText();
  return (
    <SingleSelect
      size="S"
      aria-label={label}
      value={value === 'or' ? 'or' : 'and'}
      onChange={(chosen) => onChange(chosen === 'or' ? 'or' : 'and')}
      disabled={disabled}
    >
      <SingleSelectOption value="and">{say('segments.rule.all')}</SingleSelectOption>
      <SingleSelectOption value="or">{say('segments.rule.any')}</SingleSelectOption>
    </SingleSelect>
  );
}
