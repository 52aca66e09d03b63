import { adminApi } from '@strapi/strapi/admin';
import { VARIES_OPTION } from './varies-option';

interface Configuration {
  contentType?: { options?: Record<string, unknown> };
}

/** Marks a content type in the store, where the hooks of the list view see it. Asks no server. */
const markVaryingApi = adminApi.injectEndpoints({
  endpoints: (builder) => ({
    markVarying: builder.mutation<null, string>({
      queryFn: () => ({ data: null }),
      onQueryStarted(model, { dispatch }) {
        const mark = ({ contentType }: Configuration): void => {
          if (contentType === undefined) return;
          contentType.options = { ...contentType.options, [VARIES_OPTION]: true };
        };
        dispatch(
          adminApi.util.updateQueryData(
            'getContentTypeConfiguration' as never,
            model as never,
            mark as never,
          ),
        );
      },
    }),
  }),
  overrideExisting: false,
});

export const { useMarkVaryingMutation } = markVaryingApi;
