import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openAdminPanel, type AdminPanel } from './support/admin-panel';
import { connectBackend, type Backend, type Entry } from './support/backend';
import { openEntry } from './support/entry-form';
import { createHomePage, deliverPage, PAGE } from './support/home-page';

const ARTICLE = 'api::article.article';

let backend: Backend;
let browser: Browser;
let panel: AdminPanel;
let norway: { key: string; name: string };
let sweden: { key: string; name: string };

beforeAll(async () => {
  backend = await connectBackend();
  browser = await launchBrowser();
  norway = await backend.createSegment(`Norway ${Date.now()}`, 'NO');
  sweden = await backend.createSegment(`Sweden ${Date.now()}`, 'SE');
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

const createPage = () => createHomePage(backend);
const deliver = (documentId: string, query = '') => deliverPage(backend, documentId, query);

test('A published variant of a text takes at most six clicks', async () => {
  const { documentId } = await createPage();
  const { page } = panel;
  const form = await openEntry(page, PAGE, documentId);
  await page.evaluate(() => {
    const counted = window as unknown as { clicks: number };
    counted.clicks = 0;
    // One for each press, also where the control opens before the click is over.
    window.addEventListener('pointerdown', () => (counted.clicks += 1), { capture: true });
  });

  await form.choose(norway.name);
  await form.override('title');
  await form.field('title').fill('Hjem');
  await form.publish();

  const clicks = await page.evaluate(() => (window as unknown as { clicks: number }).clicks);
  expect(clicks).toBeGreaterThan(0);
  expect(clicks).toBeLessThanOrEqual(6);
  expect((await deliver(documentId)).title).toBe('Home');
  expect((await deliver(documentId, `&segments=${norway.key}`)).title).toBe('Hjem');
});

test('A hero in a dynamic zone and a card in a repeatable differ for one visitor and not for the other', async () => {
  const { documentId } = await createPage();
  const form = await openEntry(panel.page, PAGE, documentId);
  await form.choose(norway.name);
  await form.openBlock(/^Hero/);
  await form.override('heading');
  await form.field('heading').fill('Ut på tur');
  await form.openBlock(/^Card list/);
  await form.openBlock('Repairs');
  await form.page.waitForFunction(() =>
    [...document.querySelectorAll('input')].some(({ value }) => value === 'Repairs'),
  );
  await form.page.getByRole('button', { name: 'Override: title' }).last().click();
  await form.field('title').last().fill('Reparasjoner');
  await form.publish();

  const everybody = await deliver(documentId);
  const norwegian = await deliver(documentId, `&segments=${norway.key}`);
  expect(everybody.blocks[0]).toMatchObject({ heading: 'Out in all weather', text: 'Gear' });
  expect(norwegian.blocks[0]).toMatchObject({ heading: 'Ut på tur', text: 'Gear' });
  expect(everybody.blocks[1]).toMatchObject({
    cards: [{ title: 'Repairs' }, { title: 'Returns' }],
  });
  expect(norwegian.blocks[1]).toMatchObject({
    title: 'Why us',
    cards: [{ title: 'Reparasjoner', icon: 'needle' }, { title: 'Returns' }],
  });
  expect(JSON.stringify(norwegian)).not.toContain('Repairs');
  expect(JSON.stringify(norwegian)).not.toContain('segmentVariants');
});

test('Fields that do not vary are shown, disabled, with the reason', async () => {
  const { documentId } = await createPage();
  const form = await openEntry(panel.page, PAGE, documentId);
  await expectEnabled(true);
  await form.choose(norway.name);
  await expectEnabled(false);
  await form.page.getByText('Same for everyone').first().waitFor();
  await form.page.getByText('The blocks and their order are the same for everyone.').waitFor();
  expect(
    await form.page.getByRole('button', { name: 'Add a component to blocks' }).isDisabled(),
  ).toBe(true);
  expect(await form.page.getByText('segmentVariants').count()).toBe(0);

  async function expectEnabled(isEnabled: boolean) {
    expect(await form.field('note').isEnabled()).toBe(isEnabled);
    expect(await form.field('title').isEnabled()).toBe(isEnabled);
  }
});

test('Switching the segment keeps unsaved edits, and one save stores them all', async () => {
  const { documentId } = await createPage();
  const form = await openEntry(panel.page, PAGE, documentId);
  await form.field('intro').fill('Come in');
  await form.choose(norway.name);
  await form.override('title');
  await form.field('title').fill('Hjem');
  await form.choose(sweden.name);
  await form.override('intro');
  await form.field('intro').fill('Kom in');
  await form.choose(norway.name);
  expect(await form.field('title').inputValue()).toBe('Hjem');
  await form.choose('Default content');
  expect(await form.field('title').inputValue()).toBe('Home');
  expect(await form.field('intro').inputValue()).toBe('Come in');
  await form.save();

  const stored = await backend.readDraft(PAGE, documentId);
  expect(stored).toMatchObject({
    title: 'Home',
    intro: 'Come in',
    segmentVariants: [
      { variantSegments: [norway.key], variantOverrides: ['title'], title: 'Hjem', intro: null },
      { variantSegments: [sweden.key], variantOverrides: ['intro'], title: null, intro: 'Kom in' },
    ],
  });
});

test('What is open stays open when the segment changes', async () => {
  const { documentId } = await createPage();
  const form = await openEntry(panel.page, PAGE, documentId);
  await form.openBlock(/^Card list/);
  await form.openBlock('Repairs');
  await form.field('icon').waitFor();
  await form.choose(norway.name);
  await form.page.getByRole('button', { name: 'Override: title' }).last().waitFor();
  expect(await form.field('icon').isVisible()).toBe(true);
});

test('A field that is reset follows the default again, and its variant is gone with its last field', async () => {
  const { documentId } = await createPage();
  const form = await openEntry(panel.page, PAGE, documentId);
  await form.choose(norway.name);
  await form.override('title');
  await form.field('title').fill('Hjem');
  await form.override('intro');
  await form.save();
  await form.reset('title');
  expect(await form.field('title').inputValue()).toBe('Home');
  await form.save();
  const stored = await backend.readDraft(PAGE, documentId);
  expect(stored.segmentVariants).toMatchObject([{ variantOverrides: ['intro'], title: null }]);
  await form.reset('intro');
  await form.save();
  expect((await backend.readDraft(PAGE, documentId)).segmentVariants).toEqual([]);
});

test('A reset can be taken back until something else is done', async () => {
  const { documentId } = await createPage();
  const form = await openEntry(panel.page, PAGE, documentId);
  const undo = form.page.getByRole('button', { name: 'Undo reset: title' });
  await form.choose(norway.name);
  await form.override('title');
  await form.field('title').fill('Hjem');
  await form.override('intro');
  await form.field('intro').fill('Velkommen');
  await form.save();
  await form.reset('title');
  await form.reset('intro');
  expect(await undo.count()).toBe(0);
  await form.page.getByRole('button', { name: 'Undo reset: intro' }).click();
  expect(await form.field('intro').inputValue()).toBe('Velkommen');
  expect(await form.field('title').inputValue()).toBe('Home');
  await undo.click();
  expect(await form.field('title').inputValue()).toBe('Hjem');
  await form.reset('title');
  await form.save();
  expect(await undo.count()).toBe(0);
  expect((await backend.readDraft(PAGE, documentId)).segmentVariants).toMatchObject([
    { variantOverrides: ['intro'], title: null, intro: 'Velkommen' },
  ]);
});

test('Every kind of field is copied to a variant and stored with it', async () => {
  const author = await backend.createEntry('api::author.author', { name: 'Ada Berg' });
  const other = await backend.createEntry('api::author.author', { name: 'Nils Dahl' });
  const image = await backend.uploadImage('one.png');
  const connect = (...entries: Entry[]) => ({
    connect: entries.map(({ id, documentId }) => ({ id, documentId })),
  });
  const { documentId } = await backend.createEntry(ARTICLE, {
    title: 'Night out',
    summary: 'Sleep outside',
    markdown: '# Hi',
    body: [{ type: 'paragraph', children: [{ type: 'text', text: 'Body' }] }],
    email: 'a@example.com',
    data: { a: 1 },
    stock: 3,
    serial: '12',
    price: 9.5,
    isFeatured: true,
    day: '2026-01-01',
    hour: '10:00:00.000',
    moment: '2026-01-01T10:00:00.000Z',
    size: 'small',
    color: '#ff0000',
    cover: image.id,
    gallery: [image.id],
    author: connect(author),
    reviewers: connect(author, other),
    link: { label: 'Shop', url: '/shop', author: connect(author) },
    links: [{ label: 'One' }, { label: 'Two', author: connect(other) }],
    zone: [{ __component: 'blocks.hero', heading: 'Zone hero', layout: 'right', image: image.id }],
  });
  const form = await openEntry(panel.page, ARTICLE, documentId);
  await form.choose(norway.name);
  const buttons = form.page.getByRole('button', { name: /^Override: / });
  await buttons.first().waitFor();
  for (let left = await buttons.count(); left > 0; left = await buttons.count()) {
    await buttons.first().click();
    await form.page.waitForFunction(
      (before) => document.querySelectorAll('button[aria-label^="Override: "]').length < before,
      left,
    );
  }
  await form.field('title').fill('Natt ute');
  await form.field('color').fill('#00ff00');
  await form.publish();

  const query =
    'populate[link][populate]=*&populate[links][populate]=*&populate[zone][on][blocks.hero][populate]=*' +
    '&populate[author]=true&populate[reviewers]=true&populate[cover]=true&populate[gallery]=true';
  const everybody = await backend.deliver(`articles/${documentId}`, query);
  const norwegian = await backend.deliver(
    `articles/${documentId}`,
    `${query}&segments=${norway.key}`,
  );
  expect(norwegian.data).toMatchObject({
    title: 'Natt ute',
    color: '#00ff00',
    link: { label: 'Shop', author: { name: 'Ada Berg' } },
    links: [
      { label: 'One', author: null },
      { label: 'Two', author: { name: 'Nils Dahl' } },
    ],
    author: { name: 'Ada Berg' },
    reviewers: [{ name: 'Ada Berg' }, { name: 'Nils Dahl' }],
    cover: { name: 'one.png' },
    zone: [{ heading: 'Zone hero', layout: 'right', image: { name: 'one.png' } }],
  });
  expect(everybody.data).toMatchObject({ title: 'Night out', color: '#ff0000' });
  expect(withoutIds({ ...norwegian.data, title: 0, color: 0 })).toEqual(
    withoutIds({ ...everybody.data, title: 0, color: 0 }),
  );
});

/** The content of a copy is the same, its rows are others. */
function withoutIds(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data, (name, value: unknown) => (name === 'id' ? 0 : value)));
}

/** A page whose one block has an author. */
async function createTeamPage(ofBlock: object = {}) {
  const author = await backend.createEntry('api::author.author', { name: `Ada ${Date.now()}` });
  const block = {
    __component: 'blocks.hero',
    heading: 'We',
    author: { connect: [{ id: author.id, documentId: author.documentId }] },
    ...ofBlock,
  };
  const { documentId } = await backend.createEntry(PAGE, { title: 'Team', blocks: [block] });
  return { documentId, author };
}

test('What is overridden while another override still reads its relation stays overridden', async () => {
  const segmentVariants = [
    { variantSegments: [norway.key], variantOverrides: ['text'], text: 'Vi to' },
  ];
  const { documentId } = await createTeamPage({ segmentVariants });
  const { page } = panel;
  const form = await openEntry(page, PAGE, documentId);
  await form.choose(norway.name);
  await form.openBlock(/^Hero/);
  const { asked, release } = await holdRequests(page, /\/relations\/personalization\.[^/]+\/\d+\//);
  await page.getByRole('button', { name: 'Override: author', exact: true }).click();
  await asked;
  await form.override('heading');
  release();
  await page.getByRole('button', { name: 'Reset: author', exact: true }).waitFor();
  await form.save();
  const { blocks } = await backend.readDraft(PAGE, documentId);
  expect(blocks).toMatchObject([
    { segmentVariants: [{ variantOverrides: ['text', 'heading', 'author'], heading: 'We' }] },
  ]);
});

/** Lets requests wait, as on a slow network. @returns what tells of the first, and what lets all go */
async function holdRequests(page: Page, url: RegExp) {
  let release = () => {};
  const isReleased = new Promise<void>((resolve) => (release = resolve));
  const asked = page.waitForRequest(url);
  await page.route(url, async (route) => {
    await isReleased;
    await route.continue();
  });
  return { asked, release };
}

test('A relation of a variant leaves the block’s own relation as it is', async () => {
  const { documentId, author } = await createTeamPage();
  const other = await backend.createEntry('api::author.author', { name: `Nils ${Date.now()}` });
  const form = await openEntry(panel.page, PAGE, documentId);
  await form.choose(norway.name);
  await form.openBlock(/^Hero/);
  await form.override('author');
  await form.relate('author', String(other.name));
  await form.publish();
  const authorOf = async (query: string) => {
    const { data } = await backend.deliver(
      `pages/${documentId}`,
      `populate[blocks][on][blocks.hero][populate]=author${query}`,
    );
    const [hero] = data.blocks as { author: { name: string } }[];
    return hero?.author.name;
  };
  expect(await authorOf('')).toBe(author.name);
  expect(await authorOf(`&segments=${norway.key}`)).toBe(other.name);
});
