import { medians } from '../delivery/medians.mjs';
import { measure } from '../delivery/measure.mjs';
import { createWriters, measureSaves } from './measure-saves.mjs';
import { KINDS, requestsByContext, requestsBySegment } from '../delivery/kinds.mjs';

/** As many pages are asked for, whatever else there is. */
const PAGES = 100;
const SAVES = 20;
const SAVE_ROUNDS = 3;
const FEW_SEGMENTS = 10;
const MANY_SEGMENTS = 30;
const VARIANTS = 3;

/** What each depth shows in addition: the blocks, what is in them, and what is in that. */
const DEPTHS = [
  'fields[0]=title',
  'populate[blocks]=true',
  'populate[blocks][populate]=*',
  'populate[blocks][on][page.hero][populate]=*&populate[blocks][on][page.quote]=true&populate[blocks][on][page.section][populate][cards][populate]=link',
];

/** Pages with more and more variants of their own and of their first block. */
export async function growVariants(server, { variants, ...lengths }) {
  await server.run('addSegments', { from: 0, to: MANY_SEGMENTS });
  const points = [];
  for (const count of variants) {
    const ids = await server.run('addArticles', { count: PAGES, variants: count });
    points.push({ size: count, ...(await measurePages(server, asPages(ids), lengths)) });
  }
  return points;
}

/** The same pages, of which is asked for more and more. */
export async function growDepth(server, lengths) {
  await server.run('addSegments', { from: 0, to: FEW_SEGMENTS });
  const ids = await server.run('addArticles', { count: PAGES, variants: VARIANTS });
  const points = [];
  for (const [depth, query] of DEPTHS.entries()) {
    const make = (id) => `/api/articles/${id}?${query}`;
    points.push({ size: depth, ...(await measurePages(server, { ids, make }, lengths)) });
  }
  return points;
}

/** The same pages, among more and more others. */
export async function growEntries(server, { entries, ...lengths }) {
  await server.run('addSegments', { from: 0, to: FEW_SEGMENTS });
  const count = Math.min(PAGES, entries[0]);
  const ids = await server.run('addArticles', { count, variants: VARIANTS });
  const points = [];
  let total = count;
  for (const size of entries) {
    const copies = { documentId: ids[0], copies: size - total, name: `copy${total}x` };
    if (size > total) await server.run('multiplyArticles', copies);
    total = size;
    points.push({ size, ...(await measurePages(server, asPages(ids), lengths)) });
  }
  return points;
}

/** The same pages, and more and more segments, of which these visitors match the first ten. */
export async function growSegments(server, { segments, ...lengths }) {
  const points = [];
  let [ids, total] = [null, 0];
  for (const size of segments) {
    await server.run('addSegments', { from: total, to: size });
    total = size;
    ids ??= await server.run('addArticles', { count: PAGES, variants: VARIANTS });
    points.push({ size, ...(await measurePages(server, asPages(ids), lengths)) });
  }
  return points;
}

/** Saves of the same pages, among more and more others, with the journal of variants and without. */
export async function growSaves(server, { entries, rounds }) {
  await server.run('addSegments', { from: 0, to: FEW_SEGMENTS });
  const count = Math.min(SAVES, entries[0]);
  const ids = await server.run('addArticles', { count, variants: VARIANTS });
  const { form, code } = await createWriters(server);
  const points = [];
  let total = count;
  for (const size of entries) {
    const copies = { documentId: ids[0], copies: size - total, name: `copy${total}x` };
    if (size > total) await server.run('multiplyArticles', copies);
    total = Math.max(size, total);
    const samples = [];
    for (let round = 0; round <= rounds * SAVE_ROUNDS; round += 1) {
      samples.push({
        form: await measureSaves(server, { ids, save: form, withJournal: true }),
        plainForm: await measureSaves(server, { ids, save: form, withJournal: false }),
        code: await measureSaves(server, { ids, save: code, withJournal: true }),
        plainCode: await measureSaves(server, { ids, save: code, withJournal: false }),
      });
    }
    // The first round warms up.
    const times = medians(samples.slice(1));
    points.push({
      // The article and its hero, as draft and as published version.
      size: total * VARIANTS * 4,
      ...times,
      formRatio: times.form / times.plainForm,
      codeRatio: times.code / times.plainCode,
    });
  }
  return points;
}

const asPages = (ids) => ({ ids, make: KINDS.page.address });

/** The server's processor time for one answer in milliseconds, and its memory in bytes after. */
async function measurePages(server, { ids, make }, { rounds, seconds }) {
  const [byContext, bySegments] = [requestsByContext(make, ids), requestsBySegment(make, ids)];
  const samples = [];
  for (let round = 0; round <= rounds; round += 1) {
    await server.run('outdate');
    const cold = await measure(server, { requests: byContext, amount: ids.length });
    const context = await measure(server, { requests: byContext, seconds });
    const segments = await measure(server, { requests: bySegments, seconds });
    samples.push({
      cold: cold.processorMs,
      context: context.processorMs,
      segments: segments.processorMs,
      memory: await server.run('measureMemory'),
    });
  }
  // The first round warms up.
  return medians(samples.slice(1));
}
