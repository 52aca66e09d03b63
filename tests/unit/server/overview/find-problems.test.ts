import type { SegmentRecord } from '../../../../core/contracts/segment/types';
import { DEFAULT_LIMITS } from '../../../../core/rules/limits';
import { BUILT_IN_ATTRIBUTES } from '../../../../core/visitor';
import { findProblems } from '../../../../server/src/services/overview/find-problems';

const settings = { attributes: BUILT_IN_ATTRIBUTES, limits: DEFAULT_LIMITS };
const now = new Date('2026-06-01T12:00:00Z');

const segment = (key: string, change: Partial<SegmentRecord> = {}): SegmentRecord => ({
  documentId: `id-${key}`,
  key,
  name: key,
  description: null,
  reason: null,
  rule: { combinator: 'and', rules: [{ field: 'geo.country', operator: '=', value: 'NO' }] },
  active: true,
  startsAt: null,
  endsAt: null,
  archivedAt: null,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  ...change,
});

const find = (segments: SegmentRecord[], usage: Record<string, number> = {}) =>
  findProblems({ segments, usage: new Map(Object.entries(usage)), settings, now }).map(
    ({ kind, segmentKey, usageCount }) => [kind, segmentKey, usageCount],
  );

const STALE = { combinator: 'and', rules: [{ field: 'gone', operator: '=', value: 'x' }] } as const;

describe('problems', () => {
  test('there are none where all is well', () => {
    expect(find([segment('a'), segment('b', { active: false })], { a: 2 })).toEqual([]);
  });

  test('a segment that asks about one that is off is one, in its own words', () => {
    const asking = (key: string): Partial<SegmentRecord> => ({
      rule: { combinator: 'and', rules: [{ field: 'segment', operator: 'inSegment', value: key }] },
    });
    const off = segment('off', { active: false });
    const over = segment('over', { endsAt: '2026-02-01T00:00:00.000Z' });
    expect(find([off, segment('a', asking('off')), segment('b', asking('gone'))])).toEqual([
      ['broken-rule', 'b', 0],
      ['asks-switched-off', 'a', 0],
    ]);
    expect(find([over, segment('c', asking('over'))])).toEqual([['schedule-over', 'over', 0]]);
    expect(find([off, segment('d', { ...asking('off'), active: false })])).toEqual([]);
  });

  test('a segment that is off or archived is one only where variants name it', () => {
    const off = segment('off', { active: false });
    const archived = segment('old', { active: false, archivedAt: '2026-02-01T00:00:00.000Z' });
    expect(find([off, archived])).toEqual([]);
    expect(find([off, archived], { off: 1, old: 3 })).toEqual([
      ['segment-off', 'old', 3],
      ['segment-off', 'off', 1],
    ]);
  });

  test('an active segment is one where its rule has faults or its time is over', () => {
    expect(find([segment('a', { rule: STALE })])).toEqual([['broken-rule', 'a', 0]]);
    expect(find([segment('a', { rule: STALE, active: false })])).toEqual([]);
    const ended = segment('b', { endsAt: '2026-06-01T12:00:00.000Z' });
    expect(find([ended])).toEqual([['schedule-over', 'b', 0]]);
    expect(find([segment('c', { startsAt: '2027-01-01T00:00:00.000Z' })])).toEqual([]);
  });

  test('variants of a segment that is gone come first', () => {
    const ended = segment('b', { endsAt: '2026-01-01T00:00:00.000Z' });
    expect(find([ended], { b: 5, gone: 1 })).toEqual([
      ['segment-missing', 'gone', 1],
      ['schedule-over', 'b', 5],
    ]);
  });
});
