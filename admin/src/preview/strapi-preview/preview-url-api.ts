import { adminApi } from '@strapi/strapi/admin';

/** What the content manager's preview page asks for a URL with. */
export interface PreviewUrlArgs {
  params: { contentType: string };
  query: { documentId?: string; locale?: string; status?: string };
}

interface PreviewUrlAnswer {
  data?: { url?: string };
}

/**
 * Asks for the preview's URL for segments, and puts it in the place of the URL that the page got:
 * the page reads it from the store, as the query `getPreviewUrl`, and its frame follows.
 */
const previewUrlApi = adminApi.injectEndpoints({
  endpoints: (builder) => ({
    showPreviewFor: builder.mutation<PreviewUrlAnswer, PreviewUrlArgs & { segments: string[] }>({
      query: ({ params, query, segments }) => ({
        url: `/content-manager/preview/url/${params.contentType}`,
        method: 'GET',
        config: {
          params: { ...query, ...(segments.length > 0 && { segments: segments.join(',') }) },
        },
      }),
      async onQueryStarted({ params, query }, { dispatch, queryFulfilled }) {
        // A failure is the caller's to tell; the page keeps the URL that it has.
        const answer = await queryFulfilled.catch(() => null);
        if (answer?.data.data?.url === undefined) return;
        const args = { params, query };
        await dispatch(
          adminApi.util.upsertQueryData(
            'getPreviewUrl' as never,
            args as never,
            answer.data as never,
          ),
        );
      },
    }),
  }),
  overrideExisting: false,
});

export const { useShowPreviewForMutation } = previewUrlApi;
