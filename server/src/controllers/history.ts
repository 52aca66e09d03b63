import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { ListAsideResponse, ListChangesResponse } from '../../../core/contracts/journal';
import {
  discardAsideSchema,
  journalEntrySchema,
  listChangesSchema,
  restoreAsideSchema,
  restoreChangeSchema,
} from '../../../core/contracts/journal/schema';
import { getService } from '../strapi/get-service';
import { parseInput } from './parse-input';

/** The admin API of what the journal knows of an entry's variants. */
export function createHistoryController({ strapi }: { strapi: Core.Strapi }) {
  const history = () => getService(strapi, 'history');

  return {
    async listChanges(ctx: Context) {
      const input = parseInput(listChangesSchema, ctx.query);
      const { changes, hasMore } = await history().listChanges(input, ctx.state.userAbility);
      ctx.body = { data: changes, meta: { hasMore } } satisfies ListChangesResponse;
    },

    async restoreChange(ctx: Context) {
      const input = parseInput(restoreChangeSchema, ctx.request.body);
      await history().restoreChange(input, ctx.state.userAbility);
      ctx.status = 204;
    },

    async listAside(ctx: Context) {
      const input = parseInput(journalEntrySchema, ctx.query);
      const data = await history().listAside(input, ctx.state.userAbility);
      ctx.body = { data } satisfies ListAsideResponse;
    },

    async restoreAside(ctx: Context) {
      const input = parseInput(restoreAsideSchema, ctx.request.body);
      await history().restoreAside(input, ctx.state.userAbility);
      ctx.status = 204;
    },

    async discardAside(ctx: Context) {
      const input = parseInput(discardAsideSchema, ctx.query);
      await history().discardAside(input, ctx.state.userAbility);
      ctx.status = 204;
    },
  };
}
