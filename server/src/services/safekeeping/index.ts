import { AsyncResource } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { describeError } from '../delivery/describe-error';
import { bringBack } from './bring-back';
import { keepLinks } from './keep-links';
import { listTypesWithVariants } from './list-types-with-variants';
import { persistOwnTables } from './persist-own-tables';
import { readSchemaStamp } from './schema-stamp';

/** Writes come in bursts; what ties their variants is copied once for all of them. */
const PAUSE_MS = 5_000;

const WRITE_ACTIONS: ReadonlySet<string> = new Set([
  'create',
  'update',
  'clone',
  'delete',
  'publish',
  'unpublish',
  'discardDraft',
]);

/**
 * Sees to it that a start with the plugin off does not cost editors their variants:
 * `plugin('personalization').service('safekeeping')`.
 */
export function createSafekeepingService({ strapi }: { strapi: Core.Strapi }) {
  let timer: NodeJS.Timeout | undefined;
  /** What is kept is overwritten only once everything that it holds is known to be back in place. */
  let stamp: string | null = null;
  let types: ReadonlySet<string> = new Set();
  let running: Promise<void> = Promise.resolve();

  const keep = async (): Promise<void> => {
    // A server of another release may have started meanwhile, and links may be gone already.
    if (stamp !== null && stamp === (await readSchemaStamp(strapi))) {
      await keepLinks(strapi);
    }
  };
  const keepOrLog = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    running = running.then(keep).catch((error: unknown) => {
      strapi.log.error(`[personalization] variants could not be secured: ${describeError(error)}`);
    });
    return running;
  };

  // A write may be part of a long transaction, which this must not become a part of.
  const keepSoon = AsyncResource.bind(() => {
    timer ??= setTimeout(() => void keepOrLog(), PAUSE_MS).unref();
  });

  return {
    /** Brings back what a start without the plugin took, and secures what there is. */
    async start(options: { wasOff: boolean }): Promise<void> {
      types = listTypesWithVariants(strapi);
      try {
        const { restored, lost } = await bringBack(strapi, options);
        if (restored > 0) {
          strapi.log.info(
            `[personalization] ${restored} links of variants came back that were lost while the plugin was off.`,
          );
        }
        if (options.wasOff && lost > 0) {
          strapi.log.warn(
            `[personalization] ${lost} links of variants did not come back: the entries or blocks that had them were deleted or replaced while the plugin was off.`,
          );
        }
      } catch (error) {
        strapi.log.error(
          `[personalization] variants could not be brought back, and nothing is secured until the next start: ${describeError(error)}`,
        );
        return;
      }
      stamp = await readSchemaStamp(strapi);
      await persistOwnTables(strapi);
      await keepOrLog();
    },

    /** A middleware of the Document Service that secures variants soon after each write. */
    async follow(
      { action, uid }: { action: string; uid: string },
      next: () => Promise<unknown>,
    ): Promise<unknown> {
      const result = await next();
      if (WRITE_ACTIONS.has(action) && types.has(uid)) {
        keepSoon();
      }
      return result;
    },

    /** Secures what was written last. */
    async stop(): Promise<void> {
      await keepOrLog();
    },
  };
}

export type SafekeepingService = ReturnType<typeof createSafekeepingService>;
