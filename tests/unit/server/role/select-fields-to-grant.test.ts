import {
  listWithheldFields,
  selectFieldsToGrant,
  type PermissionFields,
} from '../../../../server/src/lifecycles/role/select-fields-to-grant';

const field = (path: string, source: string, list = 'segmentVariants') => ({ path, source, list });

const META = field('segmentVariants.variantKey', '');
const TITLE = field('segmentVariants.title', 'title');
const TEXT = field('segmentVariants.text', 'text');
const CTA = field('segmentVariants.cta.label', 'cta.label');
const HERO = field('hero.segmentVariants.heading', 'hero.heading', 'hero.segmentVariants');
const FIELDS = [META, TITLE, TEXT, CTA, HERO];

const select = (options: Partial<PermissionFields>): string[] =>
  selectFieldsToGrant({
    granted: [],
    variantFields: FIELDS,
    offered: new Set(),
    withheld: null,
    ...options,
  });

describe('the fields of variants that a role gets', () => {
  test('are those whose original it may use, and the meta fields', () => {
    expect(select({ granted: ['title', 'cta.label'] })).toEqual([META.path, TITLE.path, CTA.path]);
  });

  test('are those in what it has as a whole, or in which it has a part', () => {
    expect(select({ granted: ['cta', 'hero.heading'] })).toEqual([META.path, CTA.path, HERO.path]);
    expect(select({ granted: ['titles', 'hero.headings'] })).toEqual([META.path]);
  });

  test('are none where it may use nothing, or has all', () => {
    expect(select({})).toEqual([]);
    expect(select({ granted: ['title', META.path, TITLE.path] })).toEqual([]);
  });

  test('are not those that were offered before and are missing', () => {
    const offered = new Set([META.path, TITLE.path]);
    expect(select({ granted: ['title', 'text', META.path], offered })).toEqual([TEXT.path]);
  });

  test('are not new ones of a list that was taken away as a whole', () => {
    const offered = new Set([META.path, TITLE.path]);
    expect(select({ granted: ['title', 'text', 'hero.heading'], offered })).toEqual([HERO.path]);
  });

  test('are after a start without the plugin all but those that were taken away', () => {
    const offered = new Set(FIELDS.map(({ path }) => path));
    expect(select({ granted: ['title', 'text'], offered, withheld: new Set([TEXT.path]) })).toEqual(
      [META.path, TITLE.path],
    );
  });
});

test('what a role lacks is what it may use and has not', () => {
  expect(listWithheldFields(['title', TITLE.path, 'text'], FIELDS)).toEqual([META.path, TEXT.path]);
});
