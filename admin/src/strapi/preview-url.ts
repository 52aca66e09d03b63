import { getStore } from './admin-store';
import { reportMissing } from './attempt';

/** What the content manager's preview page asks for a URL with. */
export interface PreviewUrlArgs {
  params: { contentType: string };
  query: { documentId?: string; locale?: string; status?: string };
}

export interface PreviewUrlAnswer {
  data?: { url?: string };
}

interface AdminApi {
  util?: {
    upsertQueryData?: (
      endpoint: 'getPreviewUrl',
      args: PreviewUrlArgs,
      answer: PreviewUrlAnswer,
    ) => unknown;
  };
}

/**
 * Puts a URL in the place of the one that the preview page got: the page reads it from the store, and its
 * frame follows.
 *
 * Seen in Strapi 5.54.0: the query `getPreviewUrl` in the admin's store. Where it is missing the page
 * shows what Strapi's own answer says, and the caller is told. It can go once the preview page takes
 * parameters for its URL from plugins.
 *
 * @param api `adminApi` of `@strapi/strapi/admin`
 * @throws where the page cannot be told, so that nobody takes what it shows for a segment's
 */
export async function showPreviewUrl(
  api: unknown,
  args: PreviewUrlArgs,
  answer: PreviewUrlAnswer,
): Promise<void> {
  const put = (api as AdminApi | undefined)?.util?.upsertQueryData;
  const store = getStore();
  if (typeof put !== 'function' || store === null) {
    reportMissing('adminApi.util.upsertQueryData');
    throw new Error('The preview cannot be changed');
  }
  await store.dispatch(put('getPreviewUrl', args, answer));
}
