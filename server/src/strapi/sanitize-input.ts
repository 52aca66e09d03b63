import type { Core } from '@strapi/strapi';
import { lookInside, reportMissing } from './look-inside';

const INPUT = 'content-api.input';

/** Data without what must not come in, by the schema that it is of. */
type Sanitize<Schema> = (schema: Schema) => (data: unknown) => unknown;

interface Sanitizers<Schema> {
  has(path: string): boolean;
  set(path: string, value: unknown[]): unknown;
  add(path: string, sanitize: Sanitize<Schema>): unknown;
}

interface WriteContext {
  uid: string;
  params: { data?: unknown };
}

/**
 * Adds a step to what Strapi does with all input of the content API.
 *
 * Seen in Strapi 5.54.0: the registry `strapi.sanitizers` (`core/dist/registries/sanitizers.js`), which
 * loses what is added to a list that is not there yet. Where it is missing, the step is done with all that
 * is written while a request of the content API is answered, the project's own writes among it. It can
 * go once Strapi does not take private attributes as input.
 */
export function sanitizeInput<Schema>(strapi: Core.Strapi, sanitize: Sanitize<Schema>): void {
  const sanitizers = lookInside(() => strapi.sanitizers as unknown as Sanitizers<Schema>);
  if (typeof sanitizers?.has === 'function' && typeof sanitizers.add === 'function') {
    if (!sanitizers.has(INPUT)) {
      sanitizers.set(INPUT, []);
    }
    sanitizers.add(INPUT, sanitize);
    return;
  }
  reportMissing(strapi, 'sanitizers', 'variants are taken from all that its content API writes');
  const sanitizeWrite = async (context: WriteContext, next: () => Promise<unknown>) => {
    const schema = strapi.contentTypes[context.uid as never] as Schema | undefined;
    if (schema !== undefined && context.params.data !== undefined && isContentApi(strapi)) {
      const data = await sanitize(schema)(context.params.data);
      context.params = { ...context.params, data };
    }
    return next();
  };
  strapi.documents.use(sanitizeWrite as never);
}

function isContentApi(strapi: Core.Strapi): boolean {
  const state = strapi.requestContext.get()?.state as
    { route?: { info?: { type?: string } } } | undefined;
  return state !== undefined && state.route?.info?.type !== 'admin';
}
