/** So many reads that each article comes about every ten seconds, for all that a server can do more. */
const READS_PER_SECOND = 100;
const WRITES_PER_SECOND = 1;

/**
 * Writes one article again and again over HTTP, as a REST cache can notice, while all others are read.
 *
 * @param requests one for each article, in the order of `server.ids`; the first is that of the written one
 * @returns the share of reads of the others that asked the database nothing, and how many there were
 */
export async function measureWhileWriting(server, { requests, seconds }) {
  const [, ...others] = requests;
  for (const request of others) await ask(server, request);
  await server.run('start');
  const pending = [];
  for (let i = 0; i < seconds * READS_PER_SECOND; i += 1) {
    if (i % (READS_PER_SECOND / WRITES_PER_SECOND) === 0) pending.push(write(server, i));
    pending.push(ask(server, others[(i * 7) % others.length]));
    await new Promise((resolve) => setTimeout(resolve, 1000 / READS_PER_SECOND));
  }
  await Promise.all(pending);
  const { loadingReads } = await server.run('stop');
  const reads = seconds * READS_PER_SECOND;
  return { hits: 1 - loadingReads / reads, reads };
}

async function ask({ url }, { path, headers }) {
  const answer = await fetch(url + path, { headers });
  await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
}

async function write({ url, ids }, count) {
  const answer = await fetch(`${url}/api/articles/${ids[0]}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ data: { title: `Written ${count}` } }),
  });
  await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`The write was refused: ${answer.status}`);
}
