import { useFetchClient, useNotification, useQueryParams } from '@strapi/strapi/admin';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useParams } from 'react-router-dom';
import type { Audience, MatchAudienceResponse } from '../../../../core/contracts/preview/types';
import { toAudienceQuery, type AudienceChoice, type AudienceOptions } from '../audience/audience';
import { useText } from '../useText';
import { useShowPreviewForMutation } from './preview-url-api';

interface PreviewQuery {
  status?: string;
  plugins?: { i18n?: { locale?: string } };
}

export interface PreviewFor {
  /** The segments that the preview is for; `null` for default content. */
  audience: Audience | null;
  isLoading: boolean;
}

/**
 * Keeps the page's preview at what the chosen audience gets, also when the version or the locale
 * changes. What was left in the store by an earlier visit is replaced as well.
 */
export function usePreviewFor(
  model: string,
  choice: AudienceChoice,
  options: AudienceOptions,
): PreviewFor {
  const text = useText();
  const { id: documentId } = useParams<{ id: string }>();
  const [{ query }] = useQueryParams<PreviewQuery>();
  const { locale } = query.plugins?.i18n ?? {};
  const { status } = query;
  const { toggleNotification } = useNotification();
  const findAudience = useFindAudience(options);
  const [showPreviewFor, { isLoading }] = useShowPreviewForMutation();
  const [audience, setAudience] = useState<Audience | null>(null);
  const latest = useRef(0);

  useEffect(() => {
    latest.current += 1;
    const turn = latest.current;
    const show = async (): Promise<void> => {
      const found = choice.kind === 'default' ? null : await findAudience(choice);
      if (turn !== latest.current) return;
      await showPreviewFor({
        params: { contentType: model },
        query: { documentId, locale, status },
        segments: found?.segments ?? [],
      }).unwrap();
      if (turn === latest.current) setAudience(found);
    };
    show().catch(() => toggleNotification({ type: 'danger', message: text('as.failed') }));
    // The options only name what was chosen; a new list of them is no reason to load anew.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [choice, model, documentId, locale, status]);

  return { audience, isLoading };
}

function useFindAudience(options: AudienceOptions): (choice: AudienceChoice) => Promise<Audience> {
  const { post } = useFetchClient();
  return useCallback(
    async (choice) => {
      const { data } = await post<MatchAudienceResponse>(
        '/personalization/preview/audience',
        toAudienceQuery(choice, options),
      );
      return data.data;
    },
    [post, options],
  );
}
