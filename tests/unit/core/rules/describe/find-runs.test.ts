import { findRuns } from '../../../../../core/rules/describe/find-runs';

describe('findRuns', () => {
  const runs = (...places: number[]) =>
    findRuns(places, 7).map(({ first, last, length }) => [first, last, length]);

  test('finds neighbours, also over the end', () => {
    expect(runs(4, 5, 6, 0)).toEqual([[4, 0, 4]]);
    expect(runs(0, 6, 2)).toEqual([
      [2, 2, 1],
      [6, 0, 2],
    ]);
    expect(runs(1, 1, 1)).toEqual([[1, 1, 1]]);
  });

  test('takes all of the circle for one from its beginning', () => {
    expect(runs(3, 4, 5, 6, 0, 1, 2)).toEqual([[0, 6, 7]]);
    expect(runs()).toEqual([]);
  });
});
