import { variesSomewhere, type Attribute } from '../../../../admin/src/preview/varies-somewhere';

const model = (attributes: Record<string, Attribute>) => ({ attributes });
const variants: Attribute = { type: 'component', component: 'v', repeatable: true };

describe('variesSomewhere', () => {
  test('finds variants of the type itself', () => {
    expect(variesSomewhere(model({ segmentVariants: variants }), {})).toBe(true);
    expect(variesSomewhere(model({ title: { type: 'string' } }), {})).toBe(false);
  });

  test('finds variants in components, through zones, at every depth', () => {
    const components = {
      section: model({ hero: { type: 'component', component: 'hero' } }),
      hero: model({ segmentVariants: variants }),
    };
    const zone: Attribute = { type: 'dynamiczone', components: ['gone', 'section'] };
    expect(variesSomewhere(model({ zone }), components)).toBe(true);
  });

  test('ends on components that hold each other', () => {
    const loop = model({ self: { type: 'component', component: 'loop' } });
    expect(variesSomewhere(loop, { loop })).toBe(false);
  });
});
