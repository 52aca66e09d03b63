import { COUNTRIES } from './models.mjs';

const FILLER = 'A morning on the ridge begins in the dark, with a lamp and a thermos. '.repeat(3);
const MAX_VARIANTS = 4;

/** A text that was never there before, so that an old one is told from a new one. */
export function makeText(world, name) {
  world.textCount += 1;
  return `${name} ${world.textCount}`;
}

const pickId = (list, random) => random.pick(list).documentId;
const pickPicture = (world, random) => random.pick(world.pictures).id;
const pickSegments = (world, random) =>
  random.pickSome(world.segments, random.integer(1, 2)).map(({ key }) => key);

/** Variants of an article's own fields, some with a relation or a picture of their own. */
export function makeArticleVariants(world, random) {
  return Array.from({ length: random.integer(1, MAX_VARIANTS) }, () => ({
    variantSegments: pickSegments(world, random),
    title: makeText(world, 'Variant'),
    ...(random.next() < 0.4 && { author: pickId(world.authors, random) }),
    ...(random.next() < 0.4 && { image: pickPicture(world, random) }),
  }));
}

export function makeAuthorVariants(world, random) {
  return Array.from({ length: random.integer(0, MAX_VARIANTS) }, () => ({
    variantSegments: pickSegments(world, random),
    name: makeText(world, 'Variant author'),
  }));
}

export function makeAuthor(world, random) {
  return {
    name: makeText(world, 'Author'),
    bio: FILLER,
    avatar: pickPicture(world, random),
    segmentVariants: makeAuthorVariants(world, random),
  };
}

/** A page with relations and pictures at each depth, and variants in its blocks too. */
export function makeArticle(world, random) {
  return {
    title: makeText(world, 'Article'),
    text: FILLER,
    image: pickPicture(world, random),
    author: pickId(world.authors, random),
    related: pickRelated(world, random),
    zone: [
      { __component: 'shared.hero', ...makeHero(world, random) },
      {
        __component: 'shared.section',
        title: makeText(world, 'Section'),
        cards: [{ title: makeText(world, 'Card'), image: pickPicture(world, random) }],
      },
    ],
    sections: [{ hero: makeHero(world, random) }],
    segmentVariants: makeArticleVariants(world, random),
  };
}

export function pickRelated(world, random) {
  const count = random.integer(0, Math.min(2, world.articles.length));
  return random.pickSome(world.articles, count).map(({ documentId }) => documentId);
}

function makeHero(world, random) {
  return {
    heading: makeText(world, 'Hero'),
    author: pickId(world.authors, random),
    segmentVariants: [
      {
        variantSegments: pickSegments(world, random),
        heading: makeText(world, 'Variant hero'),
        author: pickId(world.authors, random),
      },
    ],
  };
}

/** The one page of its kind, of a content type with a single entry. */
export function makeSetting(world, random) {
  return {
    siteName: makeText(world, 'Site'),
    hero: makeHero(world, random),
    segmentVariants: [
      { variantSegments: pickSegments(world, random), siteName: makeText(world, 'Variant site') },
    ],
  };
}

export function makeRule(random) {
  const country = () => {
    const value = random.pickSome(COUNTRIES, random.integer(1, 3));
    return { field: 'geo.country', operator: 'in', value };
  };
  const count = () => ({ field: 'visit.count', operator: '>=', value: random.integer(1, 6) });
  return {
    combinator: random.pick(['and', 'or']),
    rules: random.pick([[country()], [country(), count()], [count()]]),
  };
}
