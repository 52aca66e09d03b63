import type { Core } from '@strapi/strapi';
import { SEGMENTS_PARAMETER } from '../../../../core/contracts/delivery';
import { wrapPreview } from '../../strapi/preview-handler';
import { readSegmentKeys } from '../delivery/request/read-segment-keys';
import { appendSegments } from './append-segments';

/** What Strapi tells a project's preview handler, and the segments that this plugin adds. */
export interface PreviewParams {
  documentId?: string;
  locale?: string | null;
  status?: string;
  /** Keys of the segments to preview for; absent where the default content is asked for. */
  segments?: string[];
  [param: string]: unknown;
}

/**
 * Lets Strapi's preview be asked for segments: `?segments=a,b` on the content manager's request
 * for a preview URL. The project's handler gets them as `params.segments`, and they are appended
 * to the URL that it returns unless it put them there itself. Without them nothing changes.
 */
export function wrapPreviewHandler(strapi: Core.Strapi): void {
  wrapPreview(strapi, (handler) => async (uid, params) => {
    const segments = readAskedSegments(strapi);
    if (segments.length === 0) {
      return handler(uid, params);
    }
    const asked: PreviewParams = { ...params, segments };
    const url = await handler(uid, asked);
    return typeof url === 'string' && url !== '' ? appendSegments(url, segments) : url;
  });
}

/** Strapi hands on the parameters that it knows, so ours is read from the request. */
function readAskedSegments(strapi: Core.Strapi): string[] {
  return readSegmentKeys(strapi.requestContext.get()?.query[SEGMENTS_PARAMETER]).keys;
}
