import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { sampleVisitorInputSchema } from '../../../core/contracts/sample-visitor/schema';
import type {
  ListSampleVisitorsResponse,
  SampleVisitorResponse,
} from '../../../core/contracts/sample-visitor/types';
import { getService } from '../strapi/get-service';
import { parseInput } from './parse-input';

/** The admin API of saved sample visitors. */
export function createSampleVisitorController({ strapi }: { strapi: Core.Strapi }) {
  const service = () => getService(strapi, 'sample-visitor');

  return {
    async list(ctx: Context) {
      ctx.body = { data: await service().list() } satisfies ListSampleVisitorsResponse;
    },

    async create(ctx: Context) {
      const input = parseInput(sampleVisitorInputSchema, ctx.request.body);
      const data = await service().create(input);
      ctx.status = 201;
      ctx.body = { data } satisfies SampleVisitorResponse;
    },

    async update(ctx: Context) {
      const input = parseInput(sampleVisitorInputSchema, ctx.request.body);
      const data = await service().update(String(ctx.params.id), input);
      ctx.body = { data } satisfies SampleVisitorResponse;
    },

    async delete(ctx: Context) {
      const data = await service().delete(String(ctx.params.id));
      ctx.body = { data } satisfies SampleVisitorResponse;
    },
  };
}
