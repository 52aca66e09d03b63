import AxeBuilder from '@axe-core/playwright';
import type { Browser, Locator } from 'playwright-core';
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

  const restore = last.getByRole('button', { name: 'Restore the field: title' });
  await restore.click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click();
  await expectFocus(restore);
  await restore.click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Restore', exact: true }).click();
  await page.getByText('Restored', { exact: true }).first().waitFor();
  await dialog.getByRole('listitem').nth(2).waitFor();
  expect(await dialog.getByRole('listitem').first().innerText()).toContain('restored');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await expectFocus(panel.getByRole('button', { name: 'History of the variants' }));
  await page.waitForFunction(
    () => document.querySelector<HTMLInputElement>('input[name$="title"]')?.value === 'Hjem',
  );
  expect(await form.field('title').inputValue()).toBe('Hjem');
});

/** The keyboard goes on from there. */
async function expectFocus(element: Locator): Promise<void> {
  const isFocused = () => element.evaluate((node) => node === document.activeElement);
  for (let left = 20; left > 0 && !(await isFocused()); left -= 1) {
    await element.page().waitForTimeout(100);
  }
  expect(await isFocused()).toBe(true);
}

test('What a script left out is set aside, and is given to another block or given up', async () => {
  const variants = [
    { variantSegments: [norway.key], variantOverrides: ['heading'], heading: 'Ut på tur' },
    { variantSegments: [norway.key], variantLabel: 'Nobody', variantHidden: true },
  ];
  const hero = { __component: 'blocks.hero', heading: 'Out', segmentVariants: variants };
  const shop = { __component: 'blocks.quote', text: 'The best shop' };
  const { documentId } = await createHomePage(backend, {
    blocks: [hero, shop, { ...hero, heading: 'About' }],
  });
  await backend.updateAsScript(`Nightly ${documentId}`, `pages/${documentId}`, { blocks: [] });
  await backend.updateEntry(PAGE, documentId, {
    blocks: [{ __component: 'blocks.hero', heading: 'New' }],
  });
  const { page, panel } = await openEntry(admin.page, PAGE, documentId);
  const aside = panel.getByRole('region', { name: 'Set aside' });
  const first = aside.getByRole('group', { name: 'Hero 1' });
  expect(await first.innerText()).toMatch(/heading: Ut på tur\s+Nobody\s+The block is hidden/);
  // All of it is inside of the box.
  const box = await aside.boundingBox();
  const discard = first.getByRole('button', { name: 'Discard: Hero 1' });
  const button = await discard.boundingBox();
  expect(Number(button?.x) + Number(button?.width)).toBeLessThanOrEqual(
    Number(box?.x) + Number(box?.width),
  );
  const { violations } = await new AxeBuilder({ page }).include('aside section').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  // The history says who it was, and where to go where it cannot put it back.
  const history = panel.getByRole('button', { name: 'History of the variants' });
  await history.click();
  const dialog = page.getByRole('dialog', { name: 'History of the variants' });
  await dialog.getByText(`API token “Nightly ${documentId}”`).waitFor();
  await page.keyboard.press('Escape');

  await first.getByRole('combobox', { name: 'Restore to' }).waitFor();
  await first.getByRole('button', { name: 'Restore: Hero 1' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Restore', exact: true }).click();
  await first.waitFor({ state: 'detached' });
  await panel.getByRole('heading', { name: 'Hero – New' }).waitFor();
  await expectFocus(history);
  const other = aside.getByRole('group', { name: 'Hero 3' });
  await other.getByRole('button', { name: 'Discard: Hero 3' }).click();
  await page.getByRole('alertdialog').getByText('Discard 2 variants?').waitFor();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Discard' }).click();
  await other.waitFor({ state: 'detached' });
  const [block] = (await backend.readDraft(PAGE, documentId)).blocks as object[];
  expect(block).toMatchObject({
    heading: 'New',
    segmentVariants: [{ heading: 'Ut på tur' }, { variantLabel: 'Nobody', variantHidden: true }],
  });
});

test('An entry without a known change says so', async () => {
  const { documentId } = await createHomePage(backend);
  const { page, panel } = await openEntry(admin.page, PAGE, documentId);
  await panel.getByRole('button', { name: 'History of the variants' }).click();
  await page.getByText('No change of a variant is known yet.').waitFor();
  expect(await panel.getByText('Set aside').count()).toBe(0);
});
