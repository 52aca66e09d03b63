import type { ShownEntry } from '../../../../core/contracts/preview';
import type { Attribute, Schema } from '../../../../admin/src/preview/varies-somewhere';
import {
  compareContent,
  type ContentNames,
} from '../../../../admin/src/preview/what-they-see/compare-content';
import {
  countDifferences,
  selectDifferences,
} from '../../../../admin/src/preview/what-they-see/shown-node';

const schemas: Record<string, Record<string, Attribute>> = {
  page: {
    title: { type: 'string' },
    slug: { type: 'uid' },
    seo: { type: 'component', component: 'seo' },
    blocks: { type: 'dynamiczone', components: ['hero', 'banner'] },
    links: { type: 'component', repeatable: true, component: 'link' },
  },
  seo: { id: { type: 'integer' }, text: { type: 'text' } },
  hero: { heading: { type: 'string' }, image: { type: 'media' } },
  banner: { text: { type: 'text' } },
  link: { label: { type: 'string' } },
};

const names: ContentNames = {
  findSchema: (uid) => {
    const attributes = schemas[uid];
    return attributes && ({ uid, info: { displayName: uid.toUpperCase() }, attributes } as Schema);
  },
  labelOf: (uid, field) => `${uid}:${field}`,
};

const entryOf = (entry: Partial<ShownEntry>): ShownEntry => ({
  audience: { segments: [], dormant: [], suppressed: null },
  status: 'draft',
  defaultContent: {},
  content: {},
  decisions: [],
  restricted: [],
  isPartial: false,
  deliveryPath: null,
  isPublished: false,
  ...entry,
});

const compare = (entry: Partial<ShownEntry>) => compareContent(entryOf(entry), 'page', names);
const hero = (id: number, heading: string) => ({ __component: 'hero', id, heading });
const banner = (id: number, text: string) => ({ __component: 'banner', id, text });

describe('compareContent', () => {
  test('marks the fields that differ, with the segment that brought them', () => {
    const nodes = compare({
      defaultContent: { title: 'Out', slug: 'home' },
      content: { title: 'Ut', slug: 'home' },
      decisions: [{ path: '', variant: 'k', segment: 'norway' }],
    });
    expect(nodes).toMatchObject([
      { label: 'page:title', change: 'changed', before: 'Out', after: 'Ut', segment: 'norway' },
      { label: 'page:slug', change: 'same' },
    ]);
  });

  test('leaves out what is empty on both sides, and keeps what a variant empties', () => {
    const nodes = compare({
      defaultContent: { title: null, slug: 'home' },
      content: { title: '', slug: null },
    });
    expect(nodes).toMatchObject([{ path: 'slug', change: 'changed', after: null }]);
  });

  test('finds blocks that are there for one side alone', () => {
    const [blocks] = compare({
      defaultContent: { blocks: [hero(1, 'A'), banner(1, 'B'), hero(2, 'C')] },
      content: { blocks: [hero(1, 'A'), banner(2, 'New'), hero(2, 'D')] },
      decisions: [{ path: 'blocks[2]', variant: 'k', segment: 'mobile' }],
    });
    expect(blocks).toMatchObject({
      change: 'changed',
      children: [
        { label: 'HERO', change: 'same', path: 'blocks[0]' },
        { label: 'BANNER', change: 'removed' },
        { label: 'BANNER', change: 'added', path: 'blocks[1]', children: [{ change: 'same' }] },
        { change: 'changed', children: [{ path: 'blocks[2].heading', segment: 'mobile' }] },
      ],
    });
  });

  test('compares a list that a variant brought along by position', () => {
    const [links] = compare({
      defaultContent: {
        links: [
          { id: 1, label: 'A' },
          { id: 2, label: 'B' },
        ],
      },
      content: { links: [{ id: 8, label: 'A' }] },
    });
    expect(links).toMatchObject({ children: [{ change: 'same' }, { change: 'removed' }] });
  });

  test('goes into single components, and tells when they are new or gone', () => {
    const seo = (text: string) => ({ id: 1, text });
    const [changed] = compare({ defaultContent: { seo: seo('a') }, content: { seo: seo('b') } });
    expect(changed).toMatchObject({
      label: 'page:seo',
      change: 'changed',
      children: [{ path: 'seo.text' }],
    });
    const [added] = compare({ defaultContent: { seo: null }, content: { seo: seo('b') } });
    expect(added).toMatchObject({ change: 'added' });
    expect(compare({ defaultContent: { seo: null }, content: { seo: null } })).toEqual([]);
  });

  test('marks what may not be read as restricted, also where it is not there', () => {
    const nodes = compare({
      defaultContent: { title: 'Out' },
      content: { title: 'Out' },
      restricted: ['title', 'slug'],
    });
    expect(nodes).toMatchObject([{ change: 'restricted' }, { path: 'slug', change: 'restricted' }]);
  });
});

describe('the differences', () => {
  const nodes = compare({
    defaultContent: { title: 'A', slug: 'x', blocks: [hero(1, 'A'), banner(1, 'B'), hero(2, 'C')] },
    content: { title: 'B', slug: 'x', blocks: [hero(1, 'Z'), hero(2, 'C'), banner(9, 'N')] },
  });

  test('are counted by field, and by block that is more or less', () => {
    expect(countDifferences(nodes)).toBe(4);
    expect(countDifferences(compare({}))).toBe(0);
  });

  test('can be shown alone', () => {
    expect(selectDifferences(nodes)).toMatchObject([
      { path: 'title' },
      { children: [{ path: 'blocks[0]' }, { change: 'removed' }, { change: 'added' }] },
    ]);
  });
});
