import { AsyncResource } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { describeError } from '../../log/describe-error';
import { perStrapi } from '../../strapi/per-strapi';
import { grantRights } from './grant-rights';
import { grantVariantFields, rememberGrants } from './grant-variant-fields';
import { rememberRights } from './plugin-rights';

const PERMISSION_EVENTS = ['permission.create', 'permission.update', 'permission.delete'];

/** What keeps the rights of a Strapi's admin roles. */
export const getRoleLifecycle = perStrapi(createRoleLifecycle);

/** Rights of admin roles on variants and segments: given at the start, and followed from then on. */
function createRoleLifecycle(strapi: Core.Strapi) {
  let last: Promise<void> = Promise.resolve();
  let isWaiting = false;

  /** One after the other, and one for all changes that come meanwhile. */
  const rememberSoon = async (): Promise<void> => {
    if (isWaiting) {
      return;
    }
    isWaiting = true;
    last = last.then(async () => {
      isWaiting = false;
      await rememberOrLog();
    });
    await last;
  };
  // A change may be part of a long transaction, which this must not become a part of.
  const rememberOrLog = AsyncResource.bind(async (): Promise<void> => {
    try {
      await rememberGrants(strapi);
      await rememberRights(strapi);
    } catch (error) {
      strapi.log.error(`[personalization] roles could not be read: ${describeError(error)}`);
    }
  });

  return {
    /** Gives roles what they lack, and from then on follows what administrators change. */
    async start(options: { wasOff: boolean }): Promise<void> {
      await grantVariantFields(strapi, options);
      await grantRights(strapi, options);
      PERMISSION_EVENTS.forEach((event) => strapi.eventHub.on(event, rememberSoon));
    },

    /** Ends when what was changed last is remembered. */
    async stop(): Promise<void> {
      PERMISSION_EVENTS.forEach((event) => strapi.eventHub.off(event, rememberSoon));
      await last;
    },
  };
}
