import { findConfigFaults } from './find-config-faults';

const HEADING = '[personalization] invalid configuration in config/plugins:';

/** Throws one `Error` that lists every fault in the options, and returns nothing when all is well. */
export function validateConfig(options: unknown): void {
  const faults = findConfigFaults(options ?? {});
  if (faults.length === 0) {
    return;
  }
  throw new Error([HEADING, ...faults.map((fault) => `  - ${fault}`)].join('\n'));
}
