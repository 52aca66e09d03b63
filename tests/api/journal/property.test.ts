import fc from 'fast-check';
import { createRestarts, type Restarts } from '../support/restarts';
import { createSegment } from '../support/segments';
import { AWAY_EVENTS, EVENTS, type AwayEventName, type EventName } from './property/events';
import { ABSENCES, travel, type Step } from './property/journey';
import { SEGMENTS } from './property/world';

/**
 * Random events on random entries, with and without the plugin, and what editors meant beside
 * them. The same journeys each time; others with `PROPERTY_SEED=<number>`, and more of them with
 * `PROPERTY_RUNS=<number>`. With `PROPERTY_SHRINK=1` a failure is made small, which takes its time.
 */
const SEED = Number(process.env.PROPERTY_SEED ?? 20_261_127);
const RUNS = Number(process.env.PROPERTY_RUNS ?? 2);

jest.setTimeout(120_000 + RUNS * 120_000);

/** So that a failure prints what can be read. */
const PLAIN = { noNullPrototype: true } as const;

const seed = fc.nat({ max: 1_000_000 });
const entry = fc.nat({ max: 40 });

const event = fc.record(
  {
    kind: fc.constant('event' as const),
    name: fc.constantFrom(...(Object.keys(EVENTS) as EventName[])),
    entry,
    seed,
  },
  PLAIN,
);

const restart = fc.record(
  {
    kind: fc.constant('restart' as const),
    absence: fc.constantFrom(...ABSENCES),
    events: fc.array(
      fc.record(
        {
          name: fc.constantFrom(...(Object.keys(AWAY_EVENTS) as AwayEventName[])),
          entry,
          seed,
        },
        PLAIN,
      ),
      { maxLength: 8 },
    ),
  },
  PLAIN,
);

const stretch = fc.tuple(fc.array(event, { minLength: 8, maxLength: 20, size: 'max' }), restart);

const journey = fc
  .array(stretch, { minLength: 3, maxLength: 5, size: 'max' })
  .map((stretches): Step[] => stretches.flatMap(([events, last]) => [...events, last]));

describe('whatever happens', () => {
  let restarts: Restarts;

  beforeAll(async () => {
    restarts = await createRestarts();
    await restarts.start();
    for (const key of SEGMENTS) {
      await createSegment(restarts.app.strapi, { key });
    }
    const locales = restarts.app.strapi.plugin('i18n').service('locales');
    await locales.create({ code: 'nb', name: 'Bokmål' });
  });
  afterAll(() => restarts.end());

  test('each variant is in its place, set aside, or deleted by will', async () => {
    await fc.assert(
      fc.asyncProperty(journey, async (steps) => {
        await restarts.restart();
        await travel(restarts, steps);
      }),
      { seed: SEED, numRuns: RUNS, endOnFailure: process.env.PROPERTY_SHRINK !== '1' },
    );
  });
});
