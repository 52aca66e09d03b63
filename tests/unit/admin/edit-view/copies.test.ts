import {
  copyValue,
  type ComponentSchemas,
} from '../../../../admin/src/edit-view/variant/copy-value';
import { createRow } from '../../../../admin/src/edit-view/variant/new-row';
import {
  connectAll,
  disconnectAll,
  getOrderKey,
  replaceStored,
} from '../../../../admin/src/edit-view/variant/relation-items';

const SCHEMAS: ComponentSchemas = {
  'blocks.hero': {
    attributes: {
      heading: { type: 'string' },
      image: { type: 'media' },
      author: { type: 'relation' },
      links: { type: 'component', component: 'blocks.link', repeatable: true },
      segmentVariants: { type: 'component', component: 'personalization.hero', repeatable: true },
    },
  },
  'blocks.link': { attributes: { label: { type: 'string' }, author: { type: 'relation' } } },
};
const SOURCE = { model: 'api::page.page', id: 'page', field: 'blocks' };
const EMPTY = { connect: [], disconnect: [] };

test('A copied zone has no ids and no variants, keeps its media, and lists its relations', () => {
  const links = [{ id: 8, __temp_key__: 'a0', label: 'Shop', author: EMPTY }];
  const zone = [
    {
      __component: 'blocks.hero',
      id: 7,
      heading: 'Hi',
      image: { id: 3, name: 'one.png' },
      author: EMPTY,
      links,
      segmentVariants: [{ id: 9 }],
      segmentDefaultHidden: true,
    },
  ];
  const copy = copyValue(zone, { type: 'dynamiczone' }, SCHEMAS, SOURCE);
  expect(copy.value).toEqual([
    {
      __component: 'blocks.hero',
      heading: 'Hi',
      image: { id: 3, name: 'one.png' },
      author: EMPTY,
      links: [{ __temp_key__: 'a0', label: 'Shop', author: EMPTY }],
    },
  ]);
  expect(copy.relations).toEqual([
    {
      source: { model: 'blocks.hero', id: '7', field: 'author' },
      changes: EMPTY,
      path: '0.author',
    },
    {
      source: { model: 'blocks.link', id: '8', field: 'author' },
      changes: EMPTY,
      path: '0.links.0.author',
    },
  ]);
});

test('A copy of a relation is to be read where the relation is stored', () => {
  const copy = copyValue(undefined, { type: 'relation' }, SCHEMAS, { ...SOURCE, id: null });
  expect(copy.value).toEqual(EMPTY);
  expect(copy.relations).toMatchObject([{ source: { id: null }, path: '' }]);
});

test('A copy shares nothing with its original', () => {
  const body = [{ type: 'paragraph', children: [{ text: 'a' }] }];
  const copy = copyValue(body, { type: 'blocks' }, SCHEMAS, SOURCE);
  expect(copy.value).toEqual(body);
  expect((copy.value as unknown[])[0]).not.toBe(body[0]);
  expect(copyValue(undefined, { type: 'string' }, SCHEMAS, SOURCE).value).toBeNull();
});

const related = (id: number) => ({ id, documentId: `d${id}`, locale: null, name: `N${id}` });

test('The relations of a copy are those that are stored and those that were connected since', () => {
  const { connect, disconnect } = connectAll([related(1), related(2)], {
    connect: [{ id: 3, apiData: { documentId: 'd3' }, label: 'N3' }],
    disconnect: [{ id: 1 }],
  });
  expect(connect.map(({ id }) => id)).toEqual([2, 3]);
  expect(connect[0]).toMatchObject({
    name: 'N2',
    apiData: { id: 2, documentId: 'd2', isTemporary: true },
    __temp_key__: 'a0',
  });
  expect(connect[1]).toMatchObject({ documentId: 'd3', __temp_key__: 'a1' });
  expect(disconnect).toEqual([]);
});

test('What is stored already is neither connected again nor taken off', () => {
  const wanted = connectAll([related(1), related(2)], null);
  const { connect, disconnect } = replaceStored([related(2), related(5)], wanted);
  expect(connect.map(({ id }) => id)).toEqual([1]);
  expect(disconnect.map(({ id }) => id)).toEqual([5]);
  expect(disconnectAll([related(4)]).disconnect).toMatchObject([{ apiData: { id: 4 } }]);
});

test('The order of more relations than one digit counts holds', () => {
  const keys = Array.from({ length: 500 }, (_, index) => getOrderKey(index));
  expect([...keys].sort((a, b) => (a < b ? -1 : 1))).toEqual(keys);
  expect(new Set(keys).size).toBe(500);
});

test('A new row has every field, each as empty as its kind can be, and no id', () => {
  const row = createRow(
    {
      id: { type: 'integer' },
      documentId: { type: 'string' },
      variantHidden: { type: 'boolean' },
      variantSegments: { type: 'json' },
      title: { type: 'string' },
      author: { type: 'relation' },
      links: { type: 'component', repeatable: true },
      zone: { type: 'dynamiczone' },
      link: { type: 'component' },
    },
    ['norway'],
  );
  expect(row).toEqual({
    title: null,
    author: EMPTY,
    links: [],
    zone: [],
    link: null,
    variantKey: null,
    variantLabel: null,
    variantSegments: ['norway'],
    variantOverrides: [],
    variantDefaults: {},
    variantHidden: false,
  });
});
