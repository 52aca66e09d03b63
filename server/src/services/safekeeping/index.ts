import type { Core } from '@strapi/strapi';
import { describeError } from '../delivery/describe-error';
import { keepLinks } from './keep-links';
import { ensureKeptRowsTable } from './kept-rows';
import { persistVariantTables } from './persist-variant-tables';
import { restoreLinks } from './restore-links';

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
  let isTrusted = false;

  const keep = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    // What is kept is overwritten only once everything that it holds is known to be back in place.
    if (isTrusted) {
      await keepLinks(strapi);
    }
  };
  const keepOrLog = () =>
    keep().catch((error: unknown) =>
      strapi.log.error(`[personalization] variants could not be secured: ${describeError(error)}`),
    );

  return {
    /** Brings back what a start without the plugin took, and secures what there is. */
    async start(): Promise<void> {
      await ensureKeptRowsTable(strapi);
      const restored = await restoreLinks(strapi);
      if (restored > 0) {
        strapi.log.info(
          `[personalization] ${restored} links of variants came back that were lost while the plugin was off.`,
        );
      }
      isTrusted = true;
      await persistVariantTables(strapi);
      await keep();
    },

    /** A middleware of the Document Service that secures variants soon after each write. */
    async follow({ action }: { action: string }, next: () => Promise<unknown>): Promise<unknown> {
      const result = await next();
      if (WRITE_ACTIONS.has(action) && timer === undefined) {
        timer = setTimeout(() => void keepOrLog(), PAUSE_MS).unref();
      }
      return result;
    },

    /** Secures what was written last. */
    async stop(): Promise<void> {
      if (timer !== undefined) {
        await keepOrLog();
      }
    },
  };
}

export type SafekeepingService = ReturnType<typeof createSafekeepingService>;
