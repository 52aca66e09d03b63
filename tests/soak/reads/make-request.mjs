import { COUNTRIES } from '../world/models.mjs';

const PICTURE = '[populate][avatar]=true';
/** Relations and pictures as deep as the app goes. */
const EVERYTHING = [
  'populate[image]=true',
  `populate[author]${PICTURE}`,
  `populate[related][populate][author]${PICTURE}`,
  `populate[zone][on][shared.hero][populate][author]${PICTURE}`,
  'populate[zone][on][shared.section][populate][cards][populate][image]=true',
  `populate[sections][populate][hero][populate][author]${PICTURE}`,
].join('&');

const ARTICLE_QUERIES = [
  ...[EVERYTHING, EVERYTHING, 'populate=*', 'fields=title,text', 'populate[author]=true'],
  'fields=title&populate[editor][populate][editedArticle]=true&populate[reviewer]=true',
  'fields=title&populate[contributors][fields]=name&populate[related][populate][editor]=true',
  'status=draft&fields=title&populate[author]=true',
];
const LIST_QUERIES = [
  ...['fields=title&sort=documentId', `sort=documentId&pagination[pageSize]=2&${EVERYTHING}`],
  `sort=documentId&fields=title&populate[author]${PICTURE}`,
  'sort=author.name,documentId&fields=title&populate[author][fields]=name',
  'filters[author][name][$startsWith]=Author&sort=documentId&fields=title',
  'pagination[pageSize]=3&pagination[page]=2&sort=title&fields=title',
  'filters[author][avatar][width][$eq]=2&sort=documentId&fields=title',
  'status=draft&sort=documentId&fields=title',
];
const AUTHOR_QUERIES = [
  'sort=documentId&populate[avatar]=true&populate[articles][fields]=title',
  'sort=documentId&fields=name',
];
/** What articles make of an author. */
const ONE_AUTHOR_QUERIES = [
  'populate[avatar]=true',
  'populate[articles][fields]=title',
  'populate[articles][populate][related][fields]=title',
  'populate[editedArticle][fields]=title&populate[contributions][fields]=title',
];
const SETTING_QUERIES = ['populate=*', `populate[hero][populate][author]${PICTURE}`];

/** How likely each kind of content is asked for. */
const CONTENT = [
  ...Array.from({ length: 5 }, () => (world, random) => ({
    name: `articles/${random.pick(world.articles).documentId}`,
    query: random.pick(ARTICLE_QUERIES),
  })),
  ...Array.from({ length: 4 }, () => (_world, random) => ({
    name: 'articles',
    query: random.pick(LIST_QUERIES),
  })),
  (_world, random) => ({ name: 'authors', query: random.pick(AUTHOR_QUERIES) }),
  ...Array.from({ length: 2 }, () => (world, random) => ({
    name: `authors/${random.pick(world.authors).documentId}`,
    query: random.pick(ONE_AUTHOR_QUERIES),
  })),
  (_world, random) => ({ name: 'setting', query: random.pick(SETTING_QUERIES) }),
];

/**
 * Makes a request for content as a front end could send it: by segments, for a visitor or for
 * nobody; on the plugin's route or on Strapi's own; with or without a token.
 */
export function makeRequest(world, random) {
  const { name, query } = random.pick(CONTENT)(world, random);
  const audience = random.pick(['segments', 'segments', 'segments', 'visitor', 'visitor', 'none']);
  const headers = makeCredentials(world, random);
  const isPlugins = random.next() < 0.5;
  const path = `/api/${isPlugins ? 'personalization/content/' : ''}${name}`;
  if (audience === 'segments') {
    return { path: `${path}?segments=${drawKeys(world, random)}&${query}`, headers };
  }
  if (audience === 'none') return { path: `${path}?${query}`, headers };
  const visitor = makeVisitor(random);
  if (isPlugins && random.next() < 0.3) {
    const body = { visitor, query: { sort: 'documentId', populate: '*' } };
    return { method: 'POST', path, headers, body };
  }
  headers['Visitor-Context'] = JSON.stringify(visitor);
  return { path: `${path}?${query}`, headers };
}

function drawKeys({ segments, spareSegments }, random) {
  const all = [...segments, ...spareSegments];
  return random
    .pickSome(all, random.integer(1, 3))
    .map(({ key }) => key)
    .join(',');
}

function makeVisitor(random) {
  const attributes = {
    'geo.country': random.pick(COUNTRIES),
    'visit.count': random.integer(1, 6),
  };
  return { attributes, consent: ['preferences'] };
}

function makeCredentials({ tokens }, random) {
  const token = random.pick([null, null, null, null, tokens.reader, tokens.narrow]);
  return token === null ? {} : { Authorization: `Bearer ${token}` };
}
