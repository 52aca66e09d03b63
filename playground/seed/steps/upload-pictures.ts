import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { playgroundRoot } from '../../paths';
import { alternativeTextOf } from '../pictures';
import type { Registry } from '../registry';

const FOLDER = path.join(playgroundRoot, 'seed', 'images');
/** Pictures are resized outside JavaScript's thread, so a few at a time is faster. */
const BATCH_SIZE = 4;

/** Puts the pictures of `seed/images` into the media library, with English alternative texts. */
export async function uploadPictures(strapi: Core.Strapi, registry: Registry): Promise<void> {
  const fileNames = (await readdir(FOLDER)).filter((name) => name.endsWith('.jpg')).sort();
  for (let start = 0; start < fileNames.length; start += BATCH_SIZE) {
    const batch = fileNames.slice(start, start + BATCH_SIZE);
    await Promise.all(batch.map((fileName) => uploadPicture(strapi, registry, fileName)));
  }
}

async function uploadPicture(strapi: Core.Strapi, registry: Registry, fileName: string) {
  const filepath = path.join(FOLDER, fileName);
  const name = path.parse(fileName).name;
  const { size } = await stat(filepath);

  const [file] = await strapi
    .plugin('upload')
    .service('upload')
    .upload({
      data: { fileInfo: { name: fileName, alternativeText: alternativeTextOf(name).en } },
      files: { filepath, originalFilename: fileName, mimetype: 'image/jpeg', size },
    });
  registry.addFile(name, file.id);
}
