// The service asks for the content manager's permissions for the entry.
const config = { policies: ['admin::isAuthenticatedAdmin'] };

export const historyRoutes = [
  { method: 'GET' as const, path: '/journal/changes', handler: 'history.listChanges', config },
  { method: 'POST' as const, path: '/journal/restore', handler: 'history.restoreChange', config },
  { method: 'GET' as const, path: '/journal/aside', handler: 'history.listAside', config },
  { method: 'DELETE' as const, path: '/journal/aside', handler: 'history.discardAside', config },
  {
    method: 'POST' as const,
    path: '/journal/aside/restore',
    handler: 'history.restoreAside',
    config,
  },
];
