import AxeBuilder from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { launchBrowser, openAdminPanel, type AdminPanel } from './support/admin-panel';
import { connectBackend, type Backend } from './support/backend';
import { openEntry } from './support/entry-form';
import { createHomePage, PAGE } from './support/home-page';

let backend: Backend;
let browser: Browser;
let kai: AdminPanel;
let ane: AdminPanel;
let norway: { key: string; name: string };

beforeAll(async () => {
  backend = await connectBackend();
  browser = await launchBrowser();
  norway = await backend.createSegment(`Norja ${Date.now()}`, 'NO');
});
afterAll(() => browser.close());
beforeEach(async () => {
  kai = await openAdminPanel(browser);
  ane = await openAdminPanel(browser);
});
afterEach(async () => {
  await kai.close();
  await ane.close();
});

test('Who saves what another editor changed too chooses one of the two versions', async () => {
  const { documentId } = await createHomePage(backend);
  const first = await openEntry(kai.page, PAGE, documentId);
  await first.choose(norway.name);
  await first.override('title');
  await first.field('title').fill('First');
  await first.save();

  const second = await openEntry(ane.page, PAGE, documentId);
  await second.choose(norway.name);
  await second.field('title').fill('Theirs');
  await second.save();

  await first.field('title').fill('Mine');
  await kai.page.getByRole('button', { name: 'Save', exact: true }).click();
  const dialog = kai.page.getByRole('dialog', { name: 'Somebody else changed this too' });
  await dialog.waitFor();
  const said = await dialog.innerText();
  expect(said).toMatch(/Mine[^]*Theirs/);
  expect(said).toContain(norway.name);
  expect(said).not.toMatch(/__temp_key__|variantOverrides|null/i);
  expect(await dialog.getByRole('button', { name: 'Save these versions' }).isDisabled()).toBe(true);
  await kai.page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await kai.page.getByText(`changed the variant “${norway.name}” meanwhile`).first().waitFor();
  // The content manager reads again what is stored; then the edits come back.
  await kai.page.waitForLoadState('networkidle');
  await kai.page.waitForFunction(
    () => document.querySelector<HTMLInputElement>('input[name$="title"]')?.value === 'Mine',
  );

  await kai.page.getByRole('button', { name: 'Save', exact: true }).click();
  await dialog.getByRole('radio', { name: 'Keep mine' }).click();
  await dialog.getByRole('button', { name: 'Save these versions' }).click();
  await dialog.waitFor({ state: 'detached' });
  await kai.page.getByText('Saved document').first().waitFor();
  expect(await first.field('title').inputValue()).toBe('Mine');

  const third = await openEntry(ane.page, PAGE, documentId);
  await third.choose(norway.name);
  expect(await third.field('title').inputValue()).toBe('Mine');
});

test('Both versions are told in words, whatever kind of field it is', async () => {
  const [mountain, fjord] = [
    await backend.uploadImage('mountain.png'),
    await backend.uploadImage('fjord.png'),
  ];
  const variant = {
    variantSegments: [norway.key],
    variantOverrides: ['heading', 'text', 'image', 'link'],
    heading: 'Ut på tur',
    text: 'Same',
    image: mountain.id,
    link: { label: 'More', url: '/no' },
  };
  const hero = { __component: 'blocks.hero', heading: 'Out', segmentVariants: [variant] };
  const { documentId } = await createHomePage(backend, { blocks: [hero] });
  const form = await openEntry(kai.page, PAGE, documentId);
  await form.openBlock(/^Hero/);
  await form.choose(norway.name);
  await form.field('heading').waitFor();
  const [stored] = (await backend.readDraft(PAGE, documentId)).blocks as [StoredHero];
  const [{ id }] = stored.segmentVariants;
  const changed = { id, heading: 'Theirs', image: fjord.id, link: { label: 'Less', url: '/no' } };
  await backend.updateEntry(PAGE, documentId, {
    blocks: [{ ...hero, id: stored.id, segmentVariants: [{ ...variant, ...changed }] }],
  });

  await form.field('heading').fill('');
  await kai.page.getByRole('button', { name: 'Save', exact: true }).click();
  const dialog = kai.page.getByRole('dialog', { name: 'Somebody else changed this too' });
  await dialog.waitFor();
  const said = await dialog.innerText();
  expect(said).toMatch(
    /Keep mine\s+heading\s+—\s+image\s+mountain\.png\s+link\s+Link\s+label: More/i,
  );
  expect(said).toMatch(
    /Take theirs\s+heading\s+Theirs\s+image\s+fjord\.png\s+link\s+Link\s+label: Less/i,
  );
  expect(said).not.toMatch(/[{}]|Same|As in the default|author/);
});

interface StoredHero {
  id: number;
  segmentVariants: [{ id: number }];
}

test('Who saves a block that another editor deleted makes it again, or leaves it deleted', async () => {
  const { documentId } = await createHomePage(backend);
  const form = await openEntry(kai.page, PAGE, documentId);
  const { page } = form;
  const [, cards] = (await backend.readDraft(PAGE, documentId)).blocks as object[];
  await backend.updateEntry(PAGE, documentId, { blocks: [cards] });

  await form.field('intro').fill('Changed');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Somebody else changed this too' });
  const hero = dialog.getByRole('region', { name: 'Hero 1' });
  await hero.getByText('It was deleted.').waitFor();
  await hero.getByText('It cannot be made again as it was').waitFor();
  expect(await hero.getByRole('radio').count()).toBe(1);
  expect(await dialog.innerText()).not.toContain('not related');
  await hero.getByRole('radio', { name: 'Leave it deleted' }).click();
  const quote = dialog.getByRole('region', { name: 'Quote 3' });
  await quote.getByRole('radio', { name: 'Make it again' }).click();
  const { violations } = await new AxeBuilder({ page }).include('[role="dialog"]').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await dialog.getByRole('button', { name: 'Save these versions' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('Saved document').first().waitFor();
  expect(await backend.readDraft(PAGE, documentId)).toMatchObject({
    intro: 'Changed',
    blocks: [{ title: 'Why us' }, { text: 'The best shop' }],
  });
  await page.waitForLoadState('networkidle');
  expect(await form.field('intro').inputValue()).toBe('Changed');
  await page.getByRole('button', { name: /^Hero/ }).waitFor({ state: 'detached' });
});
