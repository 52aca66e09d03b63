import { writeQueryString } from '../../../../../server/src/services/delivery/request/write-query-string';

describe('writeQueryString', () => {
  test.each([
    [{}, ''],
    [{ populate: '*', locale: 'nb' }, 'populate=*&locale=nb'],
    [{ filters: { title: { $eq: 'a&b' } } }, 'filters[title][$eq]=a%26b'],
    [{ fields: ['a', 'b'] }, 'fields[0]=a&fields[1]=b'],
    [
      { populate: { author: true }, pagination: { page: 2 } },
      'populate[author]=true&pagination[page]=2',
    ],
    [{ filters: { text: { $eq: null } } }, 'filters[text][$eq]'],
    [{ filters: {}, sort: [] }, ''],
  ])('writes %j', (query, expected) => {
    const written = writeQueryString(query).replace(/%5B/g, '[').replace(/%5D/g, ']');
    expect(written.replace(/%24/g, '$').replace(/%2A/g, '*')).toBe(expected);
  });

  test('refuses what a parser of URLs would drop without a word', () => {
    const many = { filters: { id: { $in: Array.from({ length: 1001 }, (_, id) => id) } } };
    expect(() => writeQueryString(many)).toThrow(/1000 values/);
  });

  test('refuses what is nested without end, in no time', () => {
    const deep = JSON.parse(`${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`) as object;
    expect(() => writeQueryString({ filters: deep })).toThrow(/20 levels/);
  });
});
