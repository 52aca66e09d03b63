import type { Core } from '@strapi/strapi';
import { findService, reportMissing } from './look-inside';

interface ContentTypesService {
  findConfiguration(contentType: unknown): Promise<{ settings?: { mainField?: unknown } }>;
}

/**
 * The attribute that the content manager shows as an entry's title; `null` where there is none
 * that editors would recognise an entry by.
 *
 * Seen in Strapi 5.54.0: `findConfiguration` of the content manager's service `content-types`. Where it
 * is missing no entry has a title, and none is shown. It can go once Strapi tells the title of an entry.
 */
export async function findMainField(strapi: Core.Strapi, uid: string): Promise<string | null> {
  const contentType = Object.entries(strapi.contentTypes).find(([name]) => name === uid)?.[1];
  if (contentType === undefined) {
    return null;
  }
  const mainField = await readMainField(strapi, contentType);
  if (typeof mainField !== 'string' || mainField === 'id' || mainField === 'documentId') {
    return null;
  }
  return Object.hasOwn(contentType.attributes, mainField) ? mainField : null;
}

async function readMainField(strapi: Core.Strapi, contentType: unknown): Promise<unknown> {
  const service = findService<ContentTypesService>(strapi, 'content-manager', 'content-types');
  if (typeof service?.findConfiguration !== 'function') {
    reportMissing(strapi, 'configuration of content types', 'entries have no titles');
    return null;
  }
  return (await service.findConfiguration(contentType)).settings?.mainField;
}
