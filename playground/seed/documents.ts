import type { Core, UID } from '@strapi/strapi';

/** The part of the Document Service that the seed needs, for content types known only by uid. */
interface Documents {
  create(params: WriteParams): Promise<{ documentId: string }>;
  update(params: WriteParams & { documentId: string }): Promise<unknown>;
  delete(params: { documentId: string; locale: '*' }): Promise<unknown>;
  findMany(params: { fields: string[]; limit: number }): Promise<{ documentId: string }[]>;
  count(params: object): Promise<number>;
}

interface WriteParams {
  data: unknown;
  locale?: string;
  status?: 'draft' | 'published';
}

export const documentsOf = (strapi: Core.Strapi, uid: string): Documents =>
  strapi.documents(uid as UID.ContentType) as unknown as Documents;

/** Whether the content type has draft and publish; otherwise what is written is public at once. */
export const hasDraftAndPublish = (strapi: Core.Strapi, uid: string): boolean =>
  strapi.contentType(uid as UID.ContentType).options?.draftAndPublish === true;

/** Deletes every document of a content type, in all languages. */
export async function deleteAll(strapi: Core.Strapi, uid: string): Promise<void> {
  const documents = documentsOf(strapi, uid);
  const found = await documents.findMany({ fields: ['documentId'], limit: 1000 });
  for (const { documentId } of found) {
    await documents.delete({ documentId, locale: '*' });
  }
}
