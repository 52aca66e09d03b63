const SEGMENTS = 10;
/** Of each article's own fields, and of its first block's. */
export const VARIANTS = 3;

/** Opens a server to everybody and gives it articles; with the plugin also segments and variants. */
export async function fillServer(server, { plugins, articles }) {
  await server.run('openToAll');
  if ('personalization' in plugins) await server.run('addSegments', { from: 0, to: SEGMENTS });
  server.ids = await server.run('addArticles', { count: articles, variants: VARIANTS });
}
