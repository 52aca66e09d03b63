import AxeBuilder from '@axe-core/playwright';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser, openAdminPanel } from './support/admin-panel';
import { connectBackend, type Backend } from './support/backend';

const LIST = '/admin/plugins/personalization';

let browser: Browser;
let backend: Backend;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  backend = await connectBackend();
  ({ page } = await openAdminPanel(browser));
});
afterAll(() => browser?.close());

const nameField = (): Locator => page.getByRole('textbox', { name: 'Name' });
const historyDialog = (): Locator => page.getByRole('dialog', { name: 'History of the segment' });

async function openSegment(name: string): Promise<void> {
  await page.goto(`${LIST}?_q=${encodeURIComponent(name)}`);
  await page.getByRole('link', { name, exact: true }).click();
  await nameField().waitFor();
}

async function findBarriers(): Promise<string[]> {
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== 'running'),
  );
  const { violations } = await new AxeBuilder({ page }).include('[role="dialog"]').analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

/** A picture of the page for people, where one is asked for. */
async function takePicture(name: string): Promise<void> {
  const folder = process.env.PICTURES;
  if (folder !== undefined) {
    await page.screenshot({ path: `${folder}/${name}.png` });
  }
}

test('The history says in words what a segment was, and puts it back after a question', async () => {
  const { name } = await backend.createSegment(`Nordmenn ${Date.now()}`, 'NO');
  await openSegment(name);
  await page.getByRole('textbox', { name: 'Description' }).fill('Those from Norway');
  await page.getByRole('switch', { name: 'Active' }).or(page.getByLabel('Active')).first().click();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('The segment is saved.').first().waitFor();

  await page.getByRole('button', { name: 'Show the history' }).click();
  const changes = historyDialog().getByRole('listitem');
  await changes.nth(1).waitFor();
  await takePicture('segment-history');
  const last = await changes.first().innerText();
  expect(last).toMatch(/Status\s+Before\s+Active\s+After\s+Off/i);
  expect(last).toMatch(/Description\s+Before\s+—\s+After\s+Those from Norway/i);
  expect(last).not.toContain('Who');
  const first = await changes.nth(1).innerText();
  expect(first).toContain('Visitors from Norway');
  expect(first).not.toMatch(/Before/i);
  expect(await changes.first().locator('time').getAttribute('title')).toMatch(/\d{4}/);
  expect(await changes.first().getByRole('button').count()).toBe(0);
  expect(await findBarriers()).toEqual([]);

  await page.keyboard.press('Escape');
  await historyDialog().waitFor({ state: 'hidden' });
  await nameField().fill('Not saved');
  await page.getByRole('button', { name: 'Show the history' }).click();
  await changes.nth(1).getByRole('button', { name: 'Restore this version' }).click();
  const question = page.getByRole('alertdialog');
  await question.getByText('Your unsaved changes in the form are lost.').waitFor();
  await takePicture('segment-restore');
  await question.getByRole('button', { name: 'Restore', exact: true }).click();
  await page.getByText('The segment is restored.').first().waitFor();
  await changes.nth(2).waitFor();
  expect(await changes.first().innerText()).toContain('restored');
  await page.keyboard.press('Escape');
  await historyDialog().waitFor({ state: 'hidden' });
  expect(await nameField().inputValue()).toBe(name);
  expect(await page.getByRole('textbox', { name: 'Description' }).inputValue()).toBe('');
});

test('A deleted segment comes back from the list', async () => {
  const { name, key } = await backend.createSegment(`Borte ${Date.now()}`, 'SE');
  await backend.deleteSegment(key);
  await page.goto(LIST);
  await page.getByRole('button', { name: 'Deleted segments' }).click();
  const dialog = page.getByRole('dialog', { name: 'Deleted segments' });
  const item = dialog.getByRole('listitem').filter({ hasText: name });
  await item.getByText('Visitors from Sweden').waitFor();
  await takePicture('deleted-segments');
  expect(await findBarriers()).toEqual([]);
  await item.getByRole('button', { name: `Restore “${name}”` }).click();
  await page.getByText(`“${name}” is back, with its old key.`).first().waitFor();
  await item.waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await openSegment(name);
  await page.getByText(`Key: ${key}`).waitFor();
});
