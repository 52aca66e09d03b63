import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { CountVariantsResponse } from '../../../core/contracts/preview';
import { countVariantsSchema } from '../../../core/contracts/preview/schema';
import { getService } from '../strapi/get-service';
import { parseInput } from './parse-input';

/** The admin API of how many variants entries have. */
export function createVariantCountController({ strapi }: { strapi: Core.Strapi }) {
  const counts = () => getService(strapi, 'variant-count');

  return {
    async countForDocuments(ctx: Context) {
      const query = parseInput(countVariantsSchema, ctx.query);
      const { uid } = ctx.params as { uid: string };
      const data = await counts().countForDocuments(uid, query, ctx.state.userAbility);
      ctx.body = { data } satisfies CountVariantsResponse;
    },
  };
}
