import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { OverviewResponse } from '../../../core/contracts/overview/types';
import { getService } from '../strapi/get-service';

/** What the widget on the home page shows. */
export function createOverviewController({ strapi }: { strapi: Core.Strapi }) {
  return {
    async find(ctx: Context) {
      const service = getService(strapi, 'overview');
      ctx.body = { data: await service.find(new Date()) } satisfies OverviewResponse;
    },
  };
}
