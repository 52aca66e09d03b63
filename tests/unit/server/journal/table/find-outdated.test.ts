import { findOutdated } from '../../../../../server/src/services/journal/table/find-outdated';

const DAY_MS = 86_400_000;
/** Rows of these ages in days, the newest first. */
const rows = (...ages: number[]) =>
  ages.map((age, index) => ({ id: ages.length - index, at: Date.now() - age * DAY_MS }));

test.each([
  ['there are none', rows(), []],
  ['all are new and few', rows(0, 1, 2), []],
  ['one is too old', rows(0, 1, 11), [1]],
  ['there are too many', rows(0, 1, 2, 3), [1]],
  ['the last one is too old itself', rows(11), []],
  ['all are too old', rows(11, 12), [1]],
])('Which changes are forgotten where %s', (_, changes, outdated) => {
  expect(findOutdated(changes, { changes: 3, days: 10 })).toEqual(outdated);
});
