import type { SegmentRecord } from '../../../../core/contracts/segment/types';
import type { AttributeUse } from '../../../../core/contracts/settings/types';
import { listRuleAttributes } from '../../../../core/rules/list-rule-attributes';
import type { Attribute } from '../../../../core/visitor/attribute';

/**
 * The attributes that the segments ask about, each with those segments: in the order of the
 * catalogue, then those that nobody declares any more.
 */
export function listAttributeUses(
  segments: readonly SegmentRecord[],
  attributes: readonly Attribute[],
): AttributeUse[] {
  const uses = new Map<string, AttributeUse>();
  for (const { name } of attributes) {
    uses.set(name, { name, segments: [] });
  }
  for (const { documentId, key, name, reason, rule } of segments) {
    for (const attribute of listRuleAttributes(rule)) {
      const use = uses.get(attribute) ?? { name: attribute, segments: [] };
      uses.set(attribute, use);
      use.segments.push({ documentId, key, name, reason });
    }
  }
  return [...uses.values()].filter(({ segments: using }) => using.length > 0);
}
