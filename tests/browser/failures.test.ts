import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openAdminPanel, type AdminPanel } from './support/admin-panel';
import { connectBackend, type Backend } from './support/backend';
import { openEntry } from './support/entry-form';
import { createHomePage, PAGE } from './support/home-page';

const FAILURE = { data: null, error: { status: 500, name: 'InternalServerError', message: 'No' } };

let backend: Backend;
let browser: Browser;
let admin: AdminPanel;
let page: Page;

beforeAll(async () => {
  backend = await connectBackend();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

beforeEach(async () => {
  admin = await openAdminPanel(browser);
  page = admin.page;
});

afterEach(async () => {
  await admin.close();
});

test('An entry says that its segments could not be loaded, and tries again', async () => {
  const { key, name } = await backend.createSegment(`Norwegia ${Date.now()}`, 'NO');
  const { documentId } = await createHomePage(backend, {
    segmentVariants: [{ variantSegments: [key], variantOverrides: ['title'], title: 'Hjem' }],
  });
  const segments = '**/personalization/segments?*';
  await page.route(segments, (route) => route.fulfill({ status: 500, json: FAILURE }));
  const form = await openEntry(page, PAGE, documentId);
  await form.panel.getByText('The segments could not be loaded').waitFor();
  await form.segmentSelect.click();
  const option = page.getByRole('option', { name: new RegExp(`^${key}`) });
  expect(await option.innerText()).not.toMatch(/inactive/i);
  await page.keyboard.press('Escape');

  await page.unroute(segments);
  await form.panel.getByRole('button', { name: 'Try again' }).click();
  await form.panel.getByRole('button', { name: `Show what “${name}” gets` }).waitFor();
  expect(await form.panel.getByText('The segments could not be loaded').count()).toBe(0);
});

describe('A condition about another segment', () => {
  const LISTS = '**/personalization/segments?*';
  const failed = () => page.getByText('The segments could not be loaded.');
  const none = () => page.getByText('There is no other segment yet that a rule may ask about.');

  const addCondition = async (): Promise<void> => {
    await page.goto('/admin/plugins/personalization/segments/new');
    await page.getByRole('button', { name: 'Add condition' }).click();
    await page.keyboard.type('Segment');
    await page.getByRole('option', { name: 'Segment', exact: true }).click();
  };
  const value = () => page.getByRole('combobox', { name: 'Value of condition 1', exact: true });

  test('says that the segments could not be loaded, and tries again', async () => {
    const { name } = await backend.createSegment(`Asked ${Date.now()}`, 'NO');
    await page.route(LISTS, (route) => route.fulfill({ status: 500, json: FAILURE }));
    await addCondition();
    await failed().waitFor();
    expect(await none().count()).toBe(0);
    await page.unroute(LISTS);
    await page.getByRole('button', { name: 'Try again' }).click();
    await failed().waitFor({ state: 'detached' });
    await value().click();
    await page.getByRole('option', { name, exact: true }).waitFor();
  });

  test('says that the segments are being loaded, and that there is none', async () => {
    let answer: () => void = () => undefined;
    const mayAnswer = new Promise<void>((resolve) => (answer = resolve));
    const pagination = { page: 1, pageSize: 100, pageCount: 1, total: 0 };
    await page.route(LISTS, async (route) => {
      await mayAnswer;
      await route.fulfill({ json: { data: [], meta: { pagination } } });
    });
    await addCondition();
    await page.getByPlaceholder('Loading…').waitFor();
    expect(await value().isDisabled()).toBe(true);
    expect(await none().count()).toBe(0);
    answer();
    await none().waitFor();
    expect(await value().isDisabled()).toBe(true);
  });
});

test('A segment that cannot be saved without a network says so, and can be saved later', async () => {
  await page.goto('/admin/plugins/personalization/segments/new?template=on-mobile');
  const nameField = page.getByRole('textbox', { name: 'Name' });
  await nameField.fill(`Offline ${Date.now()}`);
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('The server does not answer.').first().waitFor();
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('The segment is made.').first().waitFor();
});
