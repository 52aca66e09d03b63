import { makeArticle, makeAuthor, makeRule, makeSetting, makeText } from './make-content.mjs';
import { ARTICLE, AUTHOR, SEGMENT, SETTING } from './models.mjs';

const SIZES = { segments: 5, pictures: 4, authors: 4, articles: 6 };

/** What the public role may do at first; the soak takes it away and gives it back. */
export const PUBLIC_ACTIONS = [
  ...[`${ARTICLE}.find`, `${ARTICLE}.findOne`, `${AUTHOR}.find`, `${AUTHOR}.findOne`],
  `${SETTING}.find`,
];

/**
 * Writes what the soak then changes, through a node, and gives what it has to know of it: ids, and
 * what a write needs of earlier ones. What is true is not in it; the oracle tells that.
 */
export async function createWorld(node, random) {
  const world = {
    ...{
      textCount: 0,
      addressCount: 0,
      segments: [],
      spareSegments: [],
      pictures: [],
      authors: [],
      articles: [],
    },
    forbidden: new Set(),
    tokens: await createTokens(node),
  };
  const create = (uid, data) =>
    node.run('callDocuments', { uid, action: 'create', params: { data, status: 'published' } });

  await node.run('openToAll', { actions: PUBLIC_ACTIONS });
  for (let i = 0; i < SIZES.segments; i += 1) {
    const segment = makeSegment(world, random, `s${i}`);
    world.segments.push({ ...(await create(SEGMENT, segment)), key: segment.key, isActive: true });
  }
  for (let i = 0; i < SIZES.pictures; i += 1) {
    world.pictures.push(await node.run('uploadPicture', { name: `p${i}.png`, size: 'small' }));
  }
  for (let i = 0; i < SIZES.authors; i += 1) {
    world.authors.push(await create(AUTHOR, makeAuthor(world, random)));
  }
  for (let i = 0; i < SIZES.articles; i += 1) {
    const article = makeArticle(world, random);
    const { documentId } = await create(ARTICLE, article);
    world.articles.push({ documentId, variants: article.segmentVariants });
  }
  world.setting = await create(SETTING, makeSetting(world, random));
  return world;
}

/** A segment that is in force. */
export function makeSegment(world, random, key) {
  const reason = makeText(world, 'Because');
  return { key, name: key, reason, active: true, rule: makeRule(random) };
}

async function createTokens(node) {
  const create = (name, type, permissions) =>
    node.run('createToken', { name, type, ...(permissions && { permissions }) });
  return {
    reader: await create('reader', 'read-only'),
    narrow: await create('narrow', 'custom', [`${ARTICLE}.find`, `${ARTICLE}.findOne`]),
    writer: await create('writer', 'full-access'),
  };
}
