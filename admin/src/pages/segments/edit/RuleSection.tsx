import { Box, Flex, Typography } from '@strapi/design-system';
import { useField, useForm } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { useSegments } from '../../../services/segments/useSegments';
import { useRuleWords } from '../../../services/segments/useRuleWords';
import type { Catalogue } from '../../../services/useCatalogue';
import { useText } from '../../../translations/useText';
import { toRule, type QueryGroup } from '../rule-builder/query';
import { RuleBuilder } from '../rule-builder/RuleBuilder';
import { toSegmentsForCheck } from '../rule-builder/segments-for-check';
import { useRuleFaults } from '../rule-builder/useRuleFaults';
import type { useSaveSegment } from './useSaveSegment';

interface RuleSectionProps {
  catalogue: Catalogue;
  /** The key of the segment; `null` for a new one. */
  segmentKey: string | null;
  saving: ReturnType<typeof useSaveSegment>;
}

/** The rule: as a tree to edit, and as a sentence that changes with it. */
export function RuleSection({ catalogue, segmentKey, saving }: RuleSectionProps) {
  const say = useText();
  const formatRule = useRuleWords(catalogue.attributes);
  const segments = useSegments();
  const isDisabled = useForm('RuleSection', ({ disabled }) => disabled);
  const { value: isActive } = useField<boolean>('active');
  const { value, onChange } = useField<QueryGroup>('query');
  const query = value ?? EMPTY;
  const checkedAgainst = useMemo(
    () => toSegmentsForCheck(segments, segmentKey),
    [segments, segmentKey],
  );
  const { faultsAt } = useRuleFaults({
    query,
    catalogue,
    segments: checkedAgainst,
    allowEmpty: isActive !== true,
    reportMissing: saving.isAttempted,
    serverFaults: saving.serverFaults,
  });
  const change = (changed: QueryGroup): void => {
    // What the server said was about the rule as it was sent.
    if (saving.serverFaults.length > 0) {
      saving.forgetServerFaults();
    }
    onChange('query', changed);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography variant="delta" tag="h2">
        {say('segments.rule.title')}
      </Typography>
      <Box background="primary100" padding={4} hasRadius>
        <Typography variant="sigma" tag="p" textColor="neutral700">
          {say('segments.rule.sentence')}
        </Typography>
        <Typography tag="p" variant="epsilon" textColor="neutral800" aria-live="polite">
          {formatRule(toRule(query))}
        </Typography>
      </Box>
      <RuleBuilder
        query={query}
        onChange={change}
        catalogue={catalogue}
        segmentKey={segmentKey}
        faultsAt={faultsAt}
        disabled={isDisabled}
      />
      <Typography variant="pi" textColor="neutral600" tag="p">
        {say('segments.rule.unknownHint')}
      </Typography>
    </Flex>
  );
}

const EMPTY: QueryGroup = { id: 'empty', combinator: 'and', rules: [] };
