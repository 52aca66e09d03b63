import type { Core } from '@strapi/strapi';
import { describeError } from './describe-error';

/**
 * Runs what only looks on at something of Strapi's or the project's: a write, an answer that is ready.
 * Where that fails it is logged, and what it looks on at goes its way.
 */
export async function standAside(
  strapi: Core.Strapi,
  what: string,
  run: () => void | Promise<void>,
): Promise<void> {
  try {
    await run();
  } catch (error) {
    strapi.log.error(`[personalization] ${what}: ${describeError(error)}`);
  }
}
