import type { Core } from '@strapi/strapi';
import { findSegmentUsage } from '../segment-usage/find-segment-usage';
import { hideUnreadableTitles } from '../segment-usage/hide-unreadable-titles';
import { SegmentInUseError } from './segment-in-use-error';
import { findAskingSegments } from './segments-for-rule';

/**
 * Throws a `SegmentInUseError` where variants name the segment, or the rules of other segments. Titles that the person asking may
 * not read are left out; server code outside a request sees all.
 */
export async function refuseDeletionOfUsedSegment(
  strapi: Core.Strapi,
  segmentKey: string,
): Promise<void> {
  const segments = await findAskingSegments(strapi, segmentKey);
  const entries = await findSegmentUsage(strapi, segmentKey);
  if (entries.length === 0 && segments.length === 0) {
    return;
  }
  const ability: unknown = strapi.requestContext.get()?.state.userAbility;
  throw new SegmentInUseError(segmentKey, {
    entries: hideUnreadableTitles(entries, ability),
    segments,
  });
}
