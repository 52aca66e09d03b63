import { BUILT_IN_ATTRIBUTES, buildAttributes, isForbiddenName } from '../../../../core/visitor';

const consentOf = (name: string) =>
  BUILT_IN_ATTRIBUTES.find((attribute) => attribute.name === name)?.consent;

describe('BUILT_IN_ATTRIBUTES', () => {
  test('has each name once, with a label and a description for people', () => {
    const names = BUILT_IN_ATTRIBUTES.map(({ name }) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    for (const { name, label, description } of BUILT_IN_ATTRIBUTES) {
      expect(isForbiddenName(name)).toBe(false);
      expect(label).toMatch(/^[A-Z]/);
      expect(description).toMatch(/\.$/);
    }
  });

  test('needs no consent for what the request shows, and preferences for what is remembered', () => {
    for (const { name, source, consent } of BUILT_IN_ATTRIBUTES) {
      if (source !== 'client') {
        expect([name, consent]).toEqual([name, 'necessary']);
      }
      if (/^(visit|interest|purchase|firstTouch|newsletter)\./.test(name)) {
        expect([name, consent]).toEqual([name, 'preferences']);
      }
    }
    expect(consentOf('utm.campaign')).toBe('necessary');
    expect(consentOf('firstTouch.campaign')).toBe('preferences');
    expect(consentOf('cart.value')).toBe('necessary');
  });
});

describe('buildAttributes', () => {
  test('adds the own attributes with their defaults after the built-in ones', () => {
    const attributes = buildAttributes([{ name: 'traits.plan', type: 'text' }]);
    expect(attributes.slice(0, -1)).toEqual(BUILT_IN_ATTRIBUTES);
    expect(attributes.at(-1)).toEqual({
      name: 'traits.plan',
      type: 'text',
      label: 'traits.plan',
      consent: 'preferences',
      source: 'client',
    });
  });

  test('changes the consent class of built-in and own attributes', () => {
    const attributes = buildAttributes([{ name: 'traits.plan', type: 'text' }], {
      'visit.count': 'statistics',
      'traits.plan': 'marketing',
    });
    const found = Object.fromEntries(attributes.map(({ name, consent }) => [name, consent]));
    expect(found).toMatchObject({ 'visit.count': 'statistics', 'traits.plan': 'marketing' });
    expect(consentOf('visit.count')).toBe('preferences');
  });

  test.each([
    ['a built-in attribute', 'geo.country', /built-in geo\.country/],
    ['a built-in attribute in other case', 'Geo.Country', /built-in geo\.country/],
    ['a forbidden name', 'a.__proto__', /forbidden/],
  ])('refuses an own attribute that takes %s', (_, name, message) => {
    expect(() => buildAttributes([{ name, type: 'text' }])).toThrow(message);
  });

  test('refuses a name that is declared twice, and consent for an attribute that is not there', () => {
    const plan = { name: 'traits.plan', type: 'text' } as const;
    expect(() => buildAttributes([plan, plan])).toThrow(/attributes\.1\.name.*declared already/);
    expect(() => buildAttributes([], { 'traits.plan': 'marketing' })).toThrow(
      /name of an attribute/,
    );
  });
});
