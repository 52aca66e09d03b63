import {
  hasDefaultChanged,
  isSame,
} from '../../../../admin/src/edit-view/variant/default-snapshot';
import { getIn, getOwnerPath, isInsideVariant } from '../../../../admin/src/edit-view/variant/path';
import { toPlainText } from '../../../../admin/src/edit-view/variant/plain-text';
import { readEdit } from '../../../../admin/src/edit-view/variant/read-edit';
import { setIn } from '../../../../admin/src/edit-view/variant/set-in';

test('A path leads to a value of the form, and nowhere else', () => {
  const values = { blocks: [{ cards: [{ title: 'One' }] }] };
  expect(getIn(values, 'blocks.0.cards.0.title')).toBe('One');
  expect(getIn(values, '')).toBe(values);
  expect(getIn(values, 'blocks.1.cards')).toBeUndefined();
  expect(getIn(values, 'blocks.0.constructor.name')).toBeUndefined();
});

test('The owner of a field is the entry or the block that it stands in', () => {
  expect(getOwnerPath('title', 'title')).toBe('');
  expect(getOwnerPath('blocks.3.cards.1.title', 'title')).toBe('blocks.3.cards.1');
});

test('Only a path through a list of variants is inside a variant', () => {
  expect(isInsideVariant('blocks.0.segmentVariants.1.link.label')).toBe(true);
  expect(isInsideVariant('blocks.0.segmentVariantsNote')).toBe(false);
});

test('Setting a value at a path leaves the original as it is', () => {
  const original = { cards: [{ author: 1 }, { author: 2 }] };
  expect(setIn(original, 'cards.1.author', 3)).toEqual({ cards: [{ author: 1 }, { author: 3 }] });
  expect(original.cards[1]).toEqual({ author: 2 });
  expect(setIn(original, '', 'other')).toBe('other');
});

test('Values are the same whatever the order of their keys and however emptiness is written', () => {
  expect(isSame({ a: 1, b: [undefined] }, { b: [null], a: 1 })).toBe(true);
  expect(isSame('', undefined)).toBe(true);
  expect(isSame('a', 'b')).toBe(false);
  expect(isSame(0, null)).toBe(false);
});

test('A default has changed only where the variant remembers another one', () => {
  const row = { variantDefaults: { title: 'Home', intro: null } };
  expect(hasDefaultChanged(row, 'title', 'Start')).toBe(true);
  expect(hasDefaultChanged(row, 'title', 'Home')).toBe(false);
  expect(hasDefaultChanged(row, 'intro', undefined)).toBe(false);
  expect(hasDefaultChanged(row, 'text', 'New')).toBe(false);
  expect(hasDefaultChanged({ variantDefaults: 'broken' }, 'title', 'Home')).toBe(false);
  expect(hasDefaultChanged(undefined, 'title', 'Home')).toBe(false);
});

test('A person reads the words of rich text, and JSON of what has none', () => {
  const item = (text: string) => ({ type: 'list-item', children: [{ type: 'text', text }] });
  expect(
    toPlainText([
      { type: 'paragraph', children: [{ type: 'text', text: 'Gear ' }, { text: 'lasts' }] },
      { type: 'list', children: [item('One'), item('Two')] },
    ]),
  ).toBe('Gear lasts\nOne\nTwo');
  expect(toPlainText({ a: 1 })).toBe('{\n  "a": 1\n}');
  expect(toPlainText(null)).toBe('');
  expect(toPlainText([{ name: 'wool' }, { name: 'winter' }])).toBe('wool, winter');
  expect(toPlainText(['red', 7])).toBe('red, 7');
  expect(toPlainText([])).toBe('');
  expect(toPlainText([{ a: 'x', b: 'y' }])).toContain('"b": "y"');
  expect(toPlainText(3)).toBe('3');
});

describe('An edit of a variant', () => {
  const loaded = {
    segmentVariants: [
      { variantKey: 'a', variantSegments: ['norway'], title: 'Hjem' },
      { variantKey: 'b', variantSegments: ['sweden'], title: 'Hem' },
    ],
    blocks: [
      { segmentVariants: [{ variantKey: 'c', variantSegments: ['norway'], title: 'Ut' }] },
      { segmentVariants: [] },
    ],
  };
  const [first, second] = loaded.segmentVariants;
  const norway = { ownerPath: '', segment: 'norway', fieldName: 'title' };

  test('is what differs from what was loaded', () => {
    const changed = { ...loaded, segmentVariants: [{ ...first, title: 'Heim' }, second] };
    expect(readEdit(loaded, loaded, norway)).toBeNull();
    expect(readEdit(changed, loaded, norway)).toBe('"Heim"');
    const added = { segmentVariants: [{ variantSegments: ['norway'], title: 'Ny' }] };
    expect(readEdit(added, loaded, norway)).toBe('"Ny"');
  });

  test('is none where the variant moved, alone or with its block', () => {
    expect(readEdit({ ...loaded, segmentVariants: [second, first] }, loaded, norway)).toBeNull();
    expect(readEdit({ ...loaded, segmentVariants: [first] }, loaded, norway)).toBeNull();
    const moved = { ...loaded, blocks: [...loaded.blocks].reverse() };
    expect(readEdit(moved, loaded, { ...norway, ownerPath: 'blocks.1' })).toBeNull();
  });
});
