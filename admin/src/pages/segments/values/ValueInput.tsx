import type { ValueKind } from '../../../../../core/rules';
import type { Attribute } from '../../../../../core/visitor/attribute';
import { useLocale } from '../../../translations/useLocale';
import { useText } from '../../../translations/useText';
import { BooleanInput } from './BooleanInput';
import { joinTexts, listTexts } from './condition-value';
import { ChoiceInput } from './ChoiceInput';
import { listChoices } from './choices';
import { DateInput } from './DateInput';
import { HourRangeInput } from './HourRangeInput';
import { NumbersInput } from './NumbersInput';
import { NumberValueInput } from './NumberValueInput';
import { PeriodInput } from './PeriodInput';
import { RangeInput } from './RangeInput';
import { SegmentInput } from './SegmentInput';
import { splitLines } from './tags';
import { TagsInput } from './TagsInput';
import { TextValueInput } from './TextValueInput';
import type { ValueInputProps } from './value-input-props';

interface AttributeValueInputProps extends ValueInputProps {
  attribute: Attribute;
  kind: ValueKind;
}

/** The input that fits a kind of value and its attribute. */
export function ValueInput({ attribute, kind, ...props }: AttributeValueInputProps) {
  const say = useText();
  const { intl } = useLocale();
  const choices = listChoices(attribute, intl);
  switch (kind) {
    case 'none':
      return null;
    case 'text':
      return choices === null ? (
        <TextValueInput {...props} />
      ) : (
        <ChoiceInput {...props} {...choices} />
      );
    case 'texts':
      return (
        <TagsInput {...props} choices={choices?.choices ?? []} isOpen={choices?.isOpen ?? true} />
      );
    case 'someTexts':
      return (
        <TagsInput
          {...props}
          value={listTexts(props.value)}
          onChange={(texts) => props.onChange(joinTexts(listTexts(texts)))}
          split={splitLines}
          choices={choices?.choices ?? []}
          isOpen={choices?.isOpen ?? true}
        />
      );
    case 'numbers':
      return <NumbersInput {...props} choices={choices?.choices ?? []} />;
    case 'count':
      return <NumberValueInput {...props} />;
    case 'segment':
      return <SegmentInput {...props} />;
    case 'number':
      return <NumberValueInput {...props} choices={choices?.choices} />;
    case 'numberRange':
      return attribute.format === 'hour' ? (
        <HourRangeInput {...props} />
      ) : (
        <RangeInput
          {...props}
          renderBound={(bound) => <NumberValueInput {...bound} choices={choices?.choices} />}
        />
      );
    case 'boolean':
      return <BooleanInput {...props} yes={say('shared.yes')} no={say('shared.no')} />;
    case 'date':
      return <DateInput {...props} />;
    case 'dateRange':
      return <RangeInput {...props} renderBound={(bound) => <DateInput {...bound} />} />;
    case 'period':
      return <PeriodInput {...props} />;
  }
}
