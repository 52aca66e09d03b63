import type { Core } from '@strapi/strapi';
import { seedOnce } from '../seed';
import { ensureDemoAdmin } from '../seed/demo-admin';

export default {
  /**
   * Fills the shop on the first start, unless `PLAYGROUND_SEED` is `false`, and makes the demo's
   * administrator when `PLAYGROUND_ADMIN_EMAIL` and `PLAYGROUND_ADMIN_PASSWORD` are set.
   */
  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    const {
      PLAYGROUND_SEED,
      PLAYGROUND_ADMIN_EMAIL: email,
      PLAYGROUND_ADMIN_PASSWORD: password,
    } = process.env;

    if (PLAYGROUND_SEED !== 'false') {
      await seedOnce(strapi);
    }
    if (email && password) {
      await ensureDemoAdmin(strapi, { email, password });
    }
  },
};
