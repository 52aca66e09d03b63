import type { Core } from '@strapi/types';
import type { Context } from 'koa';
import {
  duplicateSegmentSchema,
  listSegmentsSchema,
  segmentInputSchema,
  validateRuleSchema,
} from '../../../core/contracts/segment/schema';
import type {
  ListAttributesResponse,
  ListSegmentsResponse,
  SegmentResponse,
  SegmentUsageResponse,
  ValidateRuleResponse,
} from '../../../core/contracts/segment/types';
import type { SegmentService } from '../services/segment';
import type { SegmentUsageService } from '../services/segment-usage';
import { hideUnreadableTitles } from '../services/segment-usage/hide-unreadable-titles';
import { parseInput } from './parse-input';

/** The admin API of segments. */
export function createSegmentController({ strapi }: { strapi: Core.Strapi }) {
  const segments = (): SegmentService => strapi.plugin('personalization').service('segment');
  const usage = (): SegmentUsageService =>
    strapi.plugin('personalization').service('segment-usage');

  return {
    async list(ctx: Context) {
      const query = parseInput(listSegmentsSchema, ctx.query);
      const { results, pagination } = await segments().list(query);
      const counts = await usage().countUsageBySegment();
      const data = results.map((segment) => ({
        ...segment,
        usageCount: counts.get(segment.key) ?? 0,
      }));
      ctx.body = { data, meta: { pagination } } satisfies ListSegmentsResponse;
    },

    async find(ctx: Context) {
      ctx.body = { data: await segments().find(readId(ctx)) } satisfies SegmentResponse;
    },

    async create(ctx: Context) {
      const input = parseInput(segmentInputSchema, ctx.request.body);
      const data = await segments().create(input, { user: ctx.state.user });
      ctx.status = 201;
      ctx.body = { data } satisfies SegmentResponse;
    },

    async update(ctx: Context) {
      const input = parseInput(segmentInputSchema, ctx.request.body);
      const data = await segments().update(readId(ctx), input, { user: ctx.state.user });
      ctx.body = { data } satisfies SegmentResponse;
    },

    async delete(ctx: Context) {
      ctx.body = { data: await segments().delete(readId(ctx)) } satisfies SegmentResponse;
    },

    async duplicate(ctx: Context) {
      const input = parseInput(duplicateSegmentSchema, ctx.request.body ?? {});
      const data = await segments().duplicate(readId(ctx), input, { user: ctx.state.user });
      ctx.status = 201;
      ctx.body = { data } satisfies SegmentResponse;
    },

    async findUsage(ctx: Context) {
      const { key } = await segments().find(readId(ctx));
      const entries = await usage().findUsage(key);
      const data = hideUnreadableTitles(entries, ctx.state.userAbility);
      ctx.body = { data } satisfies SegmentUsageResponse;
    },

    validate(ctx: Context) {
      const input = parseInput(validateRuleSchema, ctx.request.body);
      ctx.body = { data: segments().validate(input) } satisfies ValidateRuleResponse;
    },

    listAttributes(ctx: Context) {
      ctx.body = { data: segments().listAttributes() } satisfies ListAttributesResponse;
    },
  };
}

function readId(ctx: Context): string {
  return String(ctx.params.id);
}
