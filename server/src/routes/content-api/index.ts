/**
 * Routes below `/api/personalization`. Content is not among them: the delivery endpoint goes
 * through the content type's own route, with its permission.
 */
export const contentApiRoutes = {
  type: 'content-api' as const,
  routes: [
    {
      method: 'POST' as const,
      path: '/segments',
      handler: 'delivery.matchSegments',
      // It tells a visitor what follows from what they sent, and reads no content.
      config: { auth: false as const },
    },
    {
      method: 'GET' as const,
      path: '/metrics',
      handler: 'metrics.expose',
    },
  ],
};
