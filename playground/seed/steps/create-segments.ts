import type { Core } from '@strapi/strapi';
import { segments } from '../content/segments';
import { SEGMENT_UID } from '../content-types';
import { documentsOf } from '../documents';

export async function createSegments(strapi: Core.Strapi): Promise<void> {
  for (const data of segments) {
    await documentsOf(strapi, SEGMENT_UID).create({ data });
  }
}
