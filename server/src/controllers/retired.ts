import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { moveRetiredSchema, purgeRetiredSchema } from '../../../core/contracts/retired/schema';
import type {
  ListRetiredResponse,
  MoveRetiredResponse,
  PurgeRetiredResponse,
} from '../../../core/contracts/retired/types';
import { getService } from '../strapi/get-service';
import { parseInput } from './parse-input';

/** The admin API of values that variants have for fields that may not vary any more. */
export function createRetiredController({ strapi }: { strapi: Core.Strapi }) {
  const service = () => getService(strapi, 'retired');

  return {
    async list(ctx: Context) {
      ctx.body = { data: await service().list() } satisfies ListRetiredResponse;
    },

    async purge(ctx: Context) {
      const input = parseInput(purgeRetiredSchema, ctx.query);
      ctx.body = { data: await service().purge(input) } satisfies PurgeRetiredResponse;
    },

    async move(ctx: Context) {
      const input = parseInput(moveRetiredSchema, ctx.request.body);
      ctx.body = { data: await service().move(input) } satisfies MoveRetiredResponse;
    },
  };
}
