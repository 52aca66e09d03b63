import { useText } from '../../../translations/useText';
import { nameHours } from './choices';
import { NumberValueInput } from './NumberValueInput';
import { RangeInput } from './RangeInput';
import type { ValueInputProps } from './value-input-props';

/** The hours from one to another by the clock; an end before the start is told as the next day's. */
export function HourRangeInput(props: ValueInputProps) {
  const say = useText();
  const [from] = Array.isArray(props.value) ? (props.value as unknown[]) : [];
  const first = typeof from === 'number' ? from : 0;
  const ends = nameHours('end').map(({ value, label }) => ({
    value,
    label: Number(value) < first ? say('segments.value.nextDay', { time: label }) : label,
  }));
  return (
    <RangeInput
      {...props}
      renderBound={(bound, part) => (
        <NumberValueInput {...bound} choices={part === 'start' ? nameHours(part) : ends} />
      )}
    />
  );
}
