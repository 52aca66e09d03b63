import path from 'node:path';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import type { Core } from '@strapi/strapi';

/** A document as the Document Service gives it, with the fields of the test app. */
export type Document = { id: number; documentId: string } & Record<string, unknown>;

interface WriteOptions {
  status?: 'draft' | 'published';
  locale?: string;
}

/** Creates a document of the test app, whose types the compiler does not know. */
export async function createDocument(
  strapi: Core.Strapi,
  uid: string,
  data: object,
  options: WriteOptions = {},
): Promise<Document> {
  const created: unknown = await strapi
    .documents(uid as never)
    .create({ data, ...options } as never);
  return created as Document;
}

/** Updates a document of the test app. */
export async function updateDocument(
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
  data: object,
  options: WriteOptions = {},
): Promise<Document> {
  const updated: unknown = await strapi
    .documents(uid as never)
    .update({ documentId, data, ...options } as never);
  return updated as Document;
}

/** One pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Uploads a picture of one pixel through Strapi's own service; gives its id. */
export async function uploadImage(strapi: Core.Strapi, name: string): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), 'personalization-image-'));
  const filepath = path.join(folder, name);
  writeFileSync(filepath, PNG);
  try {
    const [file] = await strapi
      .plugin('upload')
      .service('upload')
      .upload({
        data: { fileInfo: { name } },
        files: { filepath, originalFilename: name, mimetype: 'image/png', size: PNG.length },
      });
    return (file as { id: number }).id;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
