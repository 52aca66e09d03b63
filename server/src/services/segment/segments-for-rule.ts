import type { Core } from '@strapi/strapi';
import type { AskingSegment } from '../../../../core/contracts/segment/types';
import type { SegmentsForCheck } from '../../../../core/rules';
import { listRuleSegments } from '../../../../core/rules/list-rule-attributes';
import { SEGMENT_UID } from '../../schema/segment-uid';

type StoredRule = AskingSegment & SegmentsForCheck['all'][number];

/** All segments with their rules, archived ones too, by name. */
export async function findSegmentRules(strapi: Core.Strapi): Promise<StoredRule[]> {
  return strapi.db.query(SEGMENT_UID).findMany({
    select: ['documentId', 'key', 'name', 'rule'],
    orderBy: [{ name: 'asc' }, { key: 'asc' }],
  });
}

/**
 * The segments that a rule is checked against: all of them, or `undefined` for a rule that asks about
 * none, which needs no look at the others.
 */
export async function findSegmentsForRule(
  strapi: Core.Strapi,
  rule: unknown,
): Promise<StoredRule[] | undefined> {
  return listRuleSegments(rule).length === 0 ? undefined : findSegmentRules(strapi);
}

/** Other segments whose rules ask about one, by name. */
export async function findAskingSegments(
  strapi: Core.Strapi,
  segmentKey: string,
): Promise<AskingSegment[]> {
  const all = await findSegmentRules(strapi);
  return all
    .filter(({ key, rule }) => key !== segmentKey && listRuleSegments(rule).includes(segmentKey))
    .map(({ documentId, key, name }) => ({ documentId, key, name }));
}
