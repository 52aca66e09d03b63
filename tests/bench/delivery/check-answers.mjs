import { KINDS, requestsByContext, requestsBySegment } from './kinds.mjs';

/** Before anything is measured: everybody answers with what they should. Throws where not. */
export async function checkAnswers({ strapi, restCache, plugin }) {
  for (const server of [strapi, restCache, plugin]) {
    await expectTitle(server, { path: KINDS.entry.address(server.ids[0]) }, 'Article 0');
  }
  // Articles have variants for the first three segments; the first visitor of all is a new one.
  const ids = plugin.ids.slice(0, 4);
  const titles = ids.map((_, i) => `Article ${i}${i < 3 ? ` for s${i}` : ''}`);
  for (const [i, title] of titles.entries()) {
    await expectTitle(plugin, requestsBySegment(KINDS.entry.address, ids)[i], title);
    await expectTitle(
      plugin,
      requestsByContext(KINDS.entry.address, ids)[i],
      i === 0 ? 'Article 0' : title,
    );
  }
}

async function expectTitle({ url }, { path, headers }, title) {
  const answer = await fetch(url + path, { headers });
  const found = (await answer.json()).data?.title;
  if (found !== title) {
    throw new Error(`${path}: ${answer.status}, title ${found} instead of ${title}`);
  }
}
