'use strict';

const { mkdtempSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');

/** One pixel, and two side by side, so that a replaced picture shows by its width. */
const PNGS = {
  small: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
  wide: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAMAAADD/I+4AAAAA1BMVEX/AAAZ4gk3AAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAC0lEQVQImWNgYAAAAAMAAaCmo9QAAAAASUVORK5CYII=',
    'base64',
  ),
};

/** Commands that write pictures through Strapi's own upload service. */
exports.createPictures = (strapi) => {
  const upload = () => strapi.plugin('upload').service('upload');
  return {
    uploadPicture: ({ name, size }) =>
      withFile({ name, size }, async (files) => {
        const data = { fileInfo: { name } };
        const [{ id }] = await upload().upload({ data, files });
        return { id };
      }),

    async describePicture({ id, info }) {
      await upload().updateFileInfo(id, info);
    },

    replacePicture: ({ id, name, size }) =>
      withFile({ name, size }, async (file) => {
        await upload().replace(id, { data: { fileInfo: { name } }, file });
      }),

    async removePicture({ id }) {
      await upload().remove(await upload().findOne(id));
    },
  };
};

/** The upload service takes what is a file already. */
async function withFile({ name, size }, use) {
  const folder = mkdtempSync(path.join(tmpdir(), 'personalization-picture-'));
  const filepath = path.join(folder, name);
  writeFileSync(filepath, PNGS[size]);
  try {
    return await use({
      filepath,
      originalFilename: name,
      mimetype: 'image/png',
      size: PNGS[size].length,
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
