import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openAdminPanel, type AdminPanel } from './support/admin-panel';
import { connectBackend, type Backend } from './support/backend';
import { createHomePage, PAGE } from './support/home-page';

const SETTINGS = '/admin/settings/personalization';

let backend: Backend;
let browser: Browser;
let admin: AdminPanel;
let page: Page;
let norway: { key: string; name: string };

beforeAll(async () => {
  backend = await connectBackend();
  browser = await launchBrowser();
  norway = await backend.createSegment(`Flyttes ${Date.now()}`, 'NO');
});

afterAll(async () => {
  await browser.close();
});

beforeEach(async () => {
  admin = await openAdminPanel(browser);
  ({ page } = admin);
  await page.goto(SETTINGS);
});

afterEach(async () => {
  await admin.close();
});

const download = async (): Promise<string> => {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export segments and variants' }).click();
  return readFileSync(await (await downloading).path(), 'utf8');
};

const choose = async (text: string): Promise<void> => {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file to import' }).click();
  const file = { name: 'all.json', mimeType: 'application/json', buffer: Buffer.from(text) };
  await (await choosing).setFiles(file);
};

const importButton = () => page.getByRole('button', { name: 'Import', exact: true });

test('What is exported is changed, looked at in words, and imported after a question', async () => {
  const { documentId } = await createHomePage(backend, {
    segmentVariants: [
      { variantSegments: [norway.key], variantOverrides: ['title'], title: 'Eksportert' },
    ],
  });
  const text = await download();
  expect(text).toContain('"Eksportert"');
  await choose(text);
  await page.getByText('Nothing to change: everything is as in the file.').waitFor();
  expect(await importButton().count()).toBe(0);

  await choose(text.replace('"Eksportert"', '"Importert"'));
  await page.getByText('1 change. Nothing is changed yet.').waitFor();
  await page
    .getByRole('listitem')
    .filter({ hasText: `variant for ${norway.name} changes` })
    .filter({ hasText: 'title changes from “Eksportert” to “Importert”' })
    .waitFor();
  const { violations } = await new AxeBuilder({ page }).include('main').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  await importButton().click();
  const question = page.getByRole('alertdialog', { name: 'Import' });
  await question.getByText('Make 1 change?').waitFor();
  await question.getByRole('button', { name: 'Cancel' }).click();
  const titleOf = async () =>
    ((await backend.readDraft(PAGE, documentId)).segmentVariants as { title: string }[])[0]?.title;
  expect(await titleOf()).toBe('Eksportert');
  await importButton().click();
  await question.getByRole('button', { name: 'Import' }).click();
  await page.getByRole('heading', { name: '1 change was made.' }).waitFor();
  expect(await titleOf()).toBe('Importert');
});

test('A broken file changes nothing, and is told with the place of each fault', async () => {
  await choose('{ "format": 1, "files": { "segments/a.json": { "format": 1 } } }');
  await page.getByText('nothing is changed.').waitFor();
  await page.getByText('segments/a.json key:').waitFor();
  expect(await importButton().count()).toBe(0);
  await choose('{');
  await page.getByText('The file cannot be read.').waitFor();
});
