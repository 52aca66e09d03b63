import type { Core } from '@strapi/strapi';
import { SEGMENT_UID } from '../../schema/segment-uid';
import { isSegmentKeyNamed } from './is-segment-key-named';
import { commonKeyStart, makeUniqueKey, suggestSegmentKey } from './make-segment-key';

/** A key made from the name that no stored segment has, and that no variant names. */
export async function findFreeKey(strapi: Core.Strapi, name: string): Promise<string> {
  const suggestion = suggestSegmentKey(name);
  const rows: { key: string }[] = await strapi.db.query(SEGMENT_UID).findMany({
    select: ['key'],
    where: { key: { $startsWith: commonKeyStart(suggestion) } },
  });
  const taken = new Set(rows.map(({ key }) => key));
  let key = makeUniqueKey(suggestion, taken);
  while (await isSegmentKeyNamed(strapi, key)) {
    key = makeUniqueKey(suggestion, taken.add(key));
  }
  return key;
}
