import { picture, product, text } from '../../../playground/seed/markers';
import { materialize } from '../../../playground/seed/materialize';
import { Registry } from '../../../playground/seed/registry';
import { hiddenVariant, variant } from '../../../playground/seed/variant';

const registry = new Registry();
registry.addFile('hero-dawn', 7);
registry.addDocument('api::product.product', 'enamel-mug', 'abc123');

describe('seed data', () => {
  test('becomes the words of one language, the ids of files and of documents', () => {
    const seed = {
      heading: text('Out there', 'Der ute'),
      image: picture('hero-dawn'),
      lists: [{ products: [product('enamel-mug')] }],
      price: 149,
      badge: null,
    };
    expect(materialize(seed, 'nb', registry)).toEqual({
      heading: 'Der ute',
      image: 7,
      lists: [{ products: ['abc123'] }],
      price: 149,
      badge: null,
    });
    expect(materialize(seed, 'en', registry)).toMatchObject({ heading: 'Out there' });
  });

  test('names what it refers to in vain', () => {
    expect(() => materialize(product('no-such-mug'), 'en', registry)).toThrow('no-such-mug');
    expect(() => materialize(picture('no-such-hero'), 'en', registry)).toThrow('no-such-hero');
  });

  test('lists in a variant exactly the fields that it sets', () => {
    expect(variant(['norway'], text('Norway', 'Norge'), { badge: null, price: 1 })).toMatchObject({
      variantSegments: ['norway'],
      variantOverrides: ['badge', 'price'],
      badge: null,
    });
    expect(hiddenVariant(['newsletter'], text('Has it', 'Har det'))).toMatchObject({
      variantOverrides: [],
      variantHidden: true,
    });
  });
});
