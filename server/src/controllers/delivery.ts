import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { isRecord } from '../../../core/json';
import { NEVER_CACHE } from '../services/delivery/response/cache-headers';
import { getService } from '../strapi/get-service';

/** The public side of the plugin, apart from content, which goes through Strapi's own routes. */
export function createDeliveryController({ strapi }: { strapi: Core.Strapi }) {
  return {
    /** `POST /api/personalization/segments`: the segments of the visitor in the body. */
    async matchSegments(ctx: Context): Promise<void> {
      ctx.set('Cache-Control', NEVER_CACHE);
      const delivery = getService(strapi, 'delivery');
      ctx.body = await delivery.matchSegments({ ctx, visitor: readVisitor(ctx.request.body) });
    },
  };
}

function readVisitor(body: unknown): unknown {
  if (!isRecord(body ?? {})) {
    throw new errors.ValidationError('The body must be a JSON object { visitor }.');
  }
  const { visitor, ...rest } = (body ?? {}) as Record<string, unknown>;
  const [unknownKey] = Object.keys(rest);
  if (unknownKey !== undefined) {
    throw new errors.ValidationError(
      `The body has an unknown key "${unknownKey.slice(0, 60)}". Expected { visitor }.`,
    );
  }
  return visitor;
}
