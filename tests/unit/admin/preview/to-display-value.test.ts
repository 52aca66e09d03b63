import { toDisplayValue } from '../../../../admin/src/preview/what-they-see/to-display-value';

const paragraph = (...texts: string[]) => ({
  type: 'paragraph',
  children: texts.map((text) => ({ type: 'text', text })),
});

describe('toDisplayValue', () => {
  test.each([null, undefined, ''])('is empty for %p', (value) => {
    expect(toDisplayValue('string', value)).toEqual({ kind: 'empty' });
  });

  test('keeps falsy values that are values', () => {
    expect(toDisplayValue('integer', 0)).toEqual({ kind: 'number', value: 0 });
    expect(toDisplayValue('boolean', false)).toEqual({ kind: 'boolean', value: false });
  });

  test('reads a rich text in blocks a line a paragraph', () => {
    const blocks = [
      paragraph('One ', 'two'),
      {
        type: 'list',
        children: [{ type: 'list-item', children: [{ text: 'a' }] }, { children: [{ text: 'b' }] }],
      },
      { type: 'image', image: { alternativeText: 'A fjord' }, children: [{ text: '' }] },
      { type: 'paragraph', children: [{ type: 'link', children: [{ text: 'link' }] }] },
    ];
    const text = 'One two\n• a\n• b\n[A fjord]\nlink';
    expect(toDisplayValue('blocks', blocks)).toEqual({ kind: 'text', text });
    expect(toDisplayValue('blocks', [paragraph('')])).toEqual({ kind: 'empty' });
  });

  test('takes a day for a day, and what is no date for text', () => {
    const day = toDisplayValue('date', '2026-01-02');
    expect(day).toEqual({ kind: 'date', value: new Date(2026, 0, 2), hasTime: false });
    expect(toDisplayValue('datetime', '2026-01-02T10:00:00.000Z')).toMatchObject({ hasTime: true });
    expect(toDisplayValue('datetime', 'soon')).toEqual({ kind: 'text', text: 'soon' });
  });

  test('is empty for lists of files or entries without any', () => {
    expect(toDisplayValue('media', [])).toEqual({ kind: 'empty' });
    expect(toDisplayValue('relation', [])).toEqual({ kind: 'empty' });
    expect(toDisplayValue('relation', [{ id: 1, title: 'A' }])).toMatchObject({ kind: 'related' });
  });

  test('shows data as code', () => {
    expect(toDisplayValue('json', { a: 1 })).toEqual({ kind: 'code', text: '{\n  "a": 1\n}' });
  });
});
