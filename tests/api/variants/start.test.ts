import { cpSync } from 'node:fs';
import path from 'node:path';
import { startStrapi } from '../support/strapi';
import { changeSchema, schemaFile, varying } from './support/change-schema';

const ARTICLE = 'api::article.article';

describe('Strapi does not start, and says why,', () => {
  const start = (changeApp: (dir: string) => void) =>
    startStrapi({ changeApp }).then(
      async (app) => {
        await app.stop();
        return 'it started';
      },
      (error: Error) => error.message,
    );

  test('where a uid is flagged: each of them is named', async () => {
    const message = await start((dir) =>
      changeSchema(dir, schemaFile(ARTICLE), ({ attributes }) => {
        attributes.slug = varying(attributes.slug ?? {});
        attributes.path = varying({ type: 'uid' });
      }),
    );
    expect(message).toContain('api::article.article: the field "slug" is a uid and cannot vary');
    expect(message).toContain('api::article.article: the field "path" is a uid');
  });

  test.each([
    ['segmentVariants', ARTICLE],
    ['variantKey', ARTICLE],
    ['segmentDefaultHidden', 'shared.hero'],
    ['variantHidden', 'shared.hero'],
  ])('where a field of an owner is called %s', async (name, uid) => {
    const message = await start((dir) =>
      changeSchema(dir, schemaFile(uid), ({ attributes }) => {
        attributes[name] = { type: 'string' };
      }),
    );
    expect(message).toContain(`${uid}: the field name "${name}" is used by the personalization`);
  });

  test('where a component has the name or the table that variants need', async () => {
    const message = await start((dir) => {
      const components = path.join(dir, 'src/components');
      const plain = path.join(components, 'shared/plain.json');
      cpSync(plain, path.join(components, 'personalization/article.json'));
      cpSync(plain, path.join(components, 'shared/other.json'));
      changeSchema(dir, 'components/personalization/article.json', (schema) => {
        schema.collectionName = 'components_own_articles';
      });
      changeSchema(dir, 'components/shared/other.json', (schema) => {
        schema.collectionName = 'personalization_note_variants';
      });
    });
    expect(message).toContain('personalization.article: its name or its table');
    expect(message).toContain(
      'shared.other: its name or its table "personalization_note_variants"',
    );
  });
});

describe('Strapi starts', () => {
  test('where names differ by a hyphen, the category is used, or a plain type has the fields', async () => {
    const app = await startStrapi({
      changeApp: (dir) => {
        const components = path.join(dir, 'src/components');
        const card = path.join(components, 'shared/card.json');
        for (const [file, collectionName] of [
          ['shared/product-card', 'components_a'],
          ['shared-product/card', 'components_b'],
          ['personalization/banner', 'components_c'],
        ] as const) {
          cpSync(card, path.join(components, `${file}.json`));
          changeSchema(dir, `components/${file}.json`, (schema) => {
            schema.collectionName = collectionName;
          });
        }
        changeSchema(dir, schemaFile('shared.plain'), ({ attributes }) => {
          attributes.segmentVariants = { type: 'string' };
        });
        changeSchema(dir, schemaFile(ARTICLE), ({ attributes }) => {
          attributes.banner = { type: 'component', component: 'personalization.banner' };
          attributes.a = { type: 'component', component: 'shared.product-card' };
          attributes.b = { type: 'component', component: 'shared-product.card' };
        });
      },
    });
    const models: object = { ...app.strapi.contentTypes, ...app.strapi.components };
    const owners = Object.entries(models as Record<string, { attributes: object }>)
      .filter(([, { attributes }]) => 'segmentVariants' in attributes)
      .map(([uid]) => uid);
    expect(owners).toEqual(
      expect.arrayContaining([
        'personalization.banner',
        'shared.product-card',
        'shared-product.card',
      ]),
    );
    await app.stop();
  });
});
