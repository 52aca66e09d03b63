import { getStore } from './admin-store';
import { attempt, reportMissing } from './attempt';

/** All models of the app, as the content manager read them when it was opened. */
export interface InitialData<Model> {
  components: Model[];
  contentTypes: Model[];
}

interface AdminApi {
  endpoints?: {
    getInitialData?: { select?: (argument: undefined) => (state: unknown) => { data?: unknown } };
  };
}

/**
 * The schemas that the content manager holds; `undefined` where there are none yet.
 *
 * Seen in Strapi 5.54.0: the query `getInitialData` in the admin's store. Where it is missing, no schema is
 * known, nothing counts as varying that a layout does not show, and the edit view has Strapi's own lists
 * of variants. It can go once a layout hook is given the schemas that its layout is of.
 *
 * @param api `adminApi` of `@strapi/strapi/admin`
 */
export function findInitialData<Model>(api: unknown): InitialData<Model> | undefined {
  const store = getStore();
  if (store === null) {
    return undefined;
  }
  const select = (api as AdminApi | undefined)?.endpoints?.getInitialData?.select;
  if (typeof select !== 'function') {
    reportMissing('adminApi.endpoints.getInitialData');
    return undefined;
  }
  const data = attempt(
    () => select(undefined)(store.getState()).data as Partial<InitialData<Model>> | undefined,
    () => undefined,
  );
  return Array.isArray(data?.components) && Array.isArray(data.contentTypes)
    ? (data as InitialData<Model>)
    : undefined;
}
