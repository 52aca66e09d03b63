import type { Core } from '@strapi/strapi';
import type { SafekeepingService } from './services/safekeeping';

/** Runs when Strapi stops, while the database still answers. */
export async function destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const safekeeping: SafekeepingService = strapi.plugin('personalization').service('safekeeping');
  await safekeeping.stop();
}
