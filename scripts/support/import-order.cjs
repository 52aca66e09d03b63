// The rooms of the house, the lowest first: a file may import from its own room and those below it.

/** The server's floors. */
const FLOORS = [
  '^server/src/(json|log|errors|async|strapi|config|database)/',
  '^server/src/(schema|content-types)/',
  '^server/src/services/',
  '^server/src/(lifecycles|permissions)/',
  '^server/src/(middlewares|controllers)/',
  '^server/src/routes/',
];

/** The services, as they rest on each other. */
const SERVICES = [
  '^server/src/services/(cache|intent|title|segment-usage|visitor)/',
  '^server/src/services/(safekeeping|variant|content-type-builder|generated|mcp)/',
  '^server/src/services/journal/',
  '^server/src/services/segment/',
  '^server/src/services/(segment-history|sample-visitor|settings|variant-count|overview|leave|history)/',
  '^server/src/services/(retired|files)/',
  '^server/src/services/delivery/',
  '^server/src/services/(preview|graphql)/',
  '^server/src/services/[^/]+$',
];

/** The way of a request. */
const DELIVERY = [
  '^server/src/services/delivery/request/',
  '^server/src/services/delivery/run/',
  '^server/src/services/delivery/(audience|populate|sharing|writes)/',
  '^server/src/services/delivery/(reads|response)/',
  '^server/src/services/delivery/[^/]+$',
];

/** From what a version of an entry holds to what becomes of two that differ. */
const JOURNAL = [
  '^server/src/services/journal/content/',
  '^server/src/services/journal/table/',
  '^server/src/services/journal/versions/',
  '^server/src/services/journal/restore/',
  '^server/src/services/journal/(heal|words)/',
  '^server/src/services/journal/merge/',
  '^server/src/services/journal/[^/]+$',
];

/** @returns one rule for each room: it imports nothing that stands above it */
const inOrder = (name, rooms) =>
  rooms.slice(0, -1).map((room, index) => ({
    name,
    comment: 'The rooms are listed in scripts/support/import-order.cjs, the lowest first.',
    severity: 'error',
    from: { path: room },
    to: { path: rooms.slice(index + 1).join('|') },
  }));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    ...inOrder('floors', FLOORS),
    ...inOrder('services', SERVICES),
    ...inOrder('delivery', DELIVERY),
    ...inOrder('journal', JOURNAL),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'node_modules|\\.json$' },
  },
};
