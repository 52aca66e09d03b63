import { makeArticle, makeArticleVariants, makeText, pickRelated } from '../world/make-content.mjs';
import { ARTICLE, AUTHOR } from '../world/models.mjs';

const MIN_ARTICLES = 5;
const MAX_ARTICLES = 8;

const call = (action, params) => ({
  command: 'callDocuments',
  input: { uid: ARTICLE, action, params },
});
const update = ({ documentId }, data, status = 'published') =>
  call('update', { documentId, data, status });

/** Connects or takes away one of a list, or makes it the only one. */
const changeOne = (random, documents) => ({
  [random.pick(['connect', 'disconnect', 'set'])]: [random.pick(documents).documentId],
});

/** The variant without what it relates to that is deleted meanwhile; naming it would be refused. */
function omitDeleted(world, { author, image, ...variant }) {
  const isAuthorThere = world.authors.some(({ documentId }) => documentId === author);
  const isImageThere = world.pictures.some(({ id }) => id === image);
  return { ...variant, ...(isAuthorThere && { author }), ...(isImageThere && { image }) };
}

/** Entries, their variants and their relations; see `kinds.mjs`. */
export const ARTICLE_WRITES = [
  {
    ...{ name: 'article: update', weight: 4 },
    plan: (world, random) =>
      update(random.pick(world.articles), {
        title: makeText(world, 'Article'),
        image: random.pick(world.pictures).id,
      }),
  },
  {
    ...{ name: 'article: update over HTTP', weight: 2 },
    plan: (world, random) => ({
      http: {
        method: 'PUT',
        path: `/api/articles/${random.pick(world.articles).documentId}`,
        headers: { Authorization: `Bearer ${world.tokens.writer}` },
        body: { data: { title: makeText(world, 'Article') } },
      },
    }),
  },
  {
    ...{ name: 'article: update of the draft', weight: 2 },
    plan: (world, random) =>
      update(random.pick(world.articles), { title: makeText(world, 'Draft') }, 'draft'),
  },
  {
    ...{ name: 'article: publish', weight: 2 },
    plan: (world, random) =>
      call('publish', { documentId: random.pick(world.articles).documentId }),
  },
  {
    ...{ name: 'article: unpublish', weight: 2 },
    plan: (world, random) =>
      call('unpublish', { documentId: random.pick(world.articles).documentId }),
  },
  {
    ...{ name: 'article: discard the draft', weight: 1 },
    // Strapi deletes the draft of what is not published, and with it the whole article.
    plan(world, random) {
      const { documentId } = random.pick(world.articles);
      return { ...call('publish', { documentId }), then: call('discardDraft', { documentId }) };
    },
  },
  {
    ...{ name: 'article: create', weight: 2 },
    plan(world, random) {
      if (world.articles.length >= MAX_ARTICLES) return null;
      const data = makeArticle(world, random);
      return {
        ...call('create', { data, status: 'published' }),
        note: ({ documentId }) =>
          world.articles.push({ documentId, variants: data.segmentVariants }),
      };
    },
  },
  {
    ...{ name: 'article: clone', weight: 2 },
    plan(world, random) {
      if (world.articles.length >= MAX_ARTICLES) return null;
      const { documentId, variants } = random.pick(world.articles);
      const title = makeText(world, 'Clone');
      return {
        ...call('clone', { documentId, data: { title, slug: null } }),
        note: (clone) => world.articles.push({ documentId: clone.documentId, variants }),
      };
    },
  },
  {
    ...{ name: 'article: delete', weight: 2 },
    plan(world, random) {
      if (world.articles.length <= MIN_ARTICLES) return null;
      const article = random.pick(world.articles);
      return {
        ...call('delete', { documentId: article.documentId }),
        note: () => world.articles.splice(world.articles.indexOf(article), 1),
      };
    },
  },
  {
    ...{ name: 'variants: other ones', weight: 3 },
    plan(world, random) {
      const article = random.pick(world.articles);
      const segmentVariants = makeArticleVariants(world, random);
      return {
        ...update(article, { segmentVariants }),
        note: () => (article.variants = segmentVariants),
      };
    },
  },
  {
    ...{ name: 'variants: another order', weight: 3 },
    plan(world, random) {
      const articles = world.articles.filter(({ variants }) => variants.length > 1);
      if (articles.length === 0) return null;
      const article = random.pick(articles);
      const [first, ...rest] = article.variants;
      const segmentVariants = [...rest, first].map((variant) => omitDeleted(world, variant));
      return {
        ...update(article, { segmentVariants }),
        note: () => (article.variants = segmentVariants),
      };
    },
  },
  {
    ...{ name: 'relation: author of an article', weight: 3 },
    plan: (world, random) =>
      update(random.pick(world.articles), { author: random.pick(world.authors).documentId }),
  },
  {
    ...{ name: 'relation: related articles', weight: 2 },
    plan: (world, random) =>
      update(random.pick(world.articles), { related: pickRelated(world, random) }),
  },
  {
    ...{ name: 'relation: what only one can have', weight: 2 },
    plan: (world, random) =>
      update(random.pick(world.articles), {
        [random.pick(['editor', 'reviewer'])]: random.pick(world.authors).documentId,
      }),
  },
  {
    ...{ name: 'relation: contributors', weight: 2 },
    plan: (world, random) =>
      update(random.pick(world.articles), { contributors: changeOne(random, world.authors) }),
  },
  {
    ...{ name: 'relation: from its other side', weight: 4 },
    plan: (world, random) => ({
      command: 'callDocuments',
      input: {
        ...{ uid: AUTHOR, action: 'update' },
        params: {
          documentId: random.pick(world.authors).documentId,
          data: random.pick([
            { articles: changeOne(random, world.articles) },
            { contributions: changeOne(random, world.articles) },
            { editedArticle: random.pick(world.articles).documentId },
          ]),
        },
      },
    }),
  },
  {
    ...{ name: 'release: several at once', weight: 2 },
    plan(world, random) {
      const [first, second] = random.pickSome(world.articles, 2);
      const title = makeText(world, 'Release');
      return {
        command: 'callDocumentsAtOnce',
        input: {
          pauseMs: random.integer(0, 60),
          calls: [
            update(first, { title }, 'draft').input,
            call('publish', { documentId: first.documentId }).input,
            call('unpublish', { documentId: second.documentId }).input,
          ],
        },
      };
    },
  },
];
