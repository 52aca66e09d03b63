import type { Core } from '@strapi/strapi';

type PreviewHandler = (uid: string, params: Record<string, unknown>) => unknown;

const HANDLER = 'admin.preview.config.handler';

/**
 * Puts a function around the one by which the project's preview finds its URLs.
 *
 * Seen in Strapi 5.54.0: the content manager reads `admin.preview.config.handler` at each use. Where there
 * is no such function, the preview is Strapi's own. It can go once Strapi hands a handler all parameters
 * of the request.
 */
export function wrapPreview(
  strapi: Core.Strapi,
  wrap: (handler: PreviewHandler) => PreviewHandler,
): void {
  const handler = strapi.config.get<unknown>(HANDLER);
  if (typeof handler === 'function') {
    strapi.config.set(HANDLER, wrap(handler as PreviewHandler));
  }
}
