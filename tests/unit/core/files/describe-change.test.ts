import type { ChangedEntry, FileChange, FileNote } from '../../../../core/contracts/files';
import { describeChange, describeNote } from '../../../../core/files';
import { LANGUAGE_TAGS, type Language } from '../../../../core/text/languages';

const entry: ChangedEntry = {
  uid: 'api::page.page',
  typeName: 'Page',
  documentId: 'a1',
  title: 'Home',
  locale: 'en',
};
const place = [{ component: 'hero', name: 'Hero', field: 'zone', position: 1 }];
const variant = {
  kind: 'variant' as const,
  entry,
  place,
  label: null,
  segments: ['Visitors from Norway'],
};

describe('a change of an import is told in words', () => {
  test.each<[FileChange, string]>([
    [
      {
        kind: 'segment',
        action: 'added',
        key: 'norway',
        name: 'Norway',
        fields: [{ name: 'rule', after: 'Visitors from Norway' }],
      },
      'Segment “Norway” is new: Visitors from Norway',
    ],
    [
      {
        kind: 'segment',
        action: 'changed',
        key: 'norway',
        name: 'Norway',
        fields: [
          { name: 'rule', before: 'Visitors from Norway', after: 'Visitors from Sweden' },
          { name: 'description', before: 'Long\n\ntext' },
          { name: 'active', after: true },
        ],
      },
      'Segment “Norway”: rule changes from “Visitors from Norway” to “Visitors from Sweden”; description changes from “Long text” to empty; active changes from no to yes',
    ],
    [
      { kind: 'segment', action: 'removed', key: 'norway', name: 'Norway', fields: [] },
      'Segment “Norway” is deleted',
    ],
    [
      { ...variant, action: 'added', fields: [] },
      'Page “Home” (en), Hero 1: variant for Visitors from Norway is new',
    ],
    [
      {
        ...variant,
        action: 'changed',
        place: [],
        entry: { ...entry, title: null, locale: null },
        fields: [
          { name: 'title', before: 'A', after: 'B' },
          { name: 'text', after: 'x'.repeat(100) },
          { name: 'image', before: { file: 'a' }, after: { file: 'b' } },
          { name: 'intro', before: 'C' },
        ],
      },
      `Page “a1”: variant for Visitors from Norway changes: title changes from “A” to “B”; text is set to “${'x'.repeat(60)}…”; image is set to other content; intro is as in the default again`,
    ],
    [
      { kind: 'block', action: 'hidden', entry, place },
      'Page “Home” (en), Hero 1 is shown only where a variant says so',
    ],
  ])('%j', (change, sentence) => {
    expect(describeChange(change)).toBe(sentence);
  });

  test('in every language, with nothing left to fill in', () => {
    const changes: FileChange[] = [
      ...(['added', 'changed', 'removed', 'moved'] as const).map((action) => ({
        ...variant,
        action,
        fields: [{ name: 'title', before: null, after: 'A' }],
      })),
      ...(['hidden', 'shown', 'reordered'] as const).map((action) => ({
        kind: 'block' as const,
        action,
        entry,
        place,
      })),
    ];
    const notes: FileNote[] = [
      { kind: 'only-here', count: 2, entry: null },
      { kind: 'only-here', count: 2, entry },
      { kind: 'content-differs', entry, place },
      { kind: 'not-published', reason: 'never', entry },
      { kind: 'not-published', reason: 'modified', entry },
    ];
    const say = (locale: Language) => [
      ...changes.map((change) => describeChange(change, locale)),
      ...notes.map((note) => describeNote(note, locale)),
    ];
    const all = LANGUAGE_TAGS.flatMap(say);
    expect(all.filter((sentence) => /[{}]|undefined/.test(sentence) || sentence === '')).toEqual(
      [],
    );
    expect(new Set(all).size).toBe(all.length);
  });
});
