import type { SegmentRecord } from '../../../../core/contracts/segment/types';
import type { Rule } from '../../../../core/rules/rule';
import { BUILT_IN_ATTRIBUTES } from '../../../../core/visitor';
import { listAttributeUses } from '../../../../server/src/services/settings/list-attribute-uses';

const segment = (key: string, fields: string[]): SegmentRecord => ({
  documentId: key,
  key,
  name: key,
  description: null,
  reason: null,
  rule: {
    combinator: 'and',
    rules: [{ combinator: 'or', rules: fields.map((field) => ({ field, operator: 'notNull' })) }],
  } satisfies Rule,
  active: true,
  startsAt: null,
  endsAt: null,
  archivedAt: null,
  createdAt: '',
  updatedAt: '',
});

const list = (...segments: SegmentRecord[]) =>
  listAttributeUses(segments, BUILT_IN_ATTRIBUTES).map(({ name, segments: using }) => [
    name,
    using.map(({ key }) => key),
  ]);

describe('the attributes that segments use', () => {
  test('come in the order of the catalogue, also those deep in a rule, each segment once', () => {
    expect(
      list(
        segment('a', ['visit.count', 'geo.country', 'visit.count']),
        segment('b', ['geo.country']),
      ),
    ).toEqual([
      ['geo.country', ['a', 'b']],
      ['visit.count', ['a']],
    ]);
  });

  test('include those that nobody declares any more, last', () => {
    expect(list(segment('a', ['gone', 'os.name'])).map(([name]) => name)).toEqual([
      'os.name',
      'gone',
    ]);
  });

  test('are none where there are no segments', () => {
    expect(list()).toEqual([]);
  });
});
