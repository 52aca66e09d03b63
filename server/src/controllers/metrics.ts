import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { resolveConfig } from '../config';
import { formatPrometheus } from '../services/cache/format-prometheus';
import { getService } from '../strapi/get-service';

/** Counts for operators. Nothing in them is of a visitor. */
export function createMetricsController({ strapi }: { strapi: Core.Strapi }) {
  const cache = () => getService(strapi, 'cache');
  return {
    /** `GET /personalization/metrics`, for the admin panel. */
    find(ctx: Context): void {
      ctx.body = { data: cache().measure() };
    },

    /** `GET /api/personalization/metrics`, for Prometheus. */
    expose(ctx: Context): void {
      if (!resolveConfig(strapi.config.get('plugin::personalization')).metrics.prometheus) {
        throw new errors.NotFoundError('Metrics are off. Set metrics.prometheus to true.');
      }
      ctx.set('Cache-Control', 'no-store');
      ctx.type = 'text/plain; version=0.0.4; charset=utf-8';
      ctx.body = formatPrometheus(cache().measure());
    },
  };
}
