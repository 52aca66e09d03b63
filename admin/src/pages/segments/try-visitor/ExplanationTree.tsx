import { Box, Flex, Typography } from '@strapi/design-system';
import type { ExplainedGroup, ExplainedNode } from '../../../../../core/rules';
import type { Attribute } from '../../../../../core/visitor/attribute';
import { useLocale } from '../../../translations/useLocale';
import { useText, type TextKey } from '../../../translations/useText';
import { formatCondition, formatReason } from './format-condition';
import { TruthMark } from './TruthMark';

interface ExplanationTreeProps {
  node: ExplainedNode;
  byName: ReadonlyMap<string, Attribute>;
  /** The name of a segment by its key. */
  nameSegment: (key: string) => string;
}

/** Every condition with what became of it, and why. */
export function ExplanationTree({ node, ...names }: ExplanationTreeProps) {
  if (node.kind === 'group') {
    return <ExplainedGroupView node={node} {...names} />;
  }
  return <ExplainedConditionView node={node} {...names} />;
}

function ExplainedGroupView({ node, ...names }: ExplanationTreeProps & { node: ExplainedGroup }) {
  const say = useText();
  return (
    <Box>
      <Flex gap={2} alignItems="center">
        <TruthMark result={node.result} />
        <Typography variant="pi" fontWeight="bold" textColor="neutral800">
          {say(titleOf(node))}
        </Typography>
      </Flex>
      <Box
        tag="ul"
        paddingLeft={3}
        marginLeft={2}
        marginTop={2}
        borderColor="neutral200"
        borderStyle="solid"
        borderWidth="0 0 0 1px"
        style={{ listStyle: 'none' }}
      >
        {node.rules.map((member) => (
          <Box tag="li" key={member.path} paddingTop={1} paddingBottom={2}>
            <ExplanationTree node={member} {...names} />
          </Box>
        ))}
      </Box>
    </Box>
  );
}

function ExplainedConditionView({ node, byName, nameSegment }: ExplanationTreeProps) {
  const say = useText();
  const { intl } = useLocale();
  if (node.kind === 'group') {
    return null;
  }
  const wording = { say, byName, nameSegment, locale: intl };
  const { field = '', operator = '', value } = node;
  const reason = formatReason(node, wording);
  return (
    <Flex gap={2} alignItems="flex-start">
      <TruthMark result={node.result} />
      <Box minWidth={0}>
        <Typography tag="p" textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
          {field === '' ? '…' : formatCondition({ field, operator, value }, wording)}
        </Typography>
        {reason === null ? null : (
          <Typography tag="p" variant="pi" textColor="neutral600">
            {reason}
          </Typography>
        )}
      </Box>
    </Flex>
  );
}

function titleOf({ combinator, not }: ExplainedGroup): TextKey {
  if (not) {
    return combinator === 'or' ? 'segments.try.notAny' : 'segments.try.notAll';
  }
  return combinator === 'or' ? 'segments.try.any' : 'segments.try.all';
}
