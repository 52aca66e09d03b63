import type { Core } from '@strapi/strapi';
import { CONTENT_TYPES } from './content-types';
import { documentsOf } from './documents';
import { Registry } from './registry';
import { readSeedState, writeSeedState } from './seed-state';
import { addLocales } from './steps/add-locales';
import { arrangeContentManager } from './steps/arrange-content-manager';
import { createContent } from './steps/create-content';
import { createSegments } from './steps/create-segments';
import { openPublicRole } from './steps/open-public-role';
import { removeSeed } from './steps/remove-seed';
import { uploadPictures } from './steps/upload-pictures';

/**
 * Fills an empty database with the shop, once. A seed that was interrupted is cleared away and
 * done again; a database with content of its own is left alone.
 */
export async function seedOnce(strapi: Core.Strapi): Promise<void> {
  const state = await readSeedState(strapi);
  if (state === 'done') {
    return;
  }
  if (state === 'none' && (await hasContent(strapi))) {
    strapi.log.warn('[playground] The database has content already: nothing was seeded.');
    return;
  }

  if (state === 'started') {
    strapi.log.info('[playground] A seed was interrupted: clearing away what it left.');
    await removeSeed(strapi);
  }
  await writeSeedState(strapi, 'started');
  await seed(strapi);
  await writeSeedState(strapi, 'done');
}

async function seed(strapi: Core.Strapi): Promise<void> {
  const startedAt = Date.now();
  strapi.log.info('[playground] Filling the shop. This happens once.');

  const registry = new Registry();
  await addLocales(strapi);
  await openPublicRole(strapi);
  await uploadPictures(strapi, registry);
  await createSegments(strapi);
  await createContent(strapi, registry);
  await arrangeContentManager(strapi);

  const seconds = Math.round((Date.now() - startedAt) / 1000);
  strapi.log.info(`[playground] The shop is filled, after ${seconds} seconds.`);
}

async function hasContent(strapi: Core.Strapi): Promise<boolean> {
  for (const uid of CONTENT_TYPES) {
    if ((await documentsOf(strapi, uid).count({})) > 0) {
      return true;
    }
  }
  return false;
}
