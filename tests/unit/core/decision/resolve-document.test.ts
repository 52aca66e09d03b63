import fc from 'fast-check';
import {
  resolveDocument,
  type DocumentModel,
  type FieldTarget,
  type RequiredField,
} from '../../../../core/decision';

const model = (
  uid: string,
  varying: string[],
  fields: Record<string, FieldTarget> = {},
  required: Record<string, RequiredField> = {},
): DocumentModel => ({
  uid,
  varyingFields: new Set(varying),
  requiredFields: new Map(Object.entries(required)),
  fields: new Map(Object.entries(fields)),
});

const MODELS = new Map(
  [
    model('page', ['title', 'blocks', 'hero'], {
      blocks: { kind: 'dynamiczone' },
      hero: { kind: 'component', uid: 'hero' },
      author: { kind: 'relation', uid: 'author' },
      related: { kind: 'morph' },
    }),
    model('hero', ['heading', 'author', 'cards'], {
      author: { kind: 'relation', uid: 'author' },
      cards: { kind: 'component', uid: 'card' },
    }),
    model('card', ['text']),
    model('author', ['name']),
  ].map((entry) => [entry.uid, entry]),
);

const resolve = <T>(data: T, segments: string[], uid = 'page') =>
  resolveDocument(data, uid, {
    findModel: (name) => MODELS.get(name),
    matching: new Set(segments),
  });

const variant = (segments: unknown, values: Record<string, unknown>, meta: object = {}) => ({
  variantKey: `key-${Object.keys(values).join('-')}`,
  variantSegments: segments,
  variantOverrides: Object.keys(values),
  ...values,
  ...meta,
});

describe('resolveDocument', () => {
  test('takes what a variant overrides and inherits the rest', () => {
    const page = {
      id: 1,
      title: 'T',
      slug: 's',
      segmentVariants: [variant(['a'], { title: 'A' })],
    };
    expect(resolve(page, ['a'])).toEqual({
      data: { id: 1, title: 'A', slug: 's' },
      decisions: [{ path: '', variant: 'key-title', segment: 'a' }],
      keptDefaults: [],
    });
    expect(resolve(page, ['b'])).toEqual({
      data: { id: 1, title: 'T', slug: 's' },
      decisions: [],
      keptDefaults: [],
    });
  });

  test('takes null where a variant overrides with null, and an empty list for a list', () => {
    const page = {
      title: 'T',
      blocks: [{ __component: 'card', text: 'x' }],
      segmentVariants: [variant(['a'], { title: null, blocks: null })],
    };
    expect(resolve(page, ['a']).data).toEqual({ title: null, blocks: [] });
    const rich = {
      title: [{ type: 'paragraph' }],
      segmentVariants: [variant(['a'], { title: null })],
    };
    expect(resolve(rich, ['a']).data).toEqual({ title: null });
  });

  test.each([
    ['null', { title: null }, ['title']],
    ['nothing', { title: undefined }, ['title']],
    ['empty text', { title: '' }, ['title']],
    ['an empty list of blocks', { blocks: [] }, ['blocks']],
    ['no blocks', { blocks: null }, ['blocks']],
    ['zero', { title: 0 }, []],
    ['false', { title: false }, []],
    ['an empty list as JSON', { title: [] }, []],
  ])('keeps the default of a required field where a variant has %s', (_, values, kept) => {
    const DEFAULT = { title: 'T', blocks: [{ __component: 'card', text: 'x' }] };
    const strict = model(
      'strict',
      ['title', 'blocks'],
      { blocks: { kind: 'dynamiczone' } },
      {
        title: 'value',
        blocks: 'entries',
      },
    );
    const resolved = resolveDocument(
      [{ ...DEFAULT, segmentVariants: [variant(['a'], values)] }],
      'strict',
      {
        findModel: (uid) => (uid === 'strict' ? strict : MODELS.get(uid)),
        matching: new Set(['a']),
      },
    );
    expect(resolved.keptDefaults).toEqual(kept.map((name) => `[0].${name}`));
    expect(resolved.data).toEqual([kept.length > 0 ? DEFAULT : { ...DEFAULT, ...values }]);
  });

  test('ignores overrides of fields that do not vary or that were not asked for', () => {
    const page = { slug: 's', segmentVariants: [variant(['a'], { slug: 'x', title: 'A' })] };
    expect(resolve(page, ['a']).data).toEqual({ slug: 's' });
  });

  test('lets the first matching variant win, whole', () => {
    const page = {
      title: 'T',
      hero: { heading: 'H' },
      segmentVariants: [
        variant(['x'], { title: 'X' }),
        variant(['b', 'a'], { title: 'A' }),
        variant(['a'], { title: 'B', hero: { heading: 'B' } }),
      ],
    };
    const { data, decisions } = resolve(page, ['a', 'b']);
    expect(data).toEqual({ title: 'A', hero: { heading: 'H' } });
    expect(decisions).toEqual([{ path: '', variant: 'key-title', segment: 'b' }]);
  });

  test('leaves blocks out, and counts places as the answer has them', () => {
    const page = {
      blocks: [
        {
          __component: 'card',
          text: '1',
          segmentVariants: [variant(['a'], {}, { variantHidden: true })],
        },
        { __component: 'card', text: '2', segmentDefaultHidden: true, segmentVariants: [] },
        { __component: 'card', text: '3', segmentVariants: [variant(['a'], { text: 'A' })] },
        {
          __component: 'card',
          text: '4',
          segmentDefaultHidden: true,
          segmentVariants: [variant(['a'], {})],
        },
      ],
    };
    const { data, decisions } = resolve(page, ['a']);
    expect(data).toEqual({
      blocks: [
        { __component: 'card', text: 'A' },
        { __component: 'card', text: '4' },
      ],
    });
    expect(decisions.map(({ path, hidden }) => [path, hidden])).toEqual([
      ['blocks', true],
      ['blocks[0]', undefined],
      ['blocks[1]', undefined],
    ]);
    expect(resolve(page, []).data.blocks).toEqual([
      { __component: 'card', text: '1' },
      { __component: 'card', text: '3' },
    ]);
  });

  test('gives null for a single component that is left out', () => {
    const page = {
      hero: { heading: 'H', segmentVariants: [variant(['a'], {}, { variantHidden: true })] },
    };
    expect(resolve(page, ['a']).data).toEqual({ hero: null });
  });

  test('walks into what a variant sets: entries have their own variants, blocks do not', () => {
    const author = { name: 'N', segmentVariants: [variant(['a'], { name: 'A' })] };
    const page = {
      hero: {
        heading: 'H',
        author: null,
        cards: [],
        segmentVariants: [
          variant(['a'], {
            author,
            cards: [
              {
                text: 'C',
                segmentDefaultHidden: true,
                segmentVariants: [variant(['a'], { text: 'x' })],
              },
            ],
          }),
        ],
      },
    };
    expect(resolve(page, ['a']).data).toEqual({
      hero: { heading: 'H', author: { name: 'A' }, cards: [{ text: 'C' }] },
    });
  });

  test('finds the model of a polymorphic relation in the item', () => {
    const page = {
      related: [{ __type: 'author', name: 'N', segmentVariants: [variant(['a'], { name: 'A' })] }],
    };
    expect(resolve(page, ['a']).data).toEqual({ related: [{ __type: 'author', name: 'A' }] });
  });

  test('names the places of a list by the index', () => {
    const pages = [
      { title: 'T' },
      { title: 'T', segmentVariants: [variant(['a'], { title: 'A' })] },
    ];
    const { data, decisions } = resolve(pages, ['a']);
    expect(data).toEqual([{ title: 'T' }, { title: 'A' }]);
    expect(decisions.map(({ path }) => path)).toEqual(['[1]']);
  });

  test('does not change what it was given', () => {
    const page = { title: 'T', segmentVariants: [variant(['a'], { title: 'A' })] };
    const before = structuredClone(page);
    resolve(page, ['a']);
    expect(page).toEqual(before);
  });

  test('leaves alone what cannot vary, such as JSON that looks like variants', () => {
    const page = { json: { segmentVariants: [variant(['a'], { x: 1 })] } };
    expect(resolve(page, ['a']).data).toEqual(page);
    expect(resolve(page, ['a'], 'unknown').data).toBe(page);
  });

  test('never throws on any JSON, and no answer keeps a list of variants', () => {
    const json = fc.jsonValue({ maxDepth: 5 });
    const anything = fc.dictionary(
      fc.constantFrom(
        'title',
        'blocks',
        'hero',
        'author',
        'segmentVariants',
        'segmentDefaultHidden',
      ),
      json,
    );
    fc.assert(
      fc.property(anything, fc.array(fc.string()), (data, segments) => {
        const resolved = resolve(data, segments).data;
        expect(resolved).not.toHaveProperty('segmentVariants');
      }),
    );
  });
});
