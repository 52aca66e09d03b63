import type { Browser } from 'playwright-core';
import { launchBrowser, openAdminPanel, type AdminPanel } from './support/admin-panel';
import { connectBackend, type Backend, type Entry } from './support/backend';
import { openEntry, openRelated, openSingleEntry } from './support/entry-form';

const ARTICLE = 'api::article.article';
const HOME_PAGE = 'api::home-page.home-page';
const AUTHOR = 'api::author.author';

let backend: Backend;
let browser: Browser;
let panel: AdminPanel;
let norway: { key: string; name: string };

beforeAll(async () => {
  backend = await connectBackend();
  browser = await launchBrowser();
  norway = await backend.createSegment(`Nordmenn ${Date.now()}`, 'NO');
});

afterAll(async () => {
  await browser.close();
});

beforeEach(async () => {
  panel = await openAdminPanel(browser);
});

afterEach(async () => {
  await panel.close();
});

const connect = (...entries: Entry[]) => ({
  connect: entries.map(({ id, documentId }) => ({ id, documentId })),
});

/** Two articles by different authors; the outer one is related to the inner one. */
async function createRelatedArticles() {
  const stamp = Date.now();
  const [ada, nils] = [
    await backend.createEntry(AUTHOR, { name: `Ada ${stamp}` }),
    await backend.createEntry(AUTHOR, { name: `Nils ${stamp}` }),
  ];
  const inner = await backend.createEntry(ARTICLE, {
    title: `Inner ${stamp}`,
    author: connect(nils),
  });
  const outer = await backend.createEntry(ARTICLE, {
    title: `Outer ${stamp}`,
    author: connect(ada),
    related: connect(inner),
  });
  return { inner, outer, ada, nils };
}

/** An article as a visitor in the segment gets it, once it is published. */
async function deliverToNorway({ documentId }: Entry) {
  await backend.publishEntry(ARTICLE, documentId);
  const { data } = await backend.deliver(
    `articles/${documentId}`,
    `populate[author]=true&populate[related]=true&segments=${norway.key}`,
  );
  return data;
}

const readVariants = async ({ documentId }: Entry) =>
  (await backend.readDraft(ARTICLE, documentId)).segmentVariants;

test('In a relation’s dialog, what is overridden is the related entry’s own', async () => {
  const { inner, outer, ada, nils } = await createRelatedArticles();
  const form = await openEntry(panel.page, ARTICLE, outer.documentId);
  await form.choose(norway.name);
  const related = await openRelated(panel.page, String(inner.title));
  await related.dialog.getByText(`The form shows what “${norway.name}” gets.`).waitFor();
  await related.override('author');
  await related.dialog.getByRole('button', { name: String(nils.name) }).waitFor();
  expect(await related.dialog.getByText(String(ada.name)).count()).toBe(0);
  await related.override('title');
  await related.field('title').fill('Inni');
  await related.save();

  expect(await readVariants(inner)).toMatchObject([
    { variantSegments: [norway.key], variantOverrides: ['author', 'title'], title: 'Inni' },
  ]);
  expect(await readVariants(outer)).toEqual([]);
  expect(await deliverToNorway(inner)).toMatchObject({
    title: 'Inni',
    author: { name: nils.name },
    related: [],
  });
  expect(await deliverToNorway(outer)).toMatchObject({
    title: outer.title,
    author: { name: ada.name },
  });
});

test('What is overridden in the form below stays out of the dialog, and the other way round', async () => {
  const { inner, outer, nils } = await createRelatedArticles();
  const form = await openEntry(panel.page, ARTICLE, outer.documentId);
  await form.choose(norway.name);
  await form.override('title');
  await form.field('title').fill('Utenpå');
  await form.override('related');
  const related = await openRelated(panel.page, String(inner.title));
  expect(await related.field('title').inputValue()).toBe(inner.title);
  expect(await related.field('code').isDisabled()).toBe(true);
  await related.override('title');
  await related.field('title').fill('Inni');
  await related.save();
  await related.dialog.press('Escape');
  await related.dialog.waitFor({ state: 'detached' });
  expect(await form.field('title').inputValue()).toBe('Utenpå');
  await form.save();

  expect(await readVariants(inner)).toMatchObject([{ variantOverrides: ['title'], title: 'Inni' }]);
  expect(await readVariants(outer)).toMatchObject([
    { variantOverrides: ['title', 'related'], title: 'Utenpå' },
  ]);
  await deliverToNorway(inner);
  expect(await deliverToNorway(outer)).toMatchObject({
    title: 'Utenpå',
    related: [{ documentId: inner.documentId }],
  });
  expect(await deliverToNorway(inner)).toMatchObject({ author: { name: nils.name } });
});

test('A related entry of another type is shown for the same segment', async () => {
  const { inner } = await createRelatedArticles();
  await backend.updateSingle(HOME_PAGE, { headline: 'Hello', featured: connect(inner) });
  const form = await openSingleEntry(panel.page, HOME_PAGE);
  const title = String(inner.title);
  const plain = await openRelated(panel.page, title);
  expect(await plain.field('title').isEnabled()).toBe(true);
  await plain.dialog.press('Escape');
  await form.choose(norway.name);
  const related = await openRelated(panel.page, title);
  expect(await related.field('title').isDisabled()).toBe(true);
  await related.override('title');
  await related.field('title').fill('Inni');
  await related.save();

  expect(await readVariants(inner)).toMatchObject([{ variantOverrides: ['title'], title: 'Inni' }]);
  expect((await backend.readSingle(HOME_PAGE)).segmentVariants).toEqual([]);

  // The entry's own page begins with its default content.
  await related.dialog.getByRole('button', { name: 'Go to entry' }).click();
  await panel.page.waitForURL(new RegExp(inner.documentId));
  await panel.page.getByRole('button', { name: `Show what “${norway.name}” gets` }).waitFor();
  await expectValue(title);

  async function expectValue(value: string) {
    await panel.page.waitForFunction(
      (wanted) => document.querySelector<HTMLInputElement>('[name="title"]')?.value === wanted,
      value,
    );
    expect(await form.field('title').isEnabled()).toBe(true);
  }
});

test('A new related entry begins with its default content, and the dialog says so', async () => {
  const { outer, inner } = await createRelatedArticles();
  const form = await openEntry(panel.page, ARTICLE, outer.documentId);
  const { page } = panel;
  await form.choose(norway.name);
  await form.override('related');
  await page.getByRole('combobox', { name: /^related/ }).click();
  await page.getByRole('option', { name: 'Create a relation' }).click();
  const dialog = page.getByRole('dialog').filter({ hasText: 'Create a relation' });
  await dialog.getByText('You are editing default content.').waitFor();
  expect(await dialog.getByRole('button', { name: /^Override/ }).count()).toBe(0);
  const title = `Fresh ${Date.now()}`;
  await dialog.getByRole('textbox', { name: 'title' }).fill(title);
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('dialog').getByRole('heading', { name: title }).waitFor();

  const [variant] = (await readVariants(outer)) as Entry[];
  expect(variant).toMatchObject({ variantOverrides: ['related'], title: null });
  expect(await readTitles('personalization.article', String(variant?.id))).toEqual(
    expect.arrayContaining([inner.title, title]),
  );
  expect(await readTitles(ARTICLE, outer.documentId)).toEqual([inner.title]);

  async function readTitles(uid: string, id: string) {
    return (await backend.readRelations(uid, id, 'related')).map((related) => related.title);
  }
});
