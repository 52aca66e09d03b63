import { TestEnvironment } from 'jest-environment-node';
import { bootStrapi, stopLeftover, type BootedStrapi, type BootOptions } from './host';

/** What the test files get from outside their sandbox. */
export interface StrapiHost {
  bootStrapi(options: BootOptions): Promise<BootedStrapi>;
}

/**
 * Boots Strapi outside of jest's sandbox: there Node's own `require` loads Strapi and the built
 * plugin as a real server does (ES modules and native add-ons too), once for all files of a
 * worker, and there is one set of built-in classes, so that `instanceof Date` holds inside Strapi.
 */
export default class StrapiEnvironment extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    const host: StrapiHost = { bootStrapi };
    Object.assign(this.global, { strapiHost: host });
  }

  override async teardown(): Promise<void> {
    await stopLeftover();
    await super.teardown();
  }
}
