export const variantCountRoutes = [
  {
    method: 'GET' as const,
    path: '/variants/:uid/count',
    handler: 'variant-count.countForDocuments',
    // The service asks for the content manager's permission to read the entries.
    config: { policies: ['admin::isAuthenticatedAdmin'] },
  },
];
