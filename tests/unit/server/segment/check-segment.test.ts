import { DEFAULT_LIMITS } from '../../../../core/rules/limits';
import type { Rule } from '../../../../core/rules/rule';
import { BUILT_IN_ATTRIBUTES } from '../../../../core/visitor';
import { checkSegment, EMPTY_RULE } from '../../../../server/src/services/segment/check-segment';
import type { StoredSegment } from '../../../../server/src/services/segment/stored-segment';

const settings = { attributes: BUILT_IN_ATTRIBUTES, limits: DEFAULT_LIMITS };

const NORWAY: Rule = {
  combinator: 'and',
  rules: [{ field: 'geo.country', operator: '=', value: 'NO' }],
};

const STALE: Rule = {
  combinator: 'and',
  rules: [{ field: 'no.longer.declared', operator: '=', value: 'x' }],
};

function store(change: Partial<StoredSegment> = {}): StoredSegment {
  return {
    id: 1,
    documentId: 'abc',
    key: 'norway',
    name: 'Norway',
    description: null,
    reason: null,
    rule: NORWAY,
    active: true,
    startsAt: null,
    endsAt: null,
    archivedAt: null,
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
    ...change,
  };
}

const locate = (input: Record<string, unknown>, existing: StoredSegment | null = null) =>
  checkSegment(input, existing, settings).faults.map(({ location }) => location);

describe('a new segment', () => {
  test('needs a name only; it starts inactive and with an empty rule', () => {
    const { data, faults, isActivated } = checkSegment({ name: ' Norway ' }, null, settings);
    expect(faults).toEqual([]);
    expect(data).toMatchObject({ name: 'Norway', active: false, rule: EMPTY_RULE });
    expect(isActivated).toBe(false);
  });

  test('with an empty rule cannot be active', () => {
    const { faults } = checkSegment({ name: 'A', active: true }, null, settings);
    expect(faults).toHaveLength(1);
    expect(faults[0]?.path[0]).toBe('rule');
  });

  test('has every fault listed at once: of its fields and inside its rule', () => {
    const rule = {
      combinator: 'and',
      rules: [NORWAY.rules[0], { field: 'visit.count', operator: '>', value: 'many' }],
    };
    expect(locate({ name: '', key: 'Bad Key', rule }).sort()).toEqual([
      'key',
      'name',
      'rules[1].value',
    ]);
  });

  test('may not take a reserved word as its key', () => {
    expect(locate({ name: 'A', key: 'constructor' })).toEqual(['key']);
  });

  test('keeps what the Document Service adds', () => {
    expect(checkSegment({ name: 'A', createdBy: 1 }, null, settings).data.createdBy).toBe(1);
  });
});

describe('a stored segment', () => {
  test('keeps its key', () => {
    expect(locate({ key: 'sweden' }, store())).toEqual(['key']);
    expect(locate({ key: null }, store())).toContain('key');
    expect(locate({ key: 'norway', name: 'Norge' }, store())).toEqual([]);
  });

  test('can be renamed and switched off although its rule has gone stale', () => {
    expect(locate({ name: 'Old' }, store({ rule: STALE }))).toEqual([]);
    expect(locate({ active: false, rule: STALE }, store({ rule: STALE }))).toEqual([]);
  });

  test('cannot be switched on with a stale or an empty rule', () => {
    expect(locate({ active: true }, store({ rule: STALE, active: false }))).toEqual([
      'rules[0].field',
    ]);
    expect(locate({ active: true }, store({ rule: EMPTY_RULE, active: false }))).toHaveLength(1);
  });

  test('cannot be switched on, or get a rule, that asks about a segment that is not there', () => {
    const asking: Rule = {
      combinator: 'and',
      rules: [{ field: 'segment', operator: 'inSegment', value: 'gone' }],
    };
    const withSegments = { ...settings, segments: [] };
    const off = store({ rule: asking, active: false });
    const codesOf = (input: object, existing: StoredSegment) =>
      checkSegment({ ...input }, existing, withSegments).faults.map(({ code }) => code);
    expect(codesOf({ active: true }, off)).toEqual(['rule.segment-unknown']);
    expect(codesOf({ rule: asking }, store())).toEqual(['rule.segment-unknown']);
    expect(codesOf({ name: 'Renamed' }, off)).toEqual([]);
  });

  test('cannot lose its conditions while it is active', () => {
    expect(locate({ rule: EMPTY_RULE }, store())).toHaveLength(1);
    expect(locate({ rule: EMPTY_RULE, active: false }, store())).toEqual([]);
  });

  test('is switched off by archiving, and cannot be active while archived', () => {
    const archivedAt = '2026-02-01T00:00:00.000Z';
    expect(checkSegment({ archivedAt }, store(), settings).data.active).toBe(false);
    expect(locate({ archivedAt, active: true }, store())).toEqual(['active']);
    expect(locate({ active: true }, store({ archivedAt, active: false }))).toEqual(['active']);
    expect(
      locate({ archivedAt: null, active: true }, store({ archivedAt, active: false })),
    ).toEqual([]);
  });

  test('counts as activated only when it was off before', () => {
    expect(checkSegment({ active: true }, store(), settings).isActivated).toBe(false);
    expect(checkSegment({ active: true }, store({ active: false }), settings).isActivated).toBe(
      true,
    );
  });
});

describe('a schedule', () => {
  const early = '2026-03-01T08:00:00.000Z';
  const late = '2026-03-02T08:00:00+01:00';

  test('ends after it starts, also against what is stored', () => {
    expect(locate({ name: 'A', startsAt: early, endsAt: late })).toEqual([]);
    expect(locate({ name: 'A', startsAt: late, endsAt: early })).toEqual(['endsAt']);
    expect(locate({ name: 'A', startsAt: early, endsAt: early })).toEqual(['endsAt']);
    expect(locate({ endsAt: early }, store({ startsAt: late }))).toEqual(['endsAt']);
  });

  test('takes a Date from server code, and null for none', () => {
    expect(locate({ name: 'A', startsAt: new Date(early), endsAt: null })).toEqual([]);
  });

  test('refuses a time without a zone', () => {
    expect(locate({ name: 'A', startsAt: '2026-03-01T08:00:00' })).toEqual(['startsAt']);
  });
});

test('inherited properties of the input are not read', () => {
  const input = Object.create({ active: true, key: 'Bad Key' }) as Record<string, unknown>;
  input.name = 'A';
  const { data, faults } = checkSegment(input, null, settings);
  expect(faults).toEqual([]);
  expect(data.active).toBe(false);
});
