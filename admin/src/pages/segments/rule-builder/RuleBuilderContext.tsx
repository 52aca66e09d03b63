import { createContext, useContext } from 'react';
import type { Catalogue } from '../../../services/useCatalogue';
import type { FaultPart } from './locate-fault';

/** What the parts of the rule builder share. */
export interface RuleBuilderContextValue {
  catalogue: Catalogue;
  /** The key of the segment that the rule is for; `null` for a new one. */
  segmentKey: string | null;
  /** The texts of the faults of one part of a condition or a group. */
  faultsAt: (path: readonly number[], part: FaultPart) => string[];
  /** Moves the focus, once the query has changed, to what stands for an id. */
  focusLater: (id: string) => void;
  /** Tells those who cannot see it what has changed. */
  announce: (text: string) => void;
}

export const RuleBuilderContext = createContext<RuleBuilderContextValue | null>(null);

export function useRuleBuilder(): RuleBuilderContextValue {
  const context = useContext(RuleBuilderContext);
  if (context === null) {
    throw new Error('This is a part of the rule builder only.');
  }
  return context;
}
