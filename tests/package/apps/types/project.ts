import type { Core } from '@strapi/strapi';
import type { Personalized, PersonalizationOptions } from 'strapi-plugin-personalization/server';

interface Page {
  heading: string;
}

const config: PersonalizationOptions = { geo: { cdn: 'cloudflare' }, timeZone: 'Europe/Oslo' };
// @ts-expect-error there is no such CDN
const wrong: PersonalizationOptions = { geo: { cdn: 'nowhere' } };

export const plugins = { personalization: { enabled: true, config }, wrong };

export async function readPage(strapi: Core.Strapi, documentId: string): Promise<string> {
  const delivery = strapi.plugin('personalization').service('delivery');
  const page: Personalized<Page> = await delivery.resolve<Page>({
    uid: 'api::page.page',
    documentId,
    segments: ['norway'],
  });
  // @ts-expect-error the uid is missing
  await delivery.resolve({ documentId });
  // @ts-expect-error what is decided is a text
  const path: number = page.meta.personalization.decisions[0]?.path;
  return `${page.data.heading} ${path}`;
}

export async function writeFiles(strapi: Core.Strapi): Promise<number> {
  const files = strapi.plugin('personalization').service('files');
  const report = await files.importFiles(await files.exportFiles(), { dryRun: true });
  return report.faults.length;
}

/** Other services and other plugins are what they are in any project. */
export function readOthers(strapi: Core.Strapi): unknown[] {
  const cache = strapi.plugin('personalization').service('cache') as unknown;
  const users = strapi.plugin('users-permissions').service('user') as unknown;
  return [cache, users];
}
