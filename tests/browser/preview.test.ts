import AxeBuilder from '@axe-core/playwright';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser, openAdminPanel, type AdminPanel } from './support/admin-panel';
import { connectBackend, type Backend, type Entry } from './support/backend';
import { openEntry } from './support/entry-form';
import { createHomePage, PAGE } from './support/home-page';

const SEGMENTS = 'Visitors in these segments';
const LISTS = '/admin/content-manager/collection-types';

let backend: Backend;
let browser: Browser;
let panel: AdminPanel;
let page: Page;
let norway: { key: string; name: string };
let home: Entry;

beforeAll(async () => {
  backend = await connectBackend();
  browser = await launchBrowser();
  norway = await backend.createSegment(`Norwegians ${Date.now()}`, 'NO');
  const only = { variantSegments: [norway.key] };
  home = await createHomePage(backend, {
    title: 'Welcome',
    segmentVariants: [{ ...only, variantOverrides: ['title'], title: 'Velkommen' }],
    blocks: [
      {
        __component: 'blocks.hero',
        heading: 'Out in all weather',
        segmentVariants: [{ ...only, variantOverrides: ['heading'], heading: 'Ut på tur' }],
      },
      {
        __component: 'blocks.card-list',
        title: 'Not for Norwegians',
        segmentVariants: [{ ...only, variantOverrides: [], variantHidden: true }],
      },
      {
        __component: 'blocks.hero',
        heading: 'Norwegians alone',
        segmentDefaultHidden: true,
        segmentVariants: [{ ...only, variantOverrides: [] }],
      },
    ],
  });
  await backend.publishEntry(PAGE, home.documentId);
});

afterAll(async () => {
  await browser.close();
});

beforeEach(async () => {
  panel = await openAdminPanel(browser);
  page = panel.page;
});

afterEach(async () => {
  await panel.close();
});

async function choose(where: Page | Locator, field: string, option: string): Promise<void> {
  await where.getByRole('combobox', { name: field }).click();
  await page.getByRole('option', { name: option }).click();
  if (field === SEGMENTS) {
    await page.keyboard.press('Escape');
  }
}

async function openDialog(): Promise<Locator> {
  await page.getByRole('button', { name: 'What do they see?' }).click();
  const dialog = page.getByRole('dialog', { name: 'What do they see?' });
  await dialog.getByText('This is the default content').waitFor();
  return dialog;
}

describe('"What do they see?"', () => {
  test('shows what a segment gets, at every depth, beside the default content', async () => {
    await openEntry(page, PAGE, home.documentId);
    const dialog = await openDialog();
    expect(await dialog.getByText('Velkommen').count()).toBe(0);
    expect(await dialog.getByText('Norwegians alone').count()).toBe(0);

    await choose(dialog, SEGMENTS, norway.name);
    await dialog.getByText('4 things differ from the default content').waitFor();
    for (const text of ['Velkommen', 'Welcome', 'Ut på tur', 'Out in all weather']) {
      expect(await dialog.getByText(text, { exact: true }).count()).toBe(1);
    }
    await dialog.getByText('Only for these visitors').waitFor();
    await dialog.getByText('Hidden for these visitors').waitFor();
    expect(await dialog.getByText('Not for Norwegians').count()).toBe(0);

    await dialog.getByRole('checkbox', { name: 'Only what differs' }).click();
    expect(await dialog.getByText('Welcome in').count()).toBe(0);
    await dialog.getByText('Velkommen').waitFor();
  });

  test('names the address that answers the same', async () => {
    await openEntry(page, PAGE, home.documentId);
    const dialog = await openDialog();
    await choose(dialog, SEGMENTS, norway.name);
    await dialog.getByText('Velkommen').waitFor();
    const address = await dialog.getByRole('textbox', { name: 'Delivery address' }).inputValue();
    const answer = (await (
      await fetch(address, { signal: AbortSignal.timeout(30_000) })
    ).json()) as { data: { title: string } };
    expect(answer.data.title).toBe('Velkommen');
    await dialog.getByRole('button', { name: 'Copy' }).click();
    await page.getByText('Address copied').waitFor();
  });

  test('begins with the segment that is being edited, and says that edits are not saved', async () => {
    const form = await openEntry(page, PAGE, home.documentId);
    await form.choose(norway.name);
    await form.field('title').fill('God dag');
    await page.getByRole('button', { name: 'What do they see?' }).click();
    const dialog = page.getByRole('dialog', { name: 'What do they see?' });
    await dialog.getByText('Velkommen').waitFor();
    await dialog.getByText('You have changes that are not saved.').waitFor();
    expect(await dialog.getByText('God dag').count()).toBe(0);
  });

  test('sees as a sample visitor, and names the segments', async () => {
    await openEntry(page, PAGE, home.documentId);
    const dialog = await openDialog();
    await choose(dialog, 'Or a sample visitor', 'Returning customer');
    await dialog.getByText(new RegExp(`This visitor is in: .*${norway.name}`)).waitFor();
    await dialog.getByText('Velkommen').waitFor();
    await choose(dialog, 'Or a sample visitor', 'A crawler');
    await dialog.getByText('Crawlers always get the default content.').waitFor();
    expect(await dialog.getByText('Velkommen').count()).toBe(0);
  });

  test('has nothing serious against it for people who use assistive technology', async () => {
    await openEntry(page, PAGE, home.documentId);
    const dialog = await openDialog();
    await choose(dialog, SEGMENTS, norway.name);
    await dialog.getByText('Velkommen').waitFor();
    const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').analyze();
    const serious = violations.filter(
      ({ impact }) => impact === 'serious' || impact === 'critical',
    );
    expect(serious.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });

  test('is not offered to a role that may not see segments', async () => {
    const read = 'plugin::content-manager.explorer.read';
    const properties = { fields: ['title'], locales: ['en'] };
    const editor = await backend.createEditor([{ action: read, subject: PAGE, properties }]);
    const other = await openAdminPanel(browser, editor);
    await other.page.goto(`${LISTS}/${PAGE}/${home.documentId}`);
    await other.page.getByRole('heading', { name: 'Welcome', level: 1 }).waitFor();
    expect(await other.page.getByRole('button', { name: 'What do they see?' }).count()).toBe(0);
    await other.close();
  });
});

describe('Strapi’s preview', () => {
  test('shows the page as a segment gets it, and publishes nothing', async () => {
    const readPublishedAt = async () =>
      (await backend.deliver(`pages/${home.documentId}`, 'fields=publishedAt')).data.publishedAt;
    const publishedAt = await readPublishedAt();
    await page.goto(`${LISTS}/${PAGE}/${home.documentId}/preview`);
    const frame = page.frameLocator('iframe');
    await frame.getByText(/"title":"Welcome"/).waitFor();
    await page.getByRole('button', { name: 'As: Default content' }).click();
    await choose(page, SEGMENTS, norway.name);
    await frame.getByText(/"title":"Velkommen"/).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: `As: ${norway.name}` }).waitFor();

    // Leaving and coming back is back at the default content.
    await page.getByRole('link', { name: 'Close preview' }).click();
    await page.getByRole('link', { name: 'Open preview' }).click();
    await page.getByRole('button', { name: 'As: Default content' }).waitFor();
    await frame.getByText(/"title":"Welcome"/).waitFor();
    expect(await readPublishedAt()).toBe(publishedAt);
  });
});

describe('the list', () => {
  test('counts the variants of each entry, for types that can have some', async () => {
    const plain = await createHomePage(backend, { title: `Plain ${Date.now()}` });
    await page.goto(`${LISTS}/${PAGE}?sort=id:DESC&pageSize=100`);
    await page.getByRole('grid').getByText('Variants', { exact: true }).waitFor();
    const rowOf = (title: string) =>
      page.getByRole('row').filter({ has: page.getByText(title, { exact: true }) });
    await rowOf('Welcome').getByText('4', { exact: true }).waitFor();
    await rowOf(String(plain.title)).getByText('-', { exact: true }).first().waitFor();

    await page.goto(`${LISTS}/plugin::users-permissions.user`);
    await page.getByRole('heading', { name: 'User', level: 1 }).waitFor();
    expect(await page.getByText('Variants', { exact: true }).count()).toBe(0);
  });
});
