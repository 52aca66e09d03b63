import { createResponses, type Outcome } from '../../../../server/src/services/cache/responses';
import { createGenerations } from '../../../../server/src/services/cache/generations';
import { createCounters } from '../../../../server/src/services/cache/metrics';

const NOBODY: ReadonlySet<string> = new Set();
const OUTCOME: Outcome = {
  head: '{"data":{},"meta":{',
  tail: '}}',
  key: '',
  decisions: [],
  warnings: [],
};

function createKeptAnswers(maxBytes: number) {
  const counters = createCounters();
  const generations = createGenerations();
  const responses = createResponses({ generations, counters, maxBytes, getMaxAgeMs: () => 60_000 });
  const dependencies = ['api::article.article'];
  const keep = (cacheKey: string): void => {
    const stamp = generations.stamp(dependencies);
    const made = { relevant: [], dependencies, stamp, createdAt: Date.now() };
    responses.keep(cacheKey, NOBODY, made, OUTCOME);
    responses.keepFinished(`${cacheKey}&segments=`, cacheKey, {
      body: Buffer.from('{}'),
      etag: '"1"',
      segments: [],
      isDefault: true,
      validUntil: Infinity,
    });
  };
  return { responses, counters, keep };
}

describe('what is kept of answers', () => {
  test('stays within its bytes where addresses are long and without end', () => {
    const maxBytes = 100_000;
    const { responses, counters, keep } = createKeptAnswers(maxBytes);
    for (let i = 0; i < 500; i += 1) {
      keep(`/api/articles?${i}${'x'.repeat(4_000)}`);
    }
    const { cacheKeys, bytes } = responses.measure();
    expect(cacheKeys * 2 * 4_000).toBeLessThan(maxBytes);
    expect(bytes).toBeLessThanOrEqual(maxBytes);
    expect(counters.evictions).toBeGreaterThan(0);
  });

  test('is found until something else needs its place', () => {
    const { responses, keep } = createKeptAnswers(100_000);
    keep('/api/articles?first');
    expect(responses.find('/api/articles?first', NOBODY)).toEqual(OUTCOME);
    expect(responses.findFinished('/api/articles?first&segments=')).not.toBeNull();
    for (let i = 0; i < 500; i += 1) {
      keep(`/api/articles?${i}`);
    }
    expect(responses.has('/api/articles?first')).toBe(false);
    expect(responses.find('/api/articles?499', NOBODY)).toEqual(OUTCOME);
  });
});

test('An outcome is not found again where the content came to depend on something else', () => {
  const generations = createGenerations();
  const responses = createResponses({
    ...{ generations, counters: createCounters(), maxBytes: 100_000 },
    getMaxAgeMs: () => 60_000,
  });
  const keep = (dependencies: string[], key: string) => {
    const stamp = generations.stamp(dependencies);
    const made = { relevant: [], dependencies, stamp, createdAt: Date.now() };
    responses.keep('/page', NOBODY, made, { ...OUTCOME, key });
    return stamp;
  };
  const first = keep(['page#1', 'author#1'], 'first');
  generations.renew('page', ['page#1']);
  expect(responses.find('/page', NOBODY)).toBeNull();
  // Published anew, the page has another row, of which nobody wrote anything yet.
  expect(keep(['page#2', 'author#1'], 'second')).toBe(first);
  expect(responses.find('/page', new Set(['norway']))?.key).toBe('second');
  expect(responses.find('/page', NOBODY)?.key).toBe('second');
});
