import { TestEnvironment } from 'jest-environment-node';
import { bootStrapi, stopLeftover, type BootedStrapi, type BootOptions } from './host';

/** What the test files get from outside their sandbox. */
export interface StrapiHost {
  bootStrapi(options: BootOptions): Promise<BootedStrapi>;
  /** Lets it be that moment for Strapi and the plugin while `act` runs; timers go on as ever. */
  runAt<T>(now: Date, act: () => Promise<T>): Promise<T>;
}

/**
 * Boots Strapi outside of jest's sandbox: there Node's own `require` loads Strapi and the built
 * plugin as a real server does (ES modules and native add-ons too), once for all files of a
 * worker, and there is one set of built-in classes, so that `instanceof Date` holds inside Strapi.
 */
export default class StrapiEnvironment extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    const host: StrapiHost = { bootStrapi, runAt };
    Object.assign(this.global, { strapiHost: host });
  }

  override async teardown(): Promise<void> {
    await stopLeftover();
    await super.teardown();
  }
}

async function runAt<T>(now: Date, act: () => Promise<T>): Promise<T> {
  const RealDate = globalThis.Date;
  const nowMs = now.getTime();
  globalThis.Date = class extends RealDate {
    constructor(...args: [] | ConstructorParameters<DateConstructor>) {
      super(...((args.length === 0 ? [nowMs] : args) as [number]));
    }

    static override now(): number {
      return nowMs;
    }
  } as DateConstructor;
  try {
    return await act();
  } finally {
    globalThis.Date = RealDate;
  }
}
