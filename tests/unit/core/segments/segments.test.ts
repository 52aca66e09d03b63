import {
  findNextScheduledChange,
  getSegmentStatus,
  isSegmentLive,
  type Segment,
} from '../../../../core/segments';

const NOW = new Date('2026-03-15T12:00:00.000Z');

const segment = (rest: Partial<Segment>): Segment => ({
  key: 'segment',
  name: 'Segment',
  rule: { combinator: 'and', rules: [] },
  active: true,
  ...rest,
});

describe('isSegmentLive', () => {
  test.each([
    ['live', {}],
    ['live', { startsAt: null, endsAt: null }],
    ['live', { startsAt: '2026-03-15T12:00:00.000Z' }],
    ['live', { startsAt: '2026-03-15T13:00:00.000+01:00' }],
    ['live', { endsAt: '2026-03-15T12:00:00.001Z' }],
    ['not-started', { startsAt: '2026-03-15T12:00:00.001Z' }],
    ['ended', { endsAt: '2026-03-15T12:00:00.000Z' }],
    ['ended', { startsAt: '2026-01-01', endsAt: '2026-02-01' }],
    ['inactive', { active: false }],
    ['inactive', { active: false, endsAt: '2026-02-01' }],
  ])('finds %s for %j', (status, rest) => {
    expect(getSegmentStatus(segment(rest), NOW)).toBe(status);
    expect(isSegmentLive(segment(rest), NOW)).toBe(status === 'live');
  });

  test('shows nobody what is meant for a time that cannot be read', () => {
    expect(isSegmentLive(segment({ startsAt: 'soon' }), NOW)).toBe(false);
    expect(isSegmentLive(segment({ endsAt: '' }), NOW)).toBe(false);
    expect(isSegmentLive(segment({ active: 'yes' as never }), NOW)).toBe(false);
  });
});

describe('findNextScheduledChange', () => {
  test('finds the nearest start or end after now among active segments', () => {
    const segments = [
      segment({ startsAt: '2026-01-01', endsAt: '2026-04-01' }),
      segment({ startsAt: '2026-03-20' }),
      segment({ startsAt: '2026-03-16', active: false }),
      segment({}),
    ];
    expect(findNextScheduledChange(segments, NOW)).toEqual(new Date('2026-03-20T00:00:00.000Z'));
  });

  test('finds none where nothing is scheduled, and none that is past or now', () => {
    expect(findNextScheduledChange([], NOW)).toBeNull();
    const past = segment({ startsAt: '2026-03-15T12:00:00.000Z' });
    expect(findNextScheduledChange([past, segment({})], NOW)).toBeNull();
  });

  test('passes over segments that can never be live', () => {
    const never = [
      segment({ startsAt: '2026-05-01', endsAt: '2026-04-01' }),
      segment({ startsAt: 'soon', endsAt: '2026-04-01' }),
    ];
    expect(findNextScheduledChange(never, NOW)).toBeNull();
  });
});
