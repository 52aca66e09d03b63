import {
  createPlaceCounter,
  measurePopulateCost,
} from '../../../../../server/src/services/delivery/populate/populate-cost';

/** `{ a: { populate: { a: … } } }`, that deep. */
const nest = (depth: number, width = 1): object =>
  Object.fromEntries(
    Array.from({ length: width }, (_, index) => [
      `a${index}`,
      depth === 0 ? true : { populate: nest(depth - 1, width) },
    ]),
  );

describe('weighPopulate', () => {
  test.each([
    [undefined, 1],
    ['*', 1],
    [{ a: true, b: true }, 2],
    [{ a: { populate: { b: true } } }, 3],
    [{ a: { populate: '*' } }, 3],
    [{ zone: { on: { hero: { populate: { b: true } }, plain: true } } }, 3],
    [nest(3), 15],
  ])('counts a place in %j by its depth', (populate, effort) => {
    expect(measurePopulateCost(populate)).toBe(effort);
  });

  test('lets content pass that people build', () => {
    expect(() => measurePopulateCost(nest(3, 6))).not.toThrow();
  });

  test.each([
    ['deep', nest(14)],
    ['wide and deep', nest(6, 4)],
  ])('refuses what is too %s', (_name, populate) => {
    expect(() => measurePopulateCost(populate)).toThrow(/too deep/);
  });
});

test('createPlaceCounter ends a populate that grows for ever', () => {
  const countPlaces = createPlaceCounter();
  expect(() => {
    for (;;) {
      countPlaces(100);
    }
  }).toThrow(/too deep/);
});
