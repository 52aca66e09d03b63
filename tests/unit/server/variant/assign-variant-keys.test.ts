import { assignVariantKeys } from '../../../../server/src/services/variant/assign-variant-keys';

type Row = Record<string, unknown>;

const assign = (rows: [Row, string | null][], taken: string[] = []): unknown[] => {
  assignVariantKeys(
    rows.map(([row, storedKey]) => ({ row, storedKey })),
    taken,
  );
  return rows.map(([row]) => row.variantKey);
};

const MADE = expect.stringMatching(/^[\w-]{12}$/);

describe('the key of a variant', () => {
  test('is made where there is none', () => {
    expect(assign([[{}, null]])).toEqual([MADE]);
  });

  test('is the given one of a new row, where that is free', () => {
    expect(assign([[{ variantKey: 'mine' }, null]])).toEqual(['mine']);
    expect(assign([[{ variantKey: 'mine' }, null]], ['mine'])).toEqual([MADE]);
  });

  test('is the stored one, whatever the write says', () => {
    expect(assign([[{ variantKey: 'other' }, 'stored']])).toEqual(['stored']);
    expect(assign([[{ variantKey: null }, 'stored']])).toEqual(['stored']);
  });

  test('stays with the stored row where a copy comes first', () => {
    expect(
      assign([
        [{ variantKey: 'a' }, null],
        [{}, 'a'],
      ]),
    ).toEqual([MADE, 'a']);
  });

  test('is never shared', () => {
    const keys = assign(
      [
        [{ variantKey: 'a' }, null],
        [{ variantKey: 'a' }, null],
        [{}, 'b'],
        [{}, 'b'],
        [{}, 'c'],
      ],
      ['c'],
    );
    expect(new Set([...keys, 'c']).size).toBe(6);
  });

  test.each(['', ' ', 'a b', 'a'.repeat(65), '../x', 7, null, ['a'], { a: 1 }])(
    'is made anew where the given one is %p',
    (variantKey) => {
      expect(assign([[{ variantKey }, null]])).toEqual([MADE]);
    },
  );
});
