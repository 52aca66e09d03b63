import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type {
  ListDeletedSegmentsResponse,
  ListSegmentChangesResponse,
} from '../../../core/contracts/segment/history';
import {
  duplicateSegmentSchema,
  listSegmentChangesSchema,
  listSegmentsSchema,
  restoreSegmentChangeSchema,
  segmentInputSchema,
  suggestKeySchema,
  validateRuleSchema,
} from '../../../core/contracts/segment/schema';
import type {
  ListAttributesResponse,
  ListSegmentsResponse,
  SegmentResponse,
  SegmentUsageResponse,
  SuggestKeyResponse,
  ValidateRuleResponse,
} from '../../../core/contracts/segment/types';
import { hideUnreadableTitles } from '../services/segment-usage/hide-unreadable-titles';
import { getService } from '../strapi/get-service';
import { parseInput } from './parse-input';

/** The admin API of segments. */
export function createSegmentController({ strapi }: { strapi: Core.Strapi }) {
  const segments = () => getService(strapi, 'segment');
  const usage = () => getService(strapi, 'segment-usage');
  const history = () => getService(strapi, 'segment-history');

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
      const asking = await segments().findAsking(key);
      ctx.body = { data, segments: asking } satisfies SegmentUsageResponse;
    },

    async listChanges(ctx: Context) {
      const { page } = parseInput(listSegmentChangesSchema, ctx.query);
      const answer = await history().listChanges(readId(ctx), page);
      ctx.body = answer satisfies ListSegmentChangesResponse;
    },

    async restoreChange(ctx: Context) {
      const { changeId } = parseInput(restoreSegmentChangeSchema, ctx.request.body);
      const data = await history().restoreChange(readId(ctx), changeId, { user: ctx.state.user });
      ctx.body = { data } satisfies SegmentResponse;
    },

    async listDeleted(ctx: Context) {
      ctx.body = { data: await history().listDeleted() } satisfies ListDeletedSegmentsResponse;
    },

    async restoreDeleted(ctx: Context) {
      const key = String(ctx.params.key);
      const data = await history().restoreDeleted(key, { user: ctx.state.user });
      ctx.status = 201;
      ctx.body = { data } satisfies SegmentResponse;
    },

    async suggestKey(ctx: Context) {
      const { name } = parseInput(suggestKeySchema, ctx.query);
      const key = await segments().suggestKey(name);
      ctx.body = { data: { key } } satisfies SuggestKeyResponse;
    },

    async validate(ctx: Context) {
      const input = parseInput(validateRuleSchema, ctx.request.body);
      ctx.body = { data: await segments().validate(input) } satisfies ValidateRuleResponse;
    },

    listAttributes(ctx: Context) {
      ctx.body = { data: segments().listAttributes() } satisfies ListAttributesResponse;
    },
  };
}

function readId(ctx: Context): string {
  return String(ctx.params.id);
}
