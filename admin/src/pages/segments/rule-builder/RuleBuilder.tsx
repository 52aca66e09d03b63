import { VisuallyHidden } from '@strapi/design-system';
import { useMemo, useState } from 'react';
import { QueryBuilder, type RuleGroupType } from 'react-querybuilder';
import type { Catalogue } from '../../../services/useCatalogue';
import { ConditionGroup } from './ConditionGroup';
import { ConditionRow } from './ConditionRow';
import { chooseOperator, createFirstValue } from './default-operator';
import type { FaultPart } from './locate-fault';
import type { QueryGroup } from './query';
import { RuleBuilderContext } from './RuleBuilderContext';
import { useFocusLater } from './useFocusLater';

interface RuleBuilderProps {
  query: QueryGroup;
  onChange: (query: QueryGroup) => void;
  catalogue: Catalogue;
  /** The key of the segment that the rule is for; `null` for a new one. */
  segmentKey: string | null;
  faultsAt: (path: readonly number[], part: FaultPart) => string[];
  disabled?: boolean;
}

const CONTROLS = { rule: ConditionRow, ruleGroup: ConditionGroup };

/** Edits a rule as a tree of groups and conditions. */
export function RuleBuilder({
  query,
  onChange,
  catalogue,
  segmentKey,
  faultsAt,
  disabled,
}: RuleBuilderProps) {
  const { ref, focusLater } = useFocusLater(query);
  const [news, setNews] = useState('');
  const context = useMemo(
    () => ({ catalogue, segmentKey, faultsAt, focusLater, announce: setNews }),
    [catalogue, segmentKey, faultsAt, focusLater],
  );
  const fields = useMemo(
    () => catalogue.comparable.map(({ name, label }) => ({ name, value: name, label })),
    [catalogue],
  );
  return (
    <RuleBuilderContext.Provider value={context}>
      <div ref={ref}>
        <QueryBuilder
          query={query as RuleGroupType}
          onQueryChange={(changed) => onChange(changed as unknown as QueryGroup)}
          enableMountQueryChange={false}
          fields={fields}
          controlElements={CONTROLS}
          maxLevels={catalogue.limits.depth - 1}
          getDefaultOperator={(field: string) => chooseOperator(catalogue.byName.get(field))}
          getDefaultValue={({ field, operator }) =>
            createFirstValue(catalogue.byName.get(field), operator)
          }
          onAddRule={(rule) => ({ ...rule, field: '', operator: '', value: '' })}
          disabled={disabled}
        />
        <VisuallyHidden role="status">{news}</VisuallyHidden>
      </div>
    </RuleBuilderContext.Provider>
  );
}
