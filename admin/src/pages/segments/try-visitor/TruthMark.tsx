import { Flex } from '@strapi/design-system';
import { CheckCircle, CrossCircle, Question } from '@strapi/icons';
import type { TruthName } from '../../../../../core/rules';
import { useText } from '../../../translations/useText';

const MARKS = {
  true: { Icon: CheckCircle, fill: 'success600', text: 'segments.try.true' },
  false: { Icon: CrossCircle, fill: 'danger600', text: 'segments.try.false' },
  unknown: { Icon: Question, fill: 'warning600', text: 'segments.try.unknownMark' },
} as const;

/** A sign for true, false or unknown, with its word unless that stands beside it. */
export function TruthMark({ result, isDecorative }: { result: TruthName; isDecorative?: boolean }) {
  const say = useText();
  const { Icon, fill, text } = MARKS[result];
  const name =
    isDecorative === true ? { 'aria-hidden': true } : { role: 'img', 'aria-label': say(text) };
  return (
    <Flex tag="span" flex="0 0 auto" {...name}>
      <Icon fill={fill} width="1.6rem" height="1.6rem" aria-hidden />
    </Flex>
  );
}
