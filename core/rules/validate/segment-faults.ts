import { listRuleSegments } from '../list-rule-attributes';
import { quoteName } from '../parse/quote-name';
import type { RuleFaultText } from '../parse/rule-fault';

/** What a rule that asks about other segments is checked against. */
export interface SegmentsForCheck {
  /** The key of the segment that the rule is for; `null` where it has none yet. */
  key: string | null;
  /** All segments, with any JSON for their rules. */
  all: readonly { key: string; rule: unknown }[];
}

/**
 * Finds what is wrong with asking about a segment: there must be one, and it must not ask about
 * segments itself, nor may anybody ask about the one that the rule is for. So there is one level, and
 * no circle.
 */
export function createSegmentCheck({
  key: own,
  all,
}: SegmentsForCheck): (key: string) => RuleFaultText | null {
  let rules: ReadonlyMap<string, unknown> | undefined;
  let asking: string | null | undefined;
  return (key) => {
    const name = quoteName(key).slice(1, -1);
    if (key === own) {
      return createFault('rule.segment-itself', name, `The segment "${name}" asks about itself.`);
    }
    rules ??= new Map(all.map((segment) => [segment.key, segment.rule]));
    if (!rules.has(key)) {
      return createFault('rule.segment-unknown', name, `No segment has the key "${name}".`);
    }
    const [inner] = listRuleSegments(rules.get(key));
    if (inner !== undefined) {
      const message = `The segment "${name}" asks about a segment itself (${quoteName(inner)}), and there is one level only.`;
      return createFault('rule.segment-nested', name, message);
    }
    asking ??= own === null ? null : findAsking(own, all);
    if (asking === null) {
      return null;
    }
    const message = `The segment ${quoteName(asking)} asks about this one, so this one cannot ask about others.`;
    return createFault('rule.segment-named', quoteName(asking).slice(1, -1), message);
  };
}

/** The key of a segment whose rule asks about the given one; `null` if there is none. */
function findAsking(key: string, all: SegmentsForCheck['all']): string | null {
  return all.find(({ rule }) => listRuleSegments(rule).includes(key))?.key ?? null;
}

function createFault(code: RuleFaultText['code'], name: string, message: string): RuleFaultText {
  return {
    code,
    values: { key: name },
    message,
    expected: 'the key of another segment that asks about no segment',
  };
}
