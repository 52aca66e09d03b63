import { getStore } from './admin-store';
import { attempt, reportMissing } from './attempt';

type Options = Record<string, unknown>;

interface Configuration {
  contentType?: { options?: Options };
}

interface AdminApi {
  util?: {
    updateQueryData?: (
      endpoint: 'getContentTypeConfiguration',
      model: string,
      change: (configuration: Configuration) => void,
    ) => unknown;
  };
}

/**
 * Adds options to the configuration of a content type that the content manager makes its layouts of. They
 * are gone when it is read again.
 *
 * Seen in Strapi 5.54.0: the query `getContentTypeConfiguration` in the admin's store. Where it is missing
 * no option is there, and the content manager shows its own views. It can go once layouts tell of which
 * type they are, and hooks can be run again.
 *
 * @param api `adminApi` of `@strapi/strapi/admin`
 */
export function addTypeOptions(api: unknown, model: string, options: Options): void {
  const update = (api as AdminApi | undefined)?.util?.updateQueryData;
  const store = getStore();
  if (typeof update !== 'function' || store === null) {
    reportMissing('adminApi.util.updateQueryData');
    return;
  }
  attempt(
    () => {
      const action = update('getContentTypeConfiguration', model, ({ contentType }) => {
        if (contentType !== undefined) {
          contentType.options = { ...contentType.options, ...options };
        }
      });
      store.dispatch(action);
    },
    () => undefined,
  );
}
