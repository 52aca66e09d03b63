import type { Core } from '@strapi/strapi';
import { CONTENT_TYPES, SEGMENT_UID } from '../content-types';
import { deleteAll } from '../documents';
import { alternativeTexts } from '../pictures';

/** Clears away what an interrupted seed left behind: content first, then what it points at. */
export async function removeSeed(strapi: Core.Strapi): Promise<void> {
  for (const uid of [...CONTENT_TYPES].reverse()) {
    await deleteAll(strapi, uid);
  }
  await deleteAll(strapi, SEGMENT_UID);
  await removePictures(strapi);
}

async function removePictures(strapi: Core.Strapi): Promise<void> {
  const upload = strapi.plugin('upload').service('upload');
  const names = Object.keys(alternativeTexts).map((name) => `${name}.jpg`);
  const files = await strapi.db
    .query('plugin::upload.file')
    .findMany({ where: { name: { $in: names } } });
  for (const file of files) {
    await upload.remove(file);
  }
}
