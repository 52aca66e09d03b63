import type { Core } from '@strapi/strapi';
import { findDocumentsBySegment } from './find-documents-by-segment';

/** How many documents have variants for each segment, by segment key. Unused keys are absent. */
export async function countUsageBySegment(strapi: Core.Strapi): Promise<Map<string, number>> {
  const documents = await findDocumentsBySegment(strapi);
  return new Map([...documents].map(([key, ofKey]) => [key, ofKey.size]));
}
