/** What a front end asks for, as path and query of Strapi's own REST API. */
export const KINDS = {
  entry: {
    label: 'One entry with its picture and author',
    address: (id) => `/api/articles/${id}?populate[cover]=true&populate[author]=true`,
  },
  page: {
    label: 'One page with all its blocks, pictures and author',
    address: (id) =>
      `/api/articles/${id}?populate[cover]=true&populate[author][populate]=avatar&populate[blocks][populate]=*`,
  },
  list: {
    label: 'A list of ten entries with pictures and authors',
    address: (_id, i) =>
      `/api/articles?populate[cover]=true&populate[author]=true&sort=id&pagination[pageSize]=10&pagination[page]=${1 + (i % LIST_PAGES)}`,
  },
};

/** As many as there are in the smallest run. */
const LIST_PAGES = 2;
const COUNTRIES = ['NO', 'SE', 'DK', 'FI', 'IS', 'DE', 'FR', 'NL', 'ES', 'IT'];
const SEGMENTS = COUNTRIES.map((_, i) => `s${i}`);

/** One request for each document, as nobody in particular. */
export function plainRequests(address, ids) {
  return ids.map((id, i) => ({ path: address(id, i) }));
}

/** The decision is made elsewhere, and stands in the URL. */
export function requestsBySegment(address, ids) {
  return ids.map((id, i) => ({
    path: `${address(id, i)}&segments=${SEGMENTS[i % SEGMENTS.length]}`,
  }));
}

/** The server decides by what the front end tells of the visitor; no two in a row are alike. */
export function requestsByContext(address, ids) {
  return ids.map((id, i) => ({
    path: address(id, i),
    headers: { 'Visitor-Context': JSON.stringify(makeVisitor(i)) },
  }));
}

function makeVisitor(i) {
  return {
    consent: ['necessary', 'preferences'],
    attributes: {
      'geo.country': COUNTRIES[i % COUNTRIES.length],
      'visit.isReturning': i % 3 !== 0,
      'visit.count': 1 + (i % 5),
      'newsletter.isSubscribed': i % 2 === 0,
    },
  };
}
