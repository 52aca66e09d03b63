import { parseVisitorContext, VISITOR_LIMITS } from '../../../../core/visitor';

const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

const expectVisitor = (input: unknown) => {
  const parsed = parseVisitorContext(input);
  if (!parsed.ok) {
    throw new Error(JSON.stringify(parsed.faults));
  }
  return parsed.visitor;
};

const expectFaults = (input: unknown, maxBytes?: number) => {
  const parsed = parseVisitorContext(input, { maxBytes });
  if (parsed.ok) {
    throw new Error('expected faults');
  }
  return parsed.faults;
};

/** The faults of a context that is read all the same. */
const expectLeftOut = (input: unknown) => {
  const parsed = parseVisitorContext(input);
  if (!parsed.ok || parsed.faults.length === 0) {
    throw new Error('expected faults');
  }
  return parsed.faults;
};

describe('parseVisitorContext', () => {
  const context = {
    attributes: { 'geo.country': 'NO', 'visit.count': 3, 'interest.topics': ['ski', 'hytte'] },
    consent: ['preferences', 'preferences'],
  };
  const visitor = { attributes: context.attributes, consent: ['necessary', 'preferences'] };

  test('reads JSON, base64url of JSON and a parsed value alike', () => {
    expect(expectVisitor(JSON.stringify(context))).toEqual(visitor);
    expect(expectVisitor(base64url(context))).toEqual(visitor);
    expect(expectVisitor(Buffer.from(JSON.stringify(context)).toString('base64'))).toEqual(visitor);
    expect(expectVisitor(context)).toEqual(visitor);
  });

  test('reads text beyond ASCII from base64url', () => {
    const city = { attributes: { 'geo.city': 'Tromsø 🏔' } };
    expect(expectVisitor(base64url(city)).attributes).toEqual(city.attributes);
  });

  test('takes an empty context for a visitor of whom nothing is known', () => {
    expect(expectVisitor('{}')).toEqual({ attributes: {}, consent: ['necessary'] });
  });

  test('keeps null and the choice to opt out', () => {
    expect(expectVisitor({ attributes: { 'geo.country': null }, optOut: true })).toEqual({
      attributes: { 'geo.country': null },
      consent: ['necessary'],
      optOut: true,
    });
  });

  test.each(['', '   ', 'hello', '{', '{"attributes":', 'null', '123', '%7B%7D', '{}{}', '////'])(
    'refuses %j as not JSON',
    (text) => {
      const [fault, ...others] = expectFaults(text);
      expect(others).toEqual([]);
      expect(fault?.path).toEqual([]);
      expect(fault?.message).toMatch(/neither JSON nor base64url|is empty/);
    },
  );

  test('refuses base64url of something that is not JSON or not UTF-8', () => {
    expect(expectFaults(Buffer.from('hello').toString('base64url'))[0]?.message).toMatch(/neither/);
    const latin1 = Buffer.from('{"attributes":{"geo.city":"Tromsø"}}', 'latin1');
    expect(expectFaults(latin1.toString('base64url'))[0]?.message).toMatch(/neither/);
  });

  test.each([[[]], ['[]'], [null], [undefined], [true], [7]])(
    'refuses %p as not an object',
    (value) => {
      expect(expectFaults(value)).toEqual([{ path: [], message: 'must be an object' }]);
    },
  );

  test('names each part that a context does not have', () => {
    expect(
      expectLeftOut({ attributes: {}, atributes: {}, ip: '::1' }).map(({ path }) => path),
    ).toEqual([['atributes'], ['ip']]);
  });

  test('names each attribute whose value has the wrong shape', () => {
    const faults = expectLeftOut({
      attributes: { geo: { country: 'NO' }, 'a.list': ['x', 7], 'a.text': 'fine', when: [[1]] },
      consent: ['preferences', 'all'],
      optOut: 'yes',
    });
    expect(faults.map(({ path }) => path)).toEqual([
      ['attributes', 'geo'],
      ['attributes', 'a.list', 1],
      ['attributes', 'when', 0],
      ['consent', 1],
      ['optOut'],
    ]);
    expect(faults[3]?.message).toBe('must be one of necessary, preferences, statistics, marketing');
  });

  test('refuses attributes and consent that are not an object and a list', () => {
    expect(expectLeftOut({ attributes: [], consent: 'preferences' })).toEqual([
      { path: ['attributes'], message: 'must be an object of attributes by name' },
      { path: ['consent'], message: 'must be a list of consent classes' },
    ]);
  });

  test('names the first few wrong values of a list, not thousands', () => {
    const attributes = Object.fromEntries(
      Array.from({ length: 90 }, (_, i) => [`list${i}`, Array<number>(70).fill(1)]),
    );
    const faults = expectLeftOut({ attributes });
    expect(faults).toHaveLength(270);
    expect(faults[2]?.path).toEqual(['attributes', 'list0', 2]);
  });

  test('refuses a number that JSON cannot hold', () => {
    expect(expectLeftOut('{"attributes":{"visit.count":1e999}}')[0]?.path).toEqual([
      'attributes',
      'visit.count',
    ]);
  });

  test.each(['__proto__', 'constructor', 'prototype', 'a.__proto__', 'constructor.name'])(
    'refuses the attribute %s',
    (name) => {
      const text = `{"attributes":{"${name}":"x"}}`;
      expect(expectLeftOut(text)).toEqual([
        { path: ['attributes', name], message: 'is a forbidden name' },
      ]);
      expect(expectLeftOut(Buffer.from(text).toString('base64url'))).toHaveLength(1);
    },
  );

  test('refuses a forbidden name beside the attributes', () => {
    expect(expectLeftOut('{"__proto__":{"optOut":true}}')).toEqual([
      { path: ['__proto__'], message: 'is a forbidden name' },
    ]);
  });

  test('reads what is left without its faults', () => {
    const visitor = expectVisitor({
      attributes: { 'geo.country': 'NO', geo: {}, 'a.list': ['x', 7], '': 1, 'a.__proto__': 1 },
      consent: ['all', 'preferences', 7],
      ip: '::1',
    });
    expect({ ...visitor, attributes: { ...visitor.attributes } }).toEqual({
      attributes: { 'geo.country': 'NO', geo: null, 'a.list': null },
      consent: ['necessary', 'preferences'],
    });
    expect(expectVisitor({ attributes: [], consent: 'preferences' })).toEqual({
      attributes: {},
      consent: ['necessary'],
    });
  });

  test('takes for the first attributes those that are read of too many', () => {
    const many = Array.from({ length: 300 }, (_, index) => [`a${index}`, 1] as const);
    const { attributes } = expectVisitor({ attributes: Object.fromEntries(many) });
    expect(Object.keys(attributes)).toEqual(many.slice(0, 100).map(([name]) => name));
  });

  test.each(['yes', 'false', 0, 1, {}, []])(
    'takes the choice %j for the wish to opt out',
    (optOut) => {
      expect(expectVisitor({ optOut }).optOut).toBe(true);
    },
  );

  test('reads no inherited property', () => {
    const inherited = Object.create({ optOut: true, ip: '::1' }) as object;
    expect(expectVisitor(inherited)).toEqual({ attributes: {}, consent: ['necessary'] });
  });

  test('bounds the number of attributes, the length of names, texts and lists', () => {
    const many = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`a${index}`, 1]));
    expect(parseVisitorContext({ attributes: many(VISITOR_LIMITS.attributes) }).ok).toBe(true);
    expect(expectLeftOut({ attributes: many(VISITOR_LIMITS.attributes + 1) })).toEqual([
      { path: ['attributes'], message: 'must have at most 100 attributes, has 101' },
    ]);

    const name = 'n'.repeat(VISITOR_LIMITS.nameLength);
    expect(parseVisitorContext({ attributes: { [name]: 1 } }).ok).toBe(true);
    expect(expectLeftOut({ attributes: { [`${name}n`]: 1, '': 2 } })).toHaveLength(2);

    const text = 't'.repeat(VISITOR_LIMITS.textLength);
    expect(parseVisitorContext({ attributes: { text } }).ok).toBe(true);
    expect(expectLeftOut({ attributes: { text: `${text}t` } })[0]?.message).toBe(
      'must have at most 2048 characters',
    );

    const list = Array.from({ length: VISITOR_LIMITS.listLength }, () => 'x');
    expect(parseVisitorContext({ attributes: { list } }).ok).toBe(true);
    expect(expectLeftOut({ attributes: { list: [...list, 'x'] } })[0]?.message).toBe(
      'must have at most 100 values',
    );
  });

  test('measures bytes, before anything is parsed', () => {
    const text = JSON.stringify({ attributes: { city: 'ø'.repeat(50) } });
    const bytes = Buffer.byteLength(text);
    expect(parseVisitorContext(text, { maxBytes: bytes }).ok).toBe(true);
    expect(expectFaults(text, bytes - 1)[0]?.message).toMatch(/^is too large/);
    expect(expectFaults('{'.repeat(20_000), 8192)[0]?.message).toBe(
      'is too large: at most 8 KB are read',
    );
    expect(expectFaults({ attributes: {}, extra: 'x'.repeat(16 * 1024) })[0]?.message).toBe(
      'is too large: at most 16 KB are read',
    );
  });

  test('refuses a value that is nested too deep to be written', () => {
    const deep = JSON.parse('['.repeat(200_000) + ']'.repeat(200_000)) as unknown;
    expect(expectFaults({ attributes: { deep } })[0]?.message).toMatch(/too large/);
  });

  test('leaves out nothing that was sent in its messages', () => {
    const secret = 'someone@example.com';
    const faults = [
      ...expectFaults(`{"attributes":{"email":"${secret}"`),
      ...expectLeftOut({ attributes: { email: { address: secret } } }),
    ];
    expect(JSON.stringify(faults)).not.toContain(secret);
  });
});
