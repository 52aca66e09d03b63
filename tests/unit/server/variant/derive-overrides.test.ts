import { deriveOverrides } from '../../../../server/src/services/variant/derive-overrides';

describe('the fields that a variant sets, where nobody says which,', () => {
  const overrides = (row: object) => deriveOverrides(row as Record<string, unknown>, ['a', 'b']);

  test.each([0, false, 'x', [1], { id: 1 }, { connect: [{ id: 1 }] }, { set: [1], connect: [] }])(
    'are those that have a value such as %j',
    (a) => expect(overrides({ a })).toEqual(['a']),
  );

  test.each([
    null,
    undefined,
    '',
    [],
    { connect: [] },
    { set: [] },
    { connect: [], disconnect: [1] },
  ])('are not those that have none, such as %j', (a) =>
    expect(overrides({ a, b: 1 })).toEqual(['b']),
  );

  test('are never inherited properties', () => {
    expect(deriveOverrides(Object.create({ a: 1 }) as Record<string, unknown>, ['a'])).toEqual([]);
  });
});
