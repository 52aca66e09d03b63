import { listWithheldPaths } from '../../../../server/src/services/preview/list-withheld-paths';
import { withholdUnreadable } from '../../../../server/src/services/preview/withhold-unreadable';

const row = (key: string, values: object) => ({
  variantKey: key,
  variantSegments: ['norway'],
  variantOverrides: Object.keys(values),
  ...values,
});

describe('withholdUnreadable', () => {
  it('keeps a document that may be read whole', () => {
    const full = { title: 'T', segmentVariants: [row('k', { title: null })], cards: [{ id: 1 }] };
    expect(withholdUnreadable(full, structuredClone(full))).toEqual({
      document: full,
      withheld: new Map(),
      isPartial: false,
    });
  });

  it('takes an unreadable value of a variant for withheld, not for emptied', () => {
    const full = { segmentVariants: [row('k', { title: 'N', text: 'x' })] };
    const { title: _title, ...readable } = full.segmentVariants[0] as Record<string, unknown>;
    const result = withholdUnreadable(full, { segmentVariants: [readable] });
    expect(result.document.segmentVariants).toMatchObject([{ variantOverrides: ['text'] }]);
    expect(result.withheld).toEqual(new Map([['k', ['title']]]));
  });

  it('leaves out a variant whose segments may not be read', () => {
    const full = { hero: { segmentVariants: [row('k', { title: 'N' })] } };
    const result = withholdUnreadable(full, { hero: { segmentVariants: [{ title: 'N' }] } });
    expect(result).toMatchObject({ document: { hero: { segmentVariants: [] } }, isPartial: true });
  });

  it('tells that there are variants which may not be read at all', () => {
    const full = { title: 'T', segmentVariants: [row('k', { title: 'N' })] };
    expect(withholdUnreadable(full, { title: 'T' }).isPartial).toBe(true);
    expect(withholdUnreadable({ segmentVariants: [] }, {}).isPartial).toBe(false);
  });
});

describe('listWithheldPaths', () => {
  it('names the fields at the places where the variant won', () => {
    const withheld = new Map([['k', ['title', 'text']]]);
    const decisions = [
      { path: '', variant: 'k', segment: 's' },
      { path: 'blocks[1]', variant: 'k', segment: 's' },
      { path: 'blocks', variant: 'k', segment: 's', hidden: true as const },
      { path: 'hero', variant: 'other', segment: 's' },
    ];
    expect(listWithheldPaths(decisions, withheld)).toEqual([
      'title',
      'text',
      'blocks[1].title',
      'blocks[1].text',
    ]);
  });
});
