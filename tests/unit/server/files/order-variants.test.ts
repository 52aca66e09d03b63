import { orderVariants } from '../../../../server/src/services/files/order-variants';
import type { JournalVariant } from '../../../../server/src/services/journal/content/content';

const list = (keys: string): JournalVariant[] =>
  [...keys].map((key) => ({ key }) as JournalVariant);

const order = (before: string, wanted: string): string => {
  const stored = list(before);
  const onlyHere = stored.filter(({ key }) => !wanted.includes(key));
  return orderVariants(stored, list(wanted), onlyHere)
    .map(({ key }) => key)
    .join('');
};

describe('variants of a file and those that are only here', () => {
  test.each([
    ['ab', 'ab', 'ab'],
    ['', 'ab', 'ab'],
    ['axb', 'ab', 'axb'],
    ['xab', 'ab', 'xab'],
    ['abxy', 'ab', 'abxy'],
    ['axb', 'ba', 'bax'],
    ['xy', 'ab', 'xyab'],
  ])('%s here and %s in the file become %s', (before, wanted, after) => {
    expect(order(before, wanted)).toBe(after);
    expect(order(after, wanted)).toBe(after);
  });
});
