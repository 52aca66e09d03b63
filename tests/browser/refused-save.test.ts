import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openAdminPanel, type AdminPanel } from './support/admin-panel';
import { connectBackend, type Backend } from './support/backend';
import { openEntry, type EntryForm } from './support/entry-form';
import { createHomePage, deliverPage, PAGE } from './support/home-page';

const ENTRY = `**/content-manager/collection-types/${PAGE}/*`;
const SETTLE_MS = 10_000;

/** Longer than the form shows what is stored. */
const STEADY_MS = 1_000;
const FAILURE = { data: null, error: { status: 500, name: 'InternalServerError', message: 'No' } };

let backend: Backend;
let browser: Browser;
let admin: AdminPanel;
let page: Page;
let norway: { key: string; name: string };

beforeAll(async () => {
  backend = await connectBackend();
  browser = await launchBrowser();
  norway = await backend.createSegment(`Norja ${Date.now()}`, 'NO');
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

/** Saves, and waits until the content manager has read again what is stored. */
async function saveInVain(): Promise<void> {
  const isOfEntry = (method: string) => (answer: { url(): string; request(): Request }) =>
    answer.request().method() === method && answer.url().includes(`/${PAGE}/`);
  type Request = { method(): string };
  // On a slow machine the entry is read again before it is noticed here that the save was refused.
  let isRefused = false;
  const readAgain = page.waitForResponse((answer) => {
    isRefused ||= isOfEntry('PUT')(answer);
    return isRefused && isOfEntry('GET')(answer);
  });
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await readAgain;
  await page.waitForLoadState('networkidle');
}

/**
 * The form has the edits until the content manager fills it with what is stored, for a moment, and
 * then has them again: only what stays is what was kept.
 */
async function expectField(form: EntryForm, label: string, value: string): Promise<void> {
  const deadline = Date.now() + SETTLE_MS;
  let found = await form.field(label).inputValue();
  let since = Date.now();
  while (Date.now() < deadline && (found !== value || Date.now() - since < STEADY_MS)) {
    await page.waitForTimeout(100);
    const now = await form.field(label).inputValue();
    since = now === found ? since : Date.now();
    found = now;
  }
  expect([label, found]).toEqual([label, value]);
}

test('What the server fails to save stays in the form, for the default content and each segment', async () => {
  const author = await backend.createEntry('api::author.author', { name: `Ada ${Date.now()}` });
  const { documentId } = await createHomePage(backend);
  const form = await openEntry(page, PAGE, documentId);
  await form.field('intro').fill('Come in');
  await form.choose(norway.name);
  await form.override('title');
  await form.field('title').fill('Hjem');
  await form.openBlock(/^Hero/);
  await form.override('author');
  await form.relate('author', String(author.name));

  await page.route(ENTRY, (route) =>
    route.request().method() === 'PUT'
      ? route.fulfill({ status: 500, json: FAILURE })
      : route.continue(),
  );
  await saveInVain();
  await expectField(form, 'title', 'Hjem');
  await form.choose('Default content');
  await expectField(form, 'intro', 'Come in');

  await page.unroute(ENTRY);
  await form.publish();
  expect((await deliverPage(backend, documentId)).intro).toBe('Come in');
  expect(await deliverPage(backend, documentId, `&segments=${norway.key}`)).toMatchObject({
    title: 'Hjem',
    intro: 'Come in',
  });
  const { data } = await backend.deliver(
    `pages/${documentId}`,
    `populate[blocks][on][blocks.hero][populate]=author&segments=${norway.key}`,
  );
  expect(data.blocks).toMatchObject([{ author: { name: author.name } }]);
});

test('One variant too many is refused with a reason, and the others’ edits can be saved', async () => {
  const limit = 30;
  const variant = { variantSegments: [norway.key], variantOverrides: ['title'], title: 'Hjem' };
  const { documentId } = await createHomePage(backend, {
    segmentVariants: Array.from({ length: limit }, () => variant),
  });
  const form = await openEntry(page, PAGE, documentId);
  await form.choose(norway.name);
  await form.field('title').fill('Heim');
  await form.panel
    .getByRole('button', { name: `Duplicate “${norway.name}”` })
    .first()
    .click();
  await form.panel.getByText('It is for no segment').waitFor();
  await saveInVain();
  await page.getByText(`at most ${limit} are possible`).first().waitFor();
  await expectField(form, 'title', 'Heim');
  expect(await form.panel.getByRole('listitem').count()).toBe(limit + 1);

  await form.panel
    .getByRole('button', { name: /^Delete “/ })
    .nth(1)
    .click();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await form.save();
  const { segmentVariants } = await backend.readDraft(PAGE, documentId);
  expect(segmentVariants).toHaveLength(limit);
  expect(segmentVariants).toMatchObject([{ title: 'Heim' }, ...Array(limit - 1).fill({})]);
});

test('Discarding after a refused save brings back what is stored', async () => {
  const { documentId } = await createHomePage(backend);
  await backend.publishEntry(PAGE, documentId);
  await backend.updateEntry(PAGE, documentId, { intro: 'Changed' });
  const form = await openEntry(page, PAGE, documentId);
  await form.field('intro').fill('Never stored');
  await page.route(ENTRY, (route) =>
    route.request().method() === 'PUT'
      ? route.fulfill({ status: 500, json: FAILURE })
      : route.continue(),
  );
  await saveInVain();
  await page.unroute(ENTRY);
  await page.getByRole('button', { name: 'More document actions' }).click();
  await page.getByRole('menuitem', { name: 'Discard changes' }).click();
  await page.getByRole('button', { name: 'Confirm' }).click();
  await page.waitForFunction(
    () => document.querySelector<HTMLTextAreaElement>('[name="intro"]')?.value === 'Welcome in',
  );
});
