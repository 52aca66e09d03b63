import AxeBuilder from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { launchBrowser, openAdminPanel, type AdminPanel } from './support/admin-panel';
import { connectBackend, type Backend } from './support/backend';
import { openEntry } from './support/entry-form';
import { createHomePage, PAGE } from './support/home-page';

let backend: Backend;
let browser: Browser;
let admin: AdminPanel;
let norway: { key: string; name: string };

beforeAll(async () => {
  backend = await connectBackend();
  browser = await launchBrowser();
  norway = await backend.createSegment(`Historie ${Date.now()}`, 'NO');
});

afterAll(async () => {
  await browser.close();
});

beforeEach(async () => {
  admin = await openAdminPanel(browser);
});

afterEach(async () => {
  await admin.close();
});

test('The history says what a variant said before, and puts it back after a question', async () => {
  const { documentId } = await createHomePage(backend, {
    segmentVariants: [
      { variantSegments: [norway.key], variantOverrides: ['title'], title: 'Hjem' },
    ],
  });
  const form = await openEntry(admin.page, PAGE, documentId);
  const { page, panel } = form;
  await form.choose(norway.name);
  await form.field('title').fill('Heim');
  await form.save();

  await panel.getByRole('button', { name: 'History of the variants' }).click();
  const dialog = page.getByRole('dialog', { name: 'History of the variants' });
  const last = dialog.getByRole('listitem').first();
  await last.getByText(`“${norway.name}” was changed: This entry`).waitFor();
  expect(await last.innerText()).toMatch(/Before\s+Hjem\s+After\s+Heim/i);
  const { violations } = await new AxeBuilder({ page }).include('[role="dialog"]').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  await last.getByRole('button', { name: 'Restore the field: title' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Restore', exact: true }).click();
  await page.getByText('Restored', { exact: true }).first().waitFor();
  await dialog.getByRole('listitem').nth(2).waitFor();
  expect(await dialog.getByRole('listitem').first().innerText()).toContain('restored');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await page.waitForFunction(
    () => document.querySelector<HTMLInputElement>('input[name$="title"]')?.value === 'Hjem',
  );
  expect(await form.field('title').inputValue()).toBe('Hjem');
});

test('An entry without a known change says so', async () => {
  const { documentId } = await createHomePage(backend);
  const { page, panel } = await openEntry(admin.page, PAGE, documentId);
  await panel.getByRole('button', { name: 'History of the variants' }).click();
  await page.getByText('No change of a variant is known yet.').waitFor();
  expect(await panel.getByText('Set aside').count()).toBe(0);
});
