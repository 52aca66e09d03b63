import { withoutOptions } from '../../../../server/src/services/leave/schema-files';

const write = (schema: object): string => JSON.stringify(schema, null, 2);

describe('a schema file without the plugin’s options', () => {
  test('keeps all other options, in the order they have', () => {
    const text = write({
      collectionName: 'pages',
      pluginOptions: { i18n: { localized: true }, personalization: { varies: true } },
      attributes: {
        title: {
          type: 'string',
          pluginOptions: { personalization: { varies: true }, i18n: { localized: true } },
        },
        code: {
          type: 'string',
          pluginOptions: { personalization: { varies: true } },
          unique: true,
        },
      },
    });
    expect(withoutOptions(`${text}\n`)).toBe(
      `${write({
        collectionName: 'pages',
        pluginOptions: { i18n: { localized: true } },
        attributes: {
          title: { type: 'string', pluginOptions: { i18n: { localized: true } } },
          code: { type: 'string', unique: true },
        },
      })}\n`,
    );
  });

  test.each([
    ['has none', write({ attributes: { title: { type: 'string', pluginOptions: {} } } })],
    ['is no schema', write({ pluginOptions: { personalization: {} } })],
    ['is no JSON', '{ "attributes": '],
  ])('is left alone where it %s', (_, text) => {
    expect(withoutOptions(text)).toBeNull();
  });
});
