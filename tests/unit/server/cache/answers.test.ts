import { createAnswers } from '../../../../server/src/services/cache/answers';
import { createGenerations } from '../../../../server/src/services/cache/generations';
import { createCounters } from '../../../../server/src/services/cache/metrics';

test('addresses from outside, however many and long, stay within the memory that is allowed', () => {
  const generations = createGenerations();
  const maxBytes = 1024 * 1024;
  const options = { generations, counters: createCounters(), maxBytes, getMaxAgeMs: () => 60_000 };
  const answers = createAnswers(options);
  const made = {
    relevant: ['norway'],
    dependencies: ['api::page.page'],
    stamp: generations.stamp(['api::page.page']),
    createdAt: Date.now(),
  };
  const outcome = { head: '{', tail: '}', key: 'default', decisions: [] };
  for (let number = 0; number < 2_000; number += 1) {
    const address = `/api/pages?${String(number)}${'x'.repeat(4_000)}`;
    answers.keep(address, new Set(), made, outcome);
  }
  const { addresses, bytes } = answers.measure();
  expect(addresses * 4_000).toBeLessThan(maxBytes);
  expect(bytes).toBeLessThan(maxBytes);
});
