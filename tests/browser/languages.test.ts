import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openAdminPanelIn, type AdminPanel } from './support/admin-panel';
import { connectBackend, type Backend } from './support/backend';
import { toEntryPath } from './support/entry-form';
import { createHomePage, PAGE } from './support/home-page';

const LIST = '/admin/plugins/personalization';
const PATIENCE_MS = 30_000;

let browser: Browser;
let backend: Backend;
let panel: AdminPanel;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  backend = await connectBackend();
  panel = await openAdminPanelIn(browser, 'no');
  page = panel.page;
});
afterAll(() => browser?.close());

const unique = (name: string): string => `${name} ${Date.now().toString(36)}`;

describe('In Norwegian', () => {
  test('a copy of a segment has a Norwegian name', async () => {
    const { name } = await backend.createSegment(unique('Fra Finland'), 'FI');
    await page.goto(`${LIST}?_q=${encodeURIComponent(name)}`);
    await page.getByRole('button', { name: `Handlinger for «${name}»` }).click();
    await page.getByRole('menuitem', { name: 'Dupliser' }).click();
    await page.getByRole('heading', { name: `${name} (kopi)`, exact: true }).waitFor();
  });

  test('a switch that the server refuses says why', async () => {
    const { name, key } = await backend.createSegment(unique('Borte'), 'FI');
    await page.goto(`${LIST}?_q=${encodeURIComponent(name)}`);
    const toggle = page.getByRole('switch', { name: `«${name}» er aktivt` });
    await toggle.waitFor();
    await backend.deleteSegment(key);
    await toggle.click();
    await page.getByText('Det finnes ikke noe slikt segment.').first().waitFor();
    expect(await page.getByText('There is no such segment').count()).toBe(0);
  });

  test('an entry that names a segment which is gone says so when it is not saved', async () => {
    const { name, key } = await backend.createSegment(unique('Forsvunnet'), 'SE');
    const { documentId } = await createHomePage(backend);
    await page.goto(toEntryPath(PAGE, documentId));
    const select = page.getByRole('combobox', { name: 'Vis og rediger innholdet for' });
    await select.click({ timeout: PATIENCE_MS });
    await page.getByRole('option', { name: new RegExp(`^${name}`) }).click();
    await page.getByRole('button', { name: 'Overstyr: title', exact: true }).click();
    await page.getByRole('textbox', { name: 'title', exact: true }).fill('Hei');
    await backend.deleteSegment(key);
    // Strapi itself has no Norwegian word for it.
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const told = `En variant er for et segment som ikke finnes: «${key}».`;
    await page.getByText(told).first().waitFor();
    expect(await page.getByText('No segment has the key').count()).toBe(0);
  });
});
