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
  expect(await dialog.getByRole('button', { name: 'Use these versions' }).isDisabled()).toBe(true);
  await kai.page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });

  await kai.page.getByRole('button', { name: 'Save', exact: true }).click();
  await dialog.getByRole('radio', { name: 'Keep mine' }).click();
  await dialog.getByRole('button', { name: 'Use these versions' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await first.field('title').inputValue()).toBe('Mine');
  await first.save();

  const third = await openEntry(ane.page, PAGE, documentId);
  await third.choose(norway.name);
  expect(await third.field('title').inputValue()).toBe('Mine');
});
