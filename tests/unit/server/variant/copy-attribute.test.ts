import { copyAttribute } from '../../../../server/src/services/variant/copy-attribute';

describe('the copy of a field in a variant', () => {
  test('has its type and input, and nothing that only the original may have', () => {
    expect(
      copyAttribute({
        type: 'string',
        required: true,
        unique: true,
        default: 'x',
        minLength: 2,
        min: 1,
        maxLength: 9,
        regex: '^x',
        private: true,
        configurable: false,
        conditions: { visible: {} },
        pluginOptions: {
          i18n: { localized: true },
          personalization: { varies: true },
          other: { a: 1 },
        },
      }),
    ).toEqual({
      type: 'string',
      maxLength: 9,
      regex: '^x',
      private: true,
      pluginOptions: { other: { a: 1 } },
    });
  });

  test.each([
    ['oneToOne', 'oneToOne'],
    ['manyToOne', 'oneToOne'],
    ['oneToMany', 'oneToMany'],
    ['manyToMany', 'oneToMany'],
    ['morphToOne', 'morphToOne'],
  ])('of a relation %s is %s, one way', (relation, expected) => {
    const copy = copyAttribute({
      type: 'relation',
      relation,
      target: 'api::a.a',
      inversedBy: 'b',
      mappedBy: 'c',
    });
    expect(copy).toEqual({ type: 'relation', relation: expected, target: 'api::a.a' });
  });

  test('leaves the original as it was', () => {
    const original = { type: 'string', required: true };
    copyAttribute(original);
    expect(original).toEqual({ type: 'string', required: true });
  });
});
