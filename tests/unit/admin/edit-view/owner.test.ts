import type { EditLayout, FieldLayout } from '../../../../admin/src/edit-view/layout/edit-layout';
import { findContentType, findOwner } from '../../../../admin/src/edit-view/layout/owner';

const varies = { personalization: { varies: true } };
const title = { type: 'string', required: true, pluginOptions: varies };
const author = { type: 'relation', pluginOptions: varies };
const slug = { type: 'uid' };
const variants = { type: 'component', repeatable: true, component: 'personalization.page' };
const PAGE = {
  uid: 'api::page.page',
  attributes: { title, slug, author, segmentVariants: variants },
};
const AUTHOR = { uid: 'api::author.author', attributes: { name: { type: 'string' } } };
const SCHEMAS = { components: {}, contentTypes: [AUTHOR, PAGE] };

const field = (name: string, attribute: FieldLayout['attribute']): FieldLayout => ({
  name,
  label: name,
  type: attribute.type,
  attribute,
  disabled: false,
  required: false,
  size: 6,
});

function layoutWith(fields: FieldLayout[]): EditLayout {
  const copies = [[field('title', { type: 'string' })]];
  return {
    layout: [[fields]],
    components: { 'personalization.page': { layout: copies, settings: {} } },
    metadatas: {},
    options: {},
    settings: {},
  };
}

test('A layout’s content type is the one whose attributes are in it', () => {
  expect(findContentType(layoutWith([field('slug', slug)]), SCHEMAS)).toBe(PAGE);
  expect(findContentType(layoutWith([field('slug', { type: 'uid' })]), SCHEMAS)).toBeUndefined();
});

test('What varies does not depend on what an administrator displays', () => {
  const owner = findOwner(null, PAGE, layoutWith([field('title', title), field('author', author)]));
  expect(owner).toMatchObject({
    component: null,
    list: { name: 'segmentVariants', attribute: variants },
    variantComponent: 'personalization.page',
  });
  expect(owner.getVariantField(field('title', title))?.attribute).toEqual({ type: 'string' });
  expect(owner.getVariantField(field('author', author))?.attribute).toEqual(author);
  expect(owner.getVariantField(field('slug', slug))).toBeNull();
});

test('A copy that stands in for a hidden field is not required', () => {
  const layout = layoutWith([field('title', title)]);
  const owner = findOwner(null, PAGE, { ...layout, components: {} });
  const copy = owner.getVariantField(field('title', title));
  expect(copy?.attribute).not.toHaveProperty('required');
  expect(copy).toMatchObject({ name: 'title', required: false });
});

test('Without its schema, an owner is known by what is displayed of it', () => {
  const layout = layoutWith([field('title', title), field('segmentVariants', variants)]);
  expect(findOwner(null, undefined, layout).variantComponent).toBe('personalization.page');
  const none = findOwner(null, undefined, layoutWith([field('title', title)]));
  expect(none).toMatchObject({ list: null, variantComponent: null });
  expect(none.getVariantField(field('title', title))).toBeNull();
});
