import { Field, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { useMemo } from 'react';
import { createEvaluator, type Rule } from '../../../../../core/rules';
import type { SegmentStatus } from '../../../../../core/segments';
import type { Segments } from '../../../services/segments/useSegments';
import type { Catalogue } from '../../../services/useCatalogue';
import { useText } from '../../../translations/useText';
import { ExplanationTree } from './ExplanationTree';
import { withoutBlanks } from './draft-visitor';
import { SampleVisitorActions } from './SampleVisitorActions';
import { useVisitorChoice } from './useVisitorChoice';
import { Verdict } from './Verdict';
import { VisitorForm } from './VisitorForm';

interface TryVisitorProps {
  rule: Rule;
  /** Whether anybody can belong to the segment now. */
  status: SegmentStatus;
  catalogue: Catalogue;
  /** Those that the rule may ask about. */
  segments: Segments;
}

/** No segment has such a key, so that the rule cannot ask about itself. */
const TRIED = ' tried';

/** Says what the rule, as it is being edited, makes of a visitor, and why. */
export function TryVisitor({ rule, status, catalogue, segments }: TryVisitorProps) {
  const say = useText();
  const choice = useVisitorChoice();
  const { options, chosen, visitor, isChanged } = choice;
  const { attributes, limits } = catalogue;
  const evaluator = useMemo(() => {
    const tried = { key: TRIED, name: '', rule, active: true };
    return createEvaluator({ attributes, segments: [tried, ...segments.all], limits });
  }, [rule, attributes, limits, segments]);
  const explanation = evaluator.explain(withoutBlanks(visitor), TRIED, { now: new Date() });
  const isEmpty = rule.rules.length === 0;

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography variant="delta" tag="h2">
        {say('segments.try.title')}
      </Typography>
      <Field.Root>
        <Field.Label>{say('segments.try.visitor')}</Field.Label>
        <SingleSelect value={chosen?.id ?? ''} onChange={(id) => choice.choose(String(id))}>
          {options.map(({ id, name }) => (
            <SingleSelectOption key={id} value={id}>
              {isChanged && id === chosen?.id ? say('segments.try.changed', { name }) : name}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      {isEmpty || explanation === null ? (
        <Typography textColor="neutral600">{say('segments.try.noRule')}</Typography>
      ) : (
        <>
          <Verdict
            result={explanation.result}
            status={status}
            isCrawler={chosen?.isCrawler === true}
            isOptedOut={visitor.optOut === true}
          />
          <ExplanationTree
            node={explanation}
            byName={catalogue.byName}
            nameSegment={segments.nameOf}
          />
        </>
      )}
      <VisitorForm visitor={visitor} onChange={choice.change} rule={rule} catalogue={catalogue} />
      <SampleVisitorActions choice={choice} />
    </Flex>
  );
}
