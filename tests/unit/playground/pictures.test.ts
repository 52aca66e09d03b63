import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { Picture } from '../../../playground/seed/markers';
import { alternativeTextOf, alternativeTexts } from '../../../playground/seed/pictures';
import { leavesOf, shop } from './content';

const FOLDER = path.resolve(__dirname, '../../../playground/seed/images');
const KILOBYTE = 1024;
const names = readdirSync(FOLDER).map((file) => path.parse(file).name);

describe('the pictures of the playground', () => {
  test('are small', () => {
    const sizes = readdirSync(FOLDER).map((file) => statSync(path.join(FOLDER, file)).size);
    expect(Math.max(...sizes)).toBeLessThan(200 * KILOBYTE);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1500 * KILOBYTE);
  });

  test('are all described, and nothing else is', () => {
    expect(Object.keys(alternativeTexts).sort()).toEqual([...names].sort());
  });

  test('are described in both languages', () => {
    for (const { en, nb } of Object.values(alternativeTexts)) {
      expect(en.length).toBeGreaterThan(8);
      expect(nb.length).toBeGreaterThan(8);
    }
  });

  test('exist wherever the content shows one, and every one is shown', () => {
    const shown = Object.values(shop)
      .flatMap((entries) => leavesOf(entries))
      .flatMap(({ value }) => (value instanceof Picture ? [value.name] : []));
    expect([...new Set(shown)].sort()).toEqual([...names].sort());
  });

  test('refuse to be used without a description', () => {
    expect(() => alternativeTextOf('hero-nowhere')).toThrow('hero-nowhere');
  });
});
