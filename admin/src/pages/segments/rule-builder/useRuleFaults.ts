import { useCallback, useMemo } from 'react';
import { validateRule, type SegmentsForCheck } from '../../../../../core/rules';
import type { Catalogue } from '../../../services/useCatalogue';
import { useText } from '../../../translations/useText';
import { describeFault } from './describe-fault';
import { keyOfPath, locateFault, type FaultOfRule, type FaultPart } from './locate-fault';
import { toRule, type QueryGroup } from './query';

interface RuleFaultsOptions {
  query: QueryGroup;
  catalogue: Catalogue;
  /** What conditions on other segments are checked against, once it is known. */
  segments: SegmentsForCheck | undefined;
  /** An inactive segment may have no conditions yet. */
  allowEmpty: boolean;
  /** Tell also what is only not filled in yet. */
  reportMissing: boolean;
  /** What the server found that was not found here. */
  serverFaults: readonly FaultOfRule[];
}

export interface RuleFaults {
  /** Whether nothing is wrong, told or not. */
  isValid: boolean;
  faultsAt: (path: readonly number[], part: FaultPart) => string[];
}

/** Checks the rule as it is being edited, with words for each fault at its place. */
export function useRuleFaults({
  query,
  catalogue,
  segments,
  allowEmpty,
  reportMissing,
  serverFaults,
}: RuleFaultsOptions): RuleFaults {
  const say = useText();
  const { attributes, byName, limits } = catalogue;
  const found = useMemo(
    () => validateRule(toRule(query), { attributes, limits, allowEmpty, segments }),
    [query, attributes, limits, allowEmpty, segments],
  );
  const texts = useMemo(() => {
    const told = new Map<string, string[]>();
    for (const fault of [...found, ...serverFaults]) {
      const located = locateFault(fault);
      const { key, values, isMissing } = describeFault(located, { query, byName, limits });
      if (isMissing && !reportMissing) {
        continue;
      }
      const place = `${keyOfPath(located.at)} ${located.part}`;
      const said = say(key, values);
      const known = told.get(place) ?? [];
      if (!known.includes(said)) {
        told.set(place, [...known, said]);
      }
    }
    return told;
  }, [found, serverFaults, query, byName, limits, reportMissing, say]);
  const faultsAt = useCallback(
    (path: readonly number[], part: FaultPart) => texts.get(`${keyOfPath(path)} ${part}`) ?? [],
    [texts],
  );
  return { isValid: found.length === 0, faultsAt };
}
