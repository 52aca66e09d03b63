import type { Core } from '@strapi/strapi';
import { createEvaluator, type Evaluator } from '../../../../core/rules';
import type { Segment } from '../../../../core/segments/segment';
import type { Attribute } from '../../../../core/visitor/attribute';
import { SEGMENT_UID } from '../../schema/segment-uid';
import { readSegmentSettings } from './read-segment-settings';
import { toSegment, type StoredSegment } from './stored-segment';

/** The segments in force, and the evaluator that was compiled from them. */
export interface CompiledSegments {
  /** Active and not archived, by key. Their schedule is the evaluator's to see to. */
  segments: readonly Segment[];
  evaluator: Evaluator;
  attributes: readonly Attribute[];
  /** When they were read; milliseconds since the epoch. */
  loadedAt: number;
}

/** Reads the segments in force, in an order that is the same in every environment. */
export async function loadCompiledSegments(strapi: Core.Strapi): Promise<CompiledSegments> {
  const loadedAt = Date.now();
  const { attributes, limits } = readSegmentSettings(strapi);
  const rows: StoredSegment[] = await strapi.db.query(SEGMENT_UID).findMany({
    where: { active: true, archivedAt: { $null: true } },
    orderBy: { key: 'asc' },
  });
  const segments = rows.map(toSegment);
  const evaluator = createEvaluator({
    attributes,
    segments,
    limits,
    onProblem: ({ segment, path, message }) =>
      strapi.log.warn(`[personalization] segment "${segment}" at ${path}: ${message}`),
  });
  return { segments, evaluator, attributes, loadedAt };
}
