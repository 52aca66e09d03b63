import type { Core } from '@strapi/strapi';

/** The segments that the API tests use, with rules of one condition each. */
const SEGMENTS = [
  ['norway', 'geo.country', '=', 'NO'],
  ['mobile', 'device.type', '=', 'mobile'],
  ['returning', 'visit.isReturning', '=', true],
] as const;

/** Creates `norway`, `mobile` and `returning`, active. */
export async function createSegments(strapi: Core.Strapi): Promise<void> {
  for (const [key, field, operator, value] of SEGMENTS) {
    await createSegment(strapi, { key, rule: createRule(field, operator, value) });
  }
}

/** Creates one segment; active, named as its key and from Norway unless said otherwise. */
export async function createSegment(
  strapi: Core.Strapi,
  data: { key: string } & Record<string, unknown>,
): Promise<string> {
  const segment = await strapi.documents('plugin::personalization.segment' as never).create({
    data: {
      name: data.key,
      reason: `Because of ${data.key}.`,
      active: true,
      rule: createRule('geo.country', '=', 'NO'),
      ...data,
    } as never,
  });
  return segment.documentId;
}

export function createRule(field: string, operator: string, value: unknown) {
  return { combinator: 'and', rules: [{ field, operator, value }] };
}
