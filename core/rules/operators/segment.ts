import { defineOperator, negateOperator, type Operator, type ParseValue } from './operator';

const parseSegmentKey: ParseValue<string> = (value, { fault }) => {
  if (typeof value === 'string' && value !== '') {
    return value;
  }
  fault('', {
    code: 'value.not-segment',
    message: 'The value is not the key of a segment.',
    expected: 'the key of another segment, such as returning-visitors',
  });
  return null;
};

/** What is compared is whether the visitor belongs to the segment. */
const inSegment = defineOperator<boolean, string>(
  'segment',
  parseSegmentKey,
  () => (isMember) => isMember,
);

export const SEGMENT_OPERATORS = {
  inSegment,
  notInSegment: negateOperator(inSegment),
} satisfies Record<string, Operator>;
