import { getStore } from './admin-store';
import { reportMissing } from './attempt';

interface AdminApi {
  util?: { invalidateTags?: (tags: unknown[]) => unknown };
}

/**
 * Lets the content manager read an entry again, and with it the form's values.
 *
 * Seen in Strapi 5.54.0: the tags `Document` and `Relations` of its queries in the admin's store. Where they
 * are missing, the page is loaded again: a form must not go on from values that the server changed. It can
 * go once a form can be told to read its entry again.
 *
 * @param api `adminApi` of `@strapi/strapi/admin`
 */
export function reloadForm(
  api: unknown,
  { uid, documentId }: { uid: string; documentId: string },
  reloadPage: () => void,
): void {
  const invalidate = (api as AdminApi | undefined)?.util?.invalidateTags;
  const store = getStore();
  if (typeof invalidate !== 'function' || store === null) {
    reportMissing('adminApi.util.invalidateTags');
    reloadPage();
    return;
  }
  const documents = [`${uid}_${documentId}`, uid].map((id) => ({ type: 'Document', id }));
  store.dispatch(invalidate([...documents, 'Relations']));
}
