const ARTICLES = '/content-manager/collection-types/api::article.article';

/**
 * Ways to save articles: as the entry's form in the admin does, and as a project's code does.
 *
 * @returns by name a function that saves articles, given as `documentId` and `data`
 */
export async function createWriters(server) {
  const login = await server.run('addAdmin');
  const { data } = await send(server, 'POST', '/admin/login', login);
  const authorization = `Bearer ${data.token}`;
  return {
    async form(articles) {
      for (const { documentId, data } of articles) {
        await send(server, 'PUT', `${ARTICLES}/${documentId}`, data, { authorization });
      }
    },
    code: (articles) => server.run('saveArticles', { articles }),
  };
}

/**
 * Saves articles with the journal of variants or without, each with another title of its first
 * variant.
 *
 * @returns the server's processor time of one save in milliseconds
 */
export async function measureSaves(server, { ids, save, withJournal }) {
  const articles = (await server.run('loadArticles', { ids })).map(changeFirstVariant);
  const before = await server.run('switchJournal', { withJournal });
  await server.run('start');
  await save(articles);
  const { processorMicroseconds } = await server.run('stop');
  const written = (await server.run('switchJournal', { withJournal: true })) - before;
  if (written !== (withJournal ? ids.length : 0)) {
    throw new Error(`The journal has ${written} rows of ${ids.length} saves`);
  }
  return processorMicroseconds / 1000 / ids.length;
}

function changeFirstVariant({ documentId, data }) {
  const [first, ...others] = data.segmentVariants;
  const changed = { ...first, title: `Saved ${process.hrtime.bigint()}` };
  return { documentId, data: { ...data, segmentVariants: [changed, ...others] } };
}

async function send({ url }, method, address, body, headers = {}) {
  const response = await fetch(`${url}${address}`, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  if (!response.ok) {
    throw new Error(`${method} ${address}: ${response.status} ${await response.text()}`);
  }
  return response.json();
}
