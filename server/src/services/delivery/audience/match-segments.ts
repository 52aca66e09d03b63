import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type {
  MatchedSegment,
  MatchResponse,
  UnknownSegment,
} from '../../../../../core/contracts/answers';
import {
  SEGMENT_ATTRIBUTE,
  type ExplainedCondition,
  type ExplainedNode,
  type ExplainReason,
  type Explanation,
} from '../../../../../core/rules';
import { getService } from '../../../strapi/get-service';
import { decideAudience } from './decide-audience';

/** Whose segments are asked for. */
export interface MatchRequest {
  ctx: Context;
  /** The visitor context; the request's header, else the request alone, where it is missing. */
  visitor?: unknown;
}

/** See `DeliveryService.matchSegments`. It tells the visitor's own facts, not what rules ask for. */
export async function matchSegments(
  strapi: Core.Strapi,
  { ctx, visitor: context }: MatchRequest,
): Promise<MatchResponse> {
  const now = new Date();
  const visitorService = getService(strapi, 'visitor');
  const read = visitorService.fromRequest(ctx, { context, now });
  const { run, segments } = await decideAudience(strapi, { ...read, named: null, now });
  const response: MatchResponse = {
    data: { segments: [], unknown: [] },
    meta: { suppressed: read.suppressed, warnings: run.warnings },
  };
  if (run.isDegraded || read.suppressed !== null) {
    return response;
  }
  const service = getService(strapi, 'segment');
  const { evaluator } = await service.getCompiled();
  const undecided = new Set(evaluator.match(read.visitor, { now }).unknown);
  const told = segments.filter(({ key }) => run.matching.has(key) || undecided.has(key));
  const keys = told.map(({ key }) => key);
  const explanations = evaluator.explainEach(read.visitor, keys, { now });
  told.forEach(({ key, name, reason }, i) => {
    const explanation = explanations[i] ?? null;
    if (explanation === null) {
      return;
    }
    if (run.matching.has(key)) {
      response.data.segments.push({
        key,
        name,
        reason: reason ?? null,
        why: listReasons(explanation),
      });
    } else {
      response.data.unknown.push({ key, name, missing: listMissing(explanation) });
    }
  });
  return response;
}

function listReasons(explanation: Explanation): MatchedSegment['why'] {
  const known = listConditions(explanation).filter(({ actual }) => actual !== undefined);
  const byAttribute = new Map(known.map(({ field, actual }) => [field, actual]));
  return [...byAttribute].map(([attribute, value]) => ({ attribute, value }));
}

function listMissing(explanation: Explanation): UnknownSegment['missing'] {
  const missing = new Map<string, ExplainReason>();
  for (const { field, result, reason } of listConditions(explanation)) {
    if (result === 'unknown' && reason !== undefined) {
      missing.set(field, reason);
    }
  }
  return [...missing].map(([attribute, because]) => ({ attribute, because }));
}

function listConditions(node: ExplainedNode): ExplainedCondition[] {
  if (node.kind === 'group') {
    return node.rules.flatMap(listConditions);
  }
  if (node.kind !== 'condition') {
    return [];
  }
  // Of another segment, what is known of the visitor that made it so.
  if (node.field === SEGMENT_ATTRIBUTE.name) {
    return node.asked === undefined ? [] : listConditions(node.asked);
  }
  return [node];
}
