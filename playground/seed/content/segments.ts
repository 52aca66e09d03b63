export const SEGMENT_KEYS = [
  'new-visitors',
  'returning-visitors',
  'mobile',
  'norway',
  'newsletter',
  'evening',
] as const;
export type SegmentKey = (typeof SEGMENT_KEYS)[number];

interface SegmentSeed {
  key: SegmentKey;
  name: string;
  description: string;
  /** The sentence a visitor may read. */
  reason: string;
  rule: { combinator: 'and' | 'or'; rules: { field: string; operator: string; value: unknown }[] };
  active: boolean;
}

const segment = (
  key: SegmentKey,
  name: string,
  description: string,
  reason: string,
  [combinator, ...conditions]: ['and' | 'or', ...[string, string, unknown][]],
): SegmentSeed => ({
  key,
  name,
  description,
  reason,
  rule: {
    combinator,
    rules: conditions.map(([field, operator, value]) => ({ field, operator, value })),
  },
  active: true,
});

export const segments: SegmentSeed[] = [
  segment(
    'new-visitors',
    'New visitors',
    'People who let us remember visits, and have not been here before.',
    'This is your first visit.',
    ['and', ['visit.isReturning', '=', false]],
  ),
  segment(
    'returning-visitors',
    'Returning visitors',
    'People who let us remember visits, and have been here before.',
    'You have visited us before.',
    ['or', ['visit.isReturning', '=', true], ['visit.count', '>=', 2]],
  ),
  segment(
    'mobile',
    'On a phone',
    'Everybody who reads on a phone, often on the way.',
    'You are reading on a phone.',
    ['and', ['device.type', '=', 'mobile']],
  ),
  segment(
    'norway',
    'Visitors from Norway',
    'Home delivery, Norwegian mountains and a few sayings that only work here.',
    'You are visiting from Norway.',
    ['and', ['geo.country', '=', 'NO']],
  ),
  segment(
    'newsletter',
    'Newsletter readers',
    'People who get our letter and let us use that here.',
    'You subscribe to our newsletter.',
    ['and', ['newsletter.isSubscribed', '=', true]],
  ),
  segment(
    'evening',
    'In the evening',
    'From six in the evening until midnight, where the visitor is.',
    'It is evening where you are.',
    ['and', ['time.hour', '>=', 18]],
  ),
];
