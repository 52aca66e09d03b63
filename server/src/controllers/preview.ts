import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { MatchAudienceResponse, ShowEntryResponse } from '../../../core/contracts/preview';
import { matchAudienceSchema, showEntrySchema } from '../../../core/contracts/preview/schema';
import { getService } from '../strapi/get-service';
import { parseInput } from './parse-input';

/** The admin API of seeing entries as visitors do. */
export function createPreviewController({ strapi }: { strapi: Core.Strapi }) {
  const preview = () => getService(strapi, 'preview');

  return {
    async showEntry(ctx: Context) {
      const input = parseInput(showEntrySchema, ctx.request.body);
      const data = await preview().showEntry(input, ctx.state.userAbility);
      ctx.body = { data } satisfies ShowEntryResponse;
    },

    async matchAudience(ctx: Context) {
      const input = parseInput(matchAudienceSchema, ctx.request.body);
      ctx.body = { data: await preview().matchAudience(input) } satisfies MatchAudienceResponse;
    },
  };
}
