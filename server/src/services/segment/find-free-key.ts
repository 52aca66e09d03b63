import type { Core } from '@strapi/types';
import { commonKeyStart, makeUniqueKey, suggestSegmentKey } from './make-segment-key';
import { SEGMENT_UID } from './segment-uid';

/** A key made from the name that no stored segment has. */
export async function findFreeKey(strapi: Core.Strapi, name: string): Promise<string> {
  const suggestion = suggestSegmentKey(name);
  const rows: { key: string }[] = await strapi.db.query(SEGMENT_UID).findMany({
    select: ['key'],
    where: { key: { $startsWith: commonKeyStart(suggestion) } },
  });
  return makeUniqueKey(suggestion, new Set(rows.map(({ key }) => key)));
}
