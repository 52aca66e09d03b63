import type { ModelSchema } from '../../../../server/src/schema/model-schema';
import { parseTypedLists } from '../../../../server/src/services/variant/parse-typed-lists';

const parse = (rows: unknown): unknown => {
  parseTypedLists([{ rows, path: [], owner: {} as ModelSchema }]);
  return rows;
};

describe('lists that came as text', () => {
  test('are read', () => {
    expect(parse([{ variantSegments: ' ["a"] ', variantOverrides: '[]', title: '["b"]' }])).toEqual(
      [{ variantSegments: ['a'], variantOverrides: [], title: '["b"]' }],
    );
  });

  test('are nothing where the text is empty, and stay where it is no JSON', () => {
    expect(parse([{ variantSegments: ' ', variantOverrides: 'title' }])).toEqual([
      { variantSegments: null, variantOverrides: 'title' },
    ]);
  });

  test.each([undefined, null, 'x', 7, [null, 'x']])('are not looked for in %j', (rows) => {
    expect(parse(rows)).toEqual(rows);
  });
});
