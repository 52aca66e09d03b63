import { listRestrictedPaths } from '../../../../server/src/services/preview/list-restricted-paths';
import { restrictUnreadable } from '../../../../server/src/services/preview/restrict-unreadable';

const row = (key: string, values: object) => ({
  variantKey: key,
  variantSegments: ['norway'],
  variantOverrides: Object.keys(values),
  ...values,
});

describe('restrictUnreadable', () => {
  test('keeps a document that may be read whole', () => {
    const full = { title: 'T', segmentVariants: [row('k', { title: null })], cards: [{ id: 1 }] };
    expect(restrictUnreadable(full, structuredClone(full))).toEqual({
      document: full,
      restricted: new Map(),
      isPartial: false,
    });
  });

  test('takes an unreadable value of a variant for restricted, not for emptied', () => {
    const full = { segmentVariants: [row('k', { title: 'N', text: 'x' })] };
    const { title: _title, ...readable } = full.segmentVariants[0] as Record<string, unknown>;
    const result = restrictUnreadable(full, { segmentVariants: [readable] });
    expect(result.document.segmentVariants).toMatchObject([{ variantOverrides: ['text'] }]);
    expect(result.restricted).toEqual(new Map([['k', ['title']]]));
  });

  test('leaves out a variant whose segments may not be read', () => {
    const full = { hero: { segmentVariants: [row('k', { title: 'N' })] } };
    const result = restrictUnreadable(full, { hero: { segmentVariants: [{ title: 'N' }] } });
    expect(result).toMatchObject({ document: { hero: { segmentVariants: [] } }, isPartial: true });
  });

  test('tells that there are variants which may not be read at all', () => {
    const full = { title: 'T', segmentVariants: [row('k', { title: 'N' })] };
    expect(restrictUnreadable(full, { title: 'T' }).isPartial).toBe(true);
    expect(restrictUnreadable({ segmentVariants: [] }, {}).isPartial).toBe(false);
  });
});

describe('listRestrictedPaths', () => {
  test('names the fields at the places where the variant won', () => {
    const restricted = new Map([['k', ['title', 'text']]]);
    const decisions = [
      { path: '', variant: 'k', segment: 's' },
      { path: 'blocks[1]', variant: 'k', segment: 's' },
      { path: 'blocks', variant: 'k', segment: 's', hidden: true as const },
      { path: 'hero', variant: 'other', segment: 's' },
    ];
    expect(listRestrictedPaths(decisions, restricted)).toEqual([
      'title',
      'text',
      'blocks[1].title',
      'blocks[1].text',
    ]);
  });
});
