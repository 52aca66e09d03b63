import { ANY_MODEL } from '../../../../server/src/schema/list-dependencies';
import { listOpenModels } from '../../../../server/src/schema/list-open-models';
import { listRowNames } from '../../../../server/src/schema/list-row-names';
import {
  listClonedNames,
  listWrittenNames,
  type RowWrite,
} from '../../../../server/src/schema/list-written-names';
import type { AttributeSchema, ModelSchema } from '../../../../server/src/schema/model-schema';

const relation = (kind: string, target: string, more: object = {}): AttributeSchema => ({
  type: 'relation',
  relation: kind,
  target,
  ...more,
});
const model = (
  uid: string,
  attributes: ModelSchema['attributes'],
  more: Partial<ModelSchema> = {},
): [string, ModelSchema] => [
  uid,
  {
    ...{ uid, modelType: 'contentType', modelName: uid, collectionName: uid, info: {} },
    ...{ attributes, ...more },
  },
];
const WITH_DRAFTS = { options: { draftAndPublish: true } };

const SCHEMAS = new Map([
  model(
    'page',
    {
      title: { type: 'string' },
      author: relation('manyToOne', 'author', { inversedBy: 'pages' }),
      editor: relation('oneToOne', 'author', { inversedBy: 'edited' }),
      next: relation('oneToOne', 'page'),
      localizations: relation('oneToMany', 'page', { unstable_virtual: true }),
      any: { type: 'relation', relation: 'morphToMany' },
      hero: { type: 'component', component: 'hero' },
      zone: { type: 'dynamiczone', components: ['hero', 'plain'] },
      image: { type: 'media' },
    },
    WITH_DRAFTS,
  ),
  model('author', {
    name: { type: 'string' },
    pages: relation('oneToMany', 'page', { mappedBy: 'author' }),
    edited: relation('oneToOne', 'page', { mappedBy: 'editor' }),
    best: relation('oneToOne', 'page'),
    hero: { type: 'component', component: 'hero' },
  }),
  model('owned', {
    owner: relation('manyToOne', 'author', { mappedBy: 'x', useJoinTable: false }),
  }),
  model('hero', { link: relation('oneToOne', 'page') }, { modelType: 'component' }),
  model('plain', {}, { modelType: 'component' }),
  model('plugin::upload.file', { related: { type: 'relation', relation: 'morphToMany' } }),
]);
const getSchema = (uid: string) => SCHEMAS.get(uid);

describe('the models of which any row may come into what a query gives', () => {
  const list = (uid: string, query: object, action = 'findOne') =>
    [...listOpenModels(uid, action, { documentId: 'd', ...query }, getSchema)].sort();

  test.each<[string, object, string[]]>([
    ['page', {}, []],
    ['page', { populate: ['author', 'image', 'hero', 'zone', 'next'] }, []],
    ['page', { populate: { author: { populate: ['pages'] } } }, []],
    ['page', { documentId: undefined }, ['page']],
    ['page', { filters: { author: { name: 'x' } } }, ['author', 'page']],
    ['page', { populate: { author: { filters: { name: 'x' } } } }, ['author']],
    ['page', { populate: { author: { sort: 'name' } } }, ['author']],
    ['page', { populate: { author: { count: true } } }, ['author']],
    ['page', { populate: { zone: { on: { hero: { populate: ['link'] } } } } }, []],
    ['page', { populate: ['localizations'] }, ['page']],
    ['page', { populate: ['any'] }, [ANY_MODEL, 'page']],
    ['author', { populate: ['pages', 'edited'] }, []],
    // Strapi copies these links when the page is published.
    ['author', { populate: ['best'] }, ['page+']],
    ['author', { populate: { hero: { populate: ['link'] } } }, ['page+']],
    ['unknown', { populate: ['x'] }, [ANY_MODEL]],
  ])('of %s with %j', (uid, query, expected) => {
    expect(list(uid, query)).toEqual(expected);
  });

  test('of a list are all of its own', () => {
    expect(list('page', { populate: ['author'] }, 'findMany')).toEqual(['page']);
    expect(list('page', { sort: 'author.name' }, 'findMany')).toEqual(['author', 'page']);
  });
});

describe('the names of what is loaded', () => {
  const list = (loaded: unknown, open: string[] = [], documentId: unknown = 'd') =>
    [...listRowNames(loaded, { uid: 'page', documentId, open: new Set(open), getSchema })].sort();

  test('are those of every row in it, and of what others may make of them', () => {
    const page = {
      ...{ id: 1, documentId: 'd', title: 'x', unknown: { id: 9 } },
      author: { id: 2, name: 'Ada' },
      editor: { id: 2 },
      hero: { id: 3, link: null },
      zone: [{ __component: 'plain', id: 4 }],
      image: { id: 5 },
    };
    expect(list(page)).toEqual(
      [
        ...['page@d', 'page*', 'page#1', 'author*', 'author#2', 'page.author#1', 'page.editor#1'],
        ...['page.editor>2', 'hero*', 'hero#3', 'plain*', 'plain#4'],
        ...['plugin::upload.file*', 'plugin::upload.file#5'],
      ].sort(),
    );
  });

  test('tell of a document that is not there', () => {
    expect(list(null)).toEqual(['page*', 'page@d']);
  });

  test('leave out those of models that count as a whole', () => {
    expect(list([{ id: 1, author: { id: 2 } }], ['page', 'author'], null)).toEqual([]);
  });

  test('are the models where a row does not tell its id, or there are too many', () => {
    expect(list({ author: { name: 'x' } }, [], null)).toEqual(
      ['page', 'author', 'page.author#undefined'].sort(),
    );
    const pages = Array.from({ length: 2_000 }, (_, id) => ({ id, author: { id } }));
    expect(list(pages, [], null)).toEqual(['author', 'page']);
  });

  test('of a block that does not tell what it is are those of all that it may be', () => {
    expect(list({ id: 1, zone: [{ id: 4 }] }, ['page'], null)).toEqual(
      ['hero*', 'hero#4', 'plain*', 'plain#4'].sort(),
    );
  });
});

describe('the names of what a write outdates', () => {
  const list = (action: string, uid: string, write: Partial<RowWrite>) =>
    listWrittenNames({ action, uid, ...write }, getSchema).sort();
  const AS_PUBLISHED = { data: { publishedAt: new Date() } };

  test.each<[string, string, Partial<RowWrite>, string[]]>([
    ['afterUpdate', 'page', { result: { id: 1, documentId: 'd' } }, ['page#1', 'page@d']],
    ['afterUpdate', 'page', { params: { where: { id: 1 } } }, ['page#1', 'page*']],
    ['afterUpdate', 'page', { params: { where: { title: 'x' } } }, ['page*', 'page+']],
    ['afterUpdate', 'hero', { result: { id: 1 } }, ['hero#1']],
    ['afterUpdate', 'hero', { params: AS_PUBLISHED, result: { id: 1 } }, ['hero#1', 'hero+']],
    [
      ...(['afterCreate', 'page'] as const),
      { params: { data: { documentId: 'd' } }, result: { id: 1 } },
      ['page#1', 'page@d', 'page+'],
    ],
    [
      'afterCreateMany',
      'hero',
      { result: { ids: [1, 2], count: 2 } },
      ['hero#1', 'hero#2', 'hero+'],
    ],
    // MySQL tells only the first.
    ['afterCreateMany', 'hero', { result: { ids: [1], count: 2 } }, ['hero*', 'hero+']],
    ['afterDelete', 'page', { result: { id: 1, documentId: 'd' } }, ['page#1', 'page@d']],
    ['afterDeleteMany', 'hero', { params: { where: { id: { $in: [1] } } } }, ['hero#1']],
    ['afterDeleteMany', 'hero', { params: { where: { id: [1, 2] } } }, ['hero#1', 'hero#2']],
    ['afterDeleteMany', 'hero', { params: { where: { id: { $gt: 1 } } } }, ['hero*', 'hero+']],
    ['afterDeleteMany', 'hero', {}, ['hero*', 'hero+']],
    ['afterUpdate', 'unknown', { result: { id: 1 } }, ['unknown*', 'unknown+']],
  ])('%s of %s, %j', (action, uid, write, expected) => {
    expect(list(action, uid, write)).toEqual(expected.sort());
  });

  const links = (uid: string, data: object) => {
    const own = [`${uid}#1`, `${uid}@d`];
    const names = list('afterUpdate', uid, {
      params: { data },
      result: { id: 1, documentId: 'd' },
    });
    return names.filter((name) => !own.includes(name));
  };

  test.each<[string, object, string[]]>([
    ['page', { author: undefined, next: undefined }, []],
    ['page', { author: null }, []],
    ['page', { author: { connect: [], disconnect: [] } }, []],
    ['page', { author: {} }, []],
    ['page', { author: 2 }, ['author.pages#2']],
    ['page', { author: '2' }, ['author.pages#2']],
    ['page', { author: { id: 2 } }, ['author.pages#2']],
    ['page', { author: { set: [{ id: 2 }] } }, ['author.pages#2']],
    ['page', { editor: { connect: [{ id: 2 }] } }, ['author.edited#2', 'page.editor>2']],
    ['author', { pages: [7] }, ['author.pages>7', 'page.author#7']],
    ['author', { pages: { disconnect: [7] } }, ['author.pages>7', 'page.author#7']],
    // Nobody else's: Strapi takes nothing from the other page here.
    ['page', { next: 3 }, []],
    ['page', { author: { documentId: 'x' } }, ['author*', 'page*']],
    ['owned', {}, ['author*', 'owned*']],
    ['plugin::upload.file', { related: [{ id: 7, __type: 'page' }] }, ['page#7']],
    ['plugin::upload.file', { related: { connect: [{ id: 7, __type: 'page' }] } }, ['page#7']],
  ])('with the relations of %s, %j', (uid, data, expected) => {
    expect(links(uid, data)).toEqual(expected);
  });

  test('by a clone are those of what only one can have', () => {
    expect(new Set(listClonedNames('page', getSchema))).toEqual(new Set(['author*', 'page*']));
    expect(listClonedNames('hero', getSchema)).toEqual([]);
  });
});
