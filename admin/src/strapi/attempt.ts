/**
 * Runs what the plugin does within a function of Strapi's: a watcher of a form, a hook, a middleware
 * of its store. Where that fails, Strapi goes on as without the plugin: above all, it saves. The error
 * is written to the console.
 *
 * @returns what `run` returns; what `instead` returns where it throws
 */
export function attempt<T>(run: () => T, instead: () => T): T {
  try {
    return run();
  } catch (error) {
    reportFault(error);
    return instead();
  }
}

/** For a developer who looks why something of the plugin is missing. */
export function reportFault(error: unknown): void {
  // eslint-disable-next-line no-console -- the editor goes on without, so nobody else would say it
  console.error('[personalization]', error);
}

const missing = new Set<string>();

/**
 * Says in the console that an inside of Strapi is not what it was, once for each.
 *
 * @param inside what is missing, by the name that Strapi's code has for it
 */
export function reportMissing(inside: string): void {
  if (!missing.has(inside)) {
    missing.add(inside);
    reportFault(`this Strapi has no ${inside} as expected`);
  }
}
