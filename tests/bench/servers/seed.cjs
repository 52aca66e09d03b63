'use strict';

const ARTICLE = 'api::article.article';
const AUTHOR = 'api::author.author';
const SEGMENT = 'plugin::personalization.segment';
const FILE = 'plugin::upload.file';
const PERMISSION = 'plugin::users-permissions.permission';
const ROLE = 'plugin::users-permissions.role';

const AUTHORS = 5;
const COUNTRIES = ['NO', 'SE', 'DK', 'FI', 'IS', 'DE', 'FR', 'NL', 'ES', 'IT'];
const PARAGRAPH =
  'A morning on the ridge begins in the dark, with a lamp and a thermos. The path follows the river to the old bridge. ';

/** Lets everybody read articles and authors. */
exports.openToAll = (strapi) =>
  allow(
    strapi,
    [ARTICLE, AUTHOR].flatMap((uid) => [`${uid}.find`, `${uid}.findOne`]),
  );

/** Lets everybody write articles. */
exports.openWritesToAll = (strapi) => allow(strapi, [`${ARTICLE}.update`]);

async function allow(strapi, actions) {
  const role = await strapi.db.query(ROLE).findOne({ where: { type: 'public' } });
  for (const action of actions) {
    await strapi.db.query(PERMISSION).create({ data: { action, role: role.id } });
  }
}

/**
 * Adds segments `s<from>` up to `s<to - 1>`. The first ten are those of the benchmarks' visitors;
 * the others share two of three conditions with them, and match nobody.
 */
exports.addSegments = async (strapi, { from, to }) => {
  const data = Array.from({ length: to - from }, (_, i) => makeSegment(from + i));
  await strapi.db.query(SEGMENT).createMany({ data });
};

/**
 * Writes articles as an editor would, each with `variants` of its own fields and of its first
 * block's, for as many segments.
 *
 * @returns the document ids
 */
exports.addArticles = async (strapi, { count, variants }) => {
  const authors = await addAuthors(strapi);
  const ids = [];
  for (let i = 0; i < count; i += 1) {
    const { documentId } = await strapi.documents(ARTICLE).create({
      status: 'published',
      data: makeArticle(i, {
        author: authors[i % authors.length],
        image: await addFile(strapi, `cover-${i}`),
        variants: Object.hasOwn(strapi.getModel(ARTICLE).attributes, 'segmentVariants')
          ? variants
          : 0,
      }),
    });
    ids.push(documentId);
  }
  return ids;
};

function makeSegment(i) {
  const rules = [
    { field: 'geo.country', operator: '=', value: COUNTRIES[i % COUNTRIES.length] },
    { field: 'visit.isReturning', operator: '=', value: true },
    i < COUNTRIES.length
      ? { field: 'visit.count', operator: '<', value: 100 + i }
      : { field: 'cart.value', operator: '>', value: i },
  ];
  return {
    ...{ documentId: `segment${i}`, key: `s${i}`, name: `s${i}`, active: true },
    rule: { combinator: 'and', rules },
  };
}

async function addAuthors(strapi) {
  const ids = [];
  for (let i = 0; i < AUTHORS; i += 1) {
    const data = { name: `Author ${i}`, bio: PARAGRAPH, avatar: await addFile(strapi, `a-${i}`) };
    ids.push((await strapi.documents(AUTHOR).create({ data })).documentId);
  }
  return ids;
}

/** A picture's row; nobody asks for its bytes. */
async function addFile(strapi, name) {
  const format = (width) => ({
    ...{ name, hash: name, ext: '.jpg', mime: 'image/jpeg', width, height: width, size: 12.3 },
    url: `/uploads/${name}-${width}.jpg`,
  });
  const { id } = await strapi.db.query(FILE).create({
    data: {
      ...{ ...format(1600), provider: 'local' },
      formats: { thumbnail: format(156), small: format(500), medium: format(750) },
    },
  });
  return id;
}

function makeArticle(i, { author, image, variants }) {
  const list = (make) => Array.from({ length: variants }, (_, n) => make(`s${n}`));
  const withVariants = (data, make) =>
    variants === 0 ? data : { ...data, segmentVariants: list(make) };
  const text = `${i}. ${PARAGRAPH}`;
  return withVariants(
    {
      ...{ title: `Article ${i}`, summary: text, body: PARAGRAPH.repeat(8), cover: image, author },
      blocks: [
        withVariants(
          { __component: 'page.hero', heading: `Hero ${i}`, text, image },
          (segment) => ({ variantSegments: [segment], heading: `Hero ${i} for ${segment}` }),
        ),
        { __component: 'page.quote', text, from: 'Somebody' },
        {
          ...{ __component: 'page.section', title: `Section ${i}` },
          cards: [1, 2, 3].map((card) => makeCard(card)),
        },
      ],
    },
    (segment) => ({
      variantSegments: [segment],
      ...{ title: `Article ${i} for ${segment}`, summary: `For ${segment}: ${text}` },
    }),
  );
}

const makeCard = (card) => ({
  title: `Card ${card}`,
  link: { label: `Read ${card}`, target: `/articles/${card}` },
});
