import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { DataUseResponse, SettingsResponse } from '../../../core/contracts/settings/types';
import { getService } from '../strapi/get-service';

/** The configuration and the use of data, to read only: both are changed elsewhere. */
export function createSettingsController({ strapi }: { strapi: Core.Strapi }) {
  const service = () => getService(strapi, 'settings');

  return {
    find(ctx: Context) {
      ctx.body = { data: service().find() } satisfies SettingsResponse;
    },

    async listDataUse(ctx: Context) {
      ctx.body = { data: await service().listDataUse() } satisfies DataUseResponse;
    },
  };
}
