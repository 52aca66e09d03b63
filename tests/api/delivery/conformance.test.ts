import { parseVisitorContext } from '../../../core/visitor';
import {
  CASE_ATTRIBUTES,
  CASE_SEGMENTS,
  CASES,
  timeOf,
  type ConformanceCase,
} from '../../conformance/conformance-case';
import { startStrapi, type TestStrapi } from '../support/strapi';

const SEGMENT = 'plugin::personalization.segment';

let app: TestStrapi;

beforeAll(async () => {
  const attributes = CASE_ATTRIBUTES.map(({ source: _source, ...attribute }) => attribute);
  app = await startStrapi({
    config: { plugins: { personalization: { config: { attributes } } } },
  });
  const query = app.strapi.db.query(SEGMENT);
  // Below the guard: some cases are about rules that saving refuses.
  for (const { startsAt = null, endsAt = null, ...segment } of CASE_SEGMENTS) {
    await query.create({ data: { documentId: segment.key, startsAt, endsAt, ...segment } });
  }
  for (const [i, { rule, name }] of CASES.entries()) {
    const key = keyOf(i);
    await query.create({ data: { documentId: key, key, name, rule, active: true } });
  }
}, 60_000);
afterAll(() => app.stop());

const keyOf = (i: number): string => `case-${i}`;

/** What only code can hand over, and no JSON from outside. */
const isContext = ({ visitor }: ConformanceCase): boolean => parseVisitorContext(visitor).ok;

async function outcomeOf(conformanceCase: ConformanceCase): Promise<string> {
  const { body } = await app.http
    .post('/api/personalization/segments')
    .send({ visitor: conformanceCase.visitor })
    .expect(200);
  const key = keyOf(CASES.indexOf(conformanceCase));
  const isIn = (list: { key: string }[]): boolean => list.some((each) => each.key === key);
  return isIn(body.data.segments) ? 'true' : isIn(body.data.unknown) ? 'unknown' : 'false';
}

test('Every conformance case comes out over HTTP as it does in core', async () => {
  const asked = CASES.filter(isContext);
  expect(asked.length).toBeGreaterThan(CASES.length * 0.8);
  const wrong: unknown[] = [];
  const times = new Set(asked.map((each) => timeOf(each).getTime()));
  for (const nowMs of times) {
    await strapiHost.runAt(new Date(nowMs), async () => {
      for (const each of asked.filter((one) => timeOf(one).getTime() === nowMs)) {
        const outcome = await outcomeOf(each);
        if (outcome !== each.expected) {
          wrong.push([each.name, outcome]);
        }
      }
    });
  }
  expect(wrong).toEqual([]);
}, 60_000);
