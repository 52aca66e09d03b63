import type { z } from '@strapi/utils';

/** What a route takes and answers, in the shape that `strapi openapi generate` reads. */
interface Description {
  request?: {
    params?: Record<string, z.ZodType>;
    query?: Record<string, z.ZodType>;
    body?: Record<string, z.ZodType>;
  };
  response?: z.ZodType;
}

export interface RouteDescriptions {
  list: Description;
  listFor: Description;
  one: Description;
  oneFor: Description;
  segments: Description;
}

const NONE: RouteDescriptions = { list: {}, listFor: {}, one: {}, oneFor: {}, segments: {} };

/**
 * Describes the routes of the content API. Requests are checked where they are read, not by this.
 *
 * @param zod Strapi's own, since its generator knows no other; versions before it was exported get no
 *   descriptions
 */
export function describeRoutes(zod: typeof z | undefined): RouteDescriptions {
  if (zod === undefined) {
    return NONE;
  }
  const anything = zod.record(zod.string(), zod.unknown());
  const json = (schema: z.ZodType) => ({ 'application/json': schema });
  const name = zod
    .string()
    .describe('The plural API id of a collection type, or the singular one of a single type');
  const documentId = zod.string().describe('The id of a document of a collection type');
  const query = describeQuery(zod, anything);
  const visitor = describeVisitor(zod, anything);
  const body = json(
    zod.object({
      visitor: visitor.optional(),
      query: anything.optional().describe('As in a URL: populate, fields, filters, sort, locale…'),
    }),
  );
  const personalization = describeDecisions(zod);
  const document = anything.describe('A document, as its content type’s own route answers it');
  const one = zod.object({
    data: document.nullable(),
    meta: zod.object({ personalization }),
  });
  const list = zod.object({
    data: zod.union([zod.array(document), document.nullable()]),
    meta: zod.object({ pagination: anything.optional(), personalization }),
  });
  return {
    list: { request: { params: { name }, query }, response: list },
    listFor: { request: { params: { name }, body }, response: list },
    one: { request: { params: { name, documentId }, query }, response: one },
    oneFor: { request: { params: { name, documentId }, body }, response: one },
    segments: {
      request: { body: json(zod.object({ visitor: visitor.optional() })) },
      response: describeMatches(zod),
    },
  };
}

function describeQuery(zod: typeof z, anything: z.ZodType): Record<string, z.ZodType> {
  const names = zod.union([zod.string(), zod.array(zod.string())]);
  return {
    segments: zod
      .string()
      .optional()
      .describe('Keys of segments, parted by commas; else the header Visitor-Context decides'),
    populate: zod.union([names, anything]).optional(),
    fields: names.optional(),
    filters: anything.optional(),
    sort: zod.union([names, anything]).optional(),
    pagination: anything.optional(),
    locale: zod.string().optional(),
    status: zod.enum(['draft', 'published']).optional(),
  };
}

function describeVisitor(zod: typeof z, anything: z.ZodType) {
  return zod
    .object({
      attributes: anything.describe('Values by attribute name, such as { "geo.country": "NO" }'),
      consent: zod
        .array(zod.enum(['necessary', 'preferences', 'statistics', 'marketing']))
        .optional(),
      optOut: zod.boolean().optional().describe('The visitor asked for default content'),
    })
    .describe('The visitor context: what is known of the visitor, and what they agreed to');
}

function describeDecisions(zod: typeof z) {
  return zod.object({
    key: zod.string().describe('Names the result: the same decisions have the same key'),
    segments: zod.array(zod.string()).describe('Keys of the segments that the visitor is in'),
    decisions: zod.array(
      zod.object({
        path: zod.string().describe('The place in the data, such as blocks[0]'),
        variant: zod.string().describe('Key of the variant'),
        segment: zod.string().describe('Key of the segment that the variant won by'),
        hidden: zod.literal(true).optional().describe('The block was left out'),
        reason: zod.string().nullable().describe('What the visitor may be told'),
      }),
    ),
    warnings: zod.array(zod.string()),
  });
}

function describeMatches(zod: typeof z) {
  const segment = { key: zod.string(), name: zod.string() };
  return zod.object({
    data: zod.object({
      segments: zod.array(
        zod.object({
          ...segment,
          reason: zod.string().nullable(),
          why: zod.array(zod.object({ attribute: zod.string(), value: zod.unknown() })),
        }),
      ),
      unknown: zod.array(
        zod.object({
          ...segment,
          missing: zod.array(zod.object({ attribute: zod.string(), because: zod.string() })),
        }),
      ),
    }),
    meta: zod.object({
      suppressed: zod.enum(['opt-out', 'crawler']).nullable(),
      warnings: zod.array(zod.string()),
    }),
  });
}
