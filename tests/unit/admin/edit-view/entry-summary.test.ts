import { getFieldState } from '../../../../admin/src/edit-view/entry-field/field-state';
import type { FieldLayout, FieldMark } from '../../../../admin/src/edit-view/layout/edit-layout';
import { getVisibility } from '../../../../admin/src/edit-view/owner-header/block-visibility';
import {
  countErrorsElsewhere,
  listSegmentOptions,
} from '../../../../admin/src/edit-view/segment-select/segment-options';
import { listOwnerPaths, summarizeEntry } from '../../../../admin/src/edit-view/variant/summarize';

const VALUES = {
  title: 'Home',
  segmentVariants: [
    { variantSegments: ['norway', 'sweden'], variantOverrides: ['title', 'intro'] },
    { variantSegments: ['norway'], variantOverrides: ['title'] },
  ],
  blocks: [
    { __component: 'blocks.quote' },
    {
      __component: 'blocks.list',
      cards: [
        {
          segmentVariants: [
            {
              variantSegments: ['norway'],
              variantOverrides: ['link'],
              variantHidden: true,
              link: { segmentVariants: [{ variantSegments: ['denmark'] }] },
            },
          ],
        },
      ],
    },
  ],
};

test('The changes of a segment are counted at every depth, in the first variant that names it', () => {
  expect(summarizeEntry(VALUES, {})).toEqual({
    segments: { norway: { changes: 4, errors: 0 }, sweden: { changes: 2, errors: 0 } },
    defaultErrors: 0,
  });
  expect(listOwnerPaths(VALUES)).toEqual(['', 'blocks.1.cards.0']);
});

test('A fault counts for the segments of its variant, or for the default content', () => {
  const message = { id: 'required', defaultMessage: 'This value is required.' };
  const { segments, defaultErrors } = summarizeEntry(VALUES, {
    title: message,
    segmentVariants: [{ title: message, intro: 'Too long' }],
    blocks: [undefined, { cards: [{ segmentVariants: [{ link: { label: message } }] }] }],
  });
  expect(defaultErrors).toBe(1);
  expect(segments.norway?.errors).toBe(3);
  expect(segments.sweden?.errors).toBe(2);
});

test('Segments with variants come first; others only while they are active', () => {
  const segment = (key: string, active = true) => ({ key, name: key.toUpperCase(), active });
  const options = listSegmentOptions(
    [segment('denmark'), segment('finland', false), segment('norway', false)],
    summarizeEntry(VALUES, {}),
  );
  expect(options).toEqual([
    { key: 'norway', name: 'NORWAY', changes: 4, errors: 0, isInactive: true },
    { key: 'sweden', name: 'sweden', changes: 2, errors: 0, isInactive: true },
    { key: 'denmark', name: 'DENMARK', changes: 0, errors: 0, isInactive: false },
  ]);
});

test('Of segments that could not be read, none is called inactive', () => {
  const options = listSegmentOptions(null, summarizeEntry(VALUES, {}));
  expect(options.map(({ key, isInactive }) => [key, isInactive])).toEqual([
    ['norway', false],
    ['sweden', false],
  ]);
});

test('Faults elsewhere are those of all content that the form does not show', () => {
  const summary = {
    segments: { norway: { changes: 1, errors: 2 }, sweden: { changes: 1, errors: 1 } },
    defaultErrors: 4,
  };
  expect(countErrorsElsewhere(summary, undefined)).toBe(3);
  expect(countErrorsElsewhere(summary, 'norway')).toBe(5);
  expect(countErrorsElsewhere(summary, 'denmark')).toBe(7);
  expect(countErrorsElsewhere({ segments: {}, defaultErrors: 1 }, undefined)).toBe(0);
});

const field = (name: string): FieldLayout => ({
  name,
  label: name,
  type: 'string',
  attribute: { type: 'string' },
  disabled: false,
  required: false,
  size: 6,
});
const mark = (segment: string | null, varies = true): FieldMark => ({
  segment,
  disabled: false,
  component: null,
  variantField: varies ? field('title') : null,
  variantComponent: 'personalization.page',
  zones: new Set(),
});

test('A field is inherited, overridden, the same for everyone, or left to the host', () => {
  const stateOf = (name: string, of: FieldMark, path = name) =>
    getFieldState(VALUES, field(name), of, path);
  expect(stateOf('title', mark(null))).toEqual({ kind: 'native' });
  expect(stateOf('title', mark('sweden'))).toEqual({ kind: 'overridden', rowIndex: 0 });
  expect(stateOf('title', mark('denmark'))).toEqual({ kind: 'inherited' });
  expect(stateOf('slug', mark('norway', false))).toEqual({ kind: 'fixed' });
  expect(stateOf('link', mark('norway'), 'blocks.1.cards.0.link')).toEqual({
    kind: 'overridden',
    rowIndex: 0,
  });
  expect(stateOf('title', mark('norway'), 'segmentVariants.0.title')).toEqual({ kind: 'native' });
  expect(stateOf('segmentVariants', mark('norway'))).toEqual({ kind: 'header' });
});

test('A block that is hidden for the segment is hidden, whoever else sees it', () => {
  expect(getVisibility(false, false)).toBe('everyone');
  expect(getVisibility(false, true)).toBe('only');
  expect(getVisibility(true, true)).toBe('hidden');
});
