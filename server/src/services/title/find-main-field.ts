import type { Core } from '@strapi/strapi';

interface ContentTypesService {
  findConfiguration(contentType: unknown): Promise<{ settings?: { mainField?: unknown } }>;
}

/**
 * The attribute that the content manager shows as an entry's title; `null` where there is none
 * that editors would recognise an entry by.
 */
export async function findMainField(strapi: Core.Strapi, uid: string): Promise<string | null> {
  const contentType = Object.entries(strapi.contentTypes).find(([name]) => name === uid)?.[1];
  const service = strapi.plugin('content-manager')?.service<ContentTypesService>('content-types');
  if (contentType === undefined || service === undefined) {
    return null;
  }
  const { settings } = await service.findConfiguration(contentType);
  const mainField = settings?.mainField;
  if (typeof mainField !== 'string' || mainField === 'id' || mainField === 'documentId') {
    return null;
  }
  return Object.hasOwn(contentType.attributes, mainField) ? mainField : null;
}
