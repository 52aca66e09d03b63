import type { ModelSchema } from '../../../../server/src/schema/model-schema';
import { buildVariantComponent } from '../../../../server/src/services/variant/variant-component';
import {
  getVariantComponentUid,
  isVariantComponent,
} from '../../../../server/src/schema/variant-component-uid';

const owner = (uid: string): ModelSchema => ({
  uid,
  modelType: uid.includes('::') ? 'contentType' : 'component',
  modelName: 'x',
  collectionName: 'x',
  info: {},
  attributes: {
    title: { type: 'string', pluginOptions: { personalization: { varies: true } } },
    other: { type: 'string' },
  },
});

describe('the component that holds variants', () => {
  test.each([
    ['api::page.page', 'personalization.page'],
    ['api::blog.post', 'personalization.blog--post'],
    ['plugin::users-permissions.user', 'personalization.plugin--users-permissions--user'],
    ['shared.hero', 'personalization.component--shared--hero'],
  ])('of %s is %s', (uid, expected) => {
    expect(getVariantComponentUid(owner(uid))).toBe(expected);
  });

  test('has another name and table for each owner', () => {
    const uids = [
      'api::a-b.a-b',
      'api::a.b',
      'api::component-a-b.component-a-b',
      'a.b',
      'a-b.c',
      'a.b-c',
      'api::plugin-a.b',
      'plugin::a.b',
    ];
    const built = uids.map((uid) => buildVariantComponent(owner(uid)));
    expect(new Set(built.map(({ uid }) => uid)).size).toBe(uids.length);
    expect(new Set(built.map(({ collectionName }) => collectionName)).size).toBe(uids.length);
  });

  test('holds the fields that vary, and is known as the plugin’s own', () => {
    const component = buildVariantComponent(owner('shared.hero'));
    expect(component.attributes).toMatchObject({ title: { type: 'string' }, variantKey: {} });
    expect(component.attributes).not.toHaveProperty('other');
    expect(isVariantComponent(component)).toBe(true);
    expect(isVariantComponent(owner('personalization.banner'))).toBe(false);
  });

  test('lets a block be left out, but not an entry', () => {
    expect(buildVariantComponent(owner('shared.hero')).attributes).toHaveProperty('variantHidden');
    expect(buildVariantComponent(owner('api::a.a')).attributes).not.toHaveProperty('variantHidden');
  });
});
