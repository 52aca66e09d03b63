import AxeBuilder from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { launchBrowser, openAdminPanel, type AdminPanel } from './support/admin-panel';
import { connectBackend, type Backend } from './support/backend';
import { openEntry } from './support/entry-form';
import { createHomePage, deliverPage, PAGE } from './support/home-page';

let backend: Backend;
let browser: Browser;
let admin: AdminPanel;
let norway: { key: string; name: string };
let sweden: { key: string; name: string };

beforeAll(async () => {
  backend = await connectBackend();
  browser = await launchBrowser();
  norway = await backend.createSegment(`Norge ${Date.now()}`, 'NO');
  sweden = await backend.createSegment(`Sverige ${Date.now()}`, 'SE');
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

/** A page with a variant for each of the two segments, Norway first. */
async function createPageWithVariants() {
  return createHomePage(backend, {
    segmentVariants: [
      { variantSegments: [norway.key], variantOverrides: ['title'], title: 'Hjem' },
      { variantSegments: [sweden.key], variantOverrides: ['title'], title: 'Hem' },
    ],
  });
}

test('The panel lists the variants in their order, and the keyboard reorders them', async () => {
  const { documentId } = await createPageWithVariants();
  const form = await openEntry(admin.page, PAGE, documentId);
  const items = form.panel.getByRole('listitem');
  await items.nth(1).waitFor();
  expect(await items.nth(0).innerText()).toContain(norway.name);
  await form.panel.getByRole('button', { name: `Move “${sweden.name}” up` }).focus();
  await admin.page.keyboard.press('Enter');
  await form.panel.getByText('Moved to place 1 of 2').waitFor();
  expect(await items.nth(0).innerText()).toContain(sweden.name);
  await form.publish();

  const both = `&segments=${norway.key},${sweden.key}`;
  expect((await deliverPage(backend, documentId, both)).title).toBe('Hem');
});

test('The panel says that it loads until it can name the segments', async () => {
  const { documentId } = await createPageWithVariants();
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await admin.page.route('**/personalization/segments?*', async (route) => {
    await released;
    await route.continue();
  });
  const form = await openEntry(admin.page, PAGE, documentId);
  await form.panel.getByText('Loading the segments').waitFor();
  expect(await form.panel.innerText()).not.toContain(norway.key);
  release();
  await form.panel.getByText(norway.name).first().waitFor();
  expect(await form.panel.getByText('Loading the segments').count()).toBe(0);
});

test('Dragging a variant reorders it', async () => {
  const { documentId } = await createPageWithVariants();
  const form = await openEntry(admin.page, PAGE, documentId);
  const items = form.panel.getByRole('listitem');
  await items.nth(1).waitFor();
  await items.nth(1).getByTitle(`Drag “${sweden.name}”`).dragTo(items.nth(0));
  await form.panel.getByText('Moved to place 1 of 2').waitFor();
  expect(await items.nth(0).innerText()).toContain(sweden.name);
});

test('A variant is added, duplicated, and deleted after a question', async () => {
  const { documentId } = await createHomePage(backend);
  const form = await openEntry(admin.page, PAGE, documentId);
  const { page, panel } = form;
  await panel.getByText('No variants yet.').waitFor();
  await panel.getByRole('button', { name: 'Add a variant: This entry' }).click();
  await page.getByRole('combobox', { name: 'Segments' }).click();
  await page.getByRole('option', { name: norway.name }).click();
  await page.getByRole('option', { name: sweden.name }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('textbox', { name: 'Name' }).fill('The neighbours');
  await page.getByRole('button', { name: 'Apply' }).click();
  await panel.getByText('It changes nothing.').waitFor();

  await panel.getByRole('button', { name: 'Show what “The neighbours” gets' }).click();
  await page.getByText(`Also for ${sweden.name}`).first().waitFor();
  await form.override('title');
  await form.field('title').fill('Hei');
  await panel.getByRole('button', { name: 'Duplicate “The neighbours”' }).click();
  await panel.getByText('It is for no segment, so nobody gets it.').waitFor();
  await panel.getByRole('button', { name: 'Delete “The neighbours”' }).last().click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  expect(await panel.getByRole('listitem').count()).toBe(2);
  await panel.getByRole('button', { name: 'Delete “The neighbours”' }).last().click();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await panel.getByText('It is for no segment').waitFor({ state: 'detached' });
  await form.save();

  const { segmentVariants } = await backend.readDraft(PAGE, documentId);
  expect(segmentVariants).toMatchObject([
    {
      variantLabel: 'The neighbours',
      variantSegments: [norway.key, sweden.key],
      variantOverrides: ['title'],
      title: 'Hei',
    },
  ]);
  expect(segmentVariants).toHaveLength(1);
});

test('A segment that shares a variant gets one of its own', async () => {
  const { documentId } = await createHomePage(backend, {
    segmentVariants: [
      {
        variantSegments: [norway.key, sweden.key],
        variantOverrides: ['title'],
        title: 'Hei',
      },
    ],
  });
  const form = await openEntry(admin.page, PAGE, documentId);
  await form.choose(sweden.name);
  await form.page.getByText(`Also for ${norway.name}`).waitFor();
  await form.page
    .getByRole('button', { name: `Give it a variant of its own: ${sweden.name}` })
    .click();
  await form.page.getByText(`Also for ${norway.name}`).waitFor({ state: 'detached' });
  await form.field('title').fill('Hej');
  await form.save();
  const { segmentVariants } = await backend.readDraft(PAGE, documentId);
  expect(segmentVariants).toMatchObject([
    { variantSegments: [sweden.key], title: 'Hej' },
    { variantSegments: [norway.key], title: 'Hei' },
  ]);
});

test('A block is hidden for a segment, and another is shown only to segments', async () => {
  const { documentId } = await createHomePage(backend);
  const form = await openEntry(admin.page, PAGE, documentId);
  const { page } = form;
  const choose = async (visibility: string) => {
    await page.getByRole('combobox', { name: 'Who gets to see this block' }).last().click();
    await page.getByRole('option', { name: visibility }).click();
  };
  await form.choose(norway.name);
  await form.openBlock(/^Hero/);
  await choose(`Hidden for “${norway.name}”`);
  await form.openBlock(/^Card list/);
  await choose('Shown only to segments with a variant of it');
  await page.getByText(`Shown to: ${norway.name}`).waitFor();
  await form.publish();

  const titles = async (query: string) =>
    (await deliverPage(backend, documentId, query)).blocks.map(({ __component }) => __component);
  expect(await titles('')).toEqual(['blocks.hero', 'blocks.quote']);
  expect(await titles(`&segments=${norway.key}`)).toEqual(['blocks.card-list', 'blocks.quote']);
  expect(await titles(`&segments=${sweden.key}`)).toEqual(['blocks.hero', 'blocks.quote']);
});

test('A change of the default is told at the variant, with both texts', async () => {
  const { documentId } = await createHomePage(backend);
  const form = await openEntry(admin.page, PAGE, documentId);
  const { page } = form;
  await form.choose(norway.name);
  await form.override('intro');
  await form.field('intro').fill('Kom inn');
  await form.override('title');
  await form.save();
  expect(await page.getByText('The default content changed').count()).toBe(0);
  await form.choose('Default content');
  await form.field('intro').fill('Come on in');
  await form.field('title').fill('Start');
  await form.save();

  await form.choose(norway.name);
  const notices = page.getByRole('status').filter({ hasText: 'The default content changed' });
  expect(await notices.count()).toBe(2);
  const [title, intro] = [notices.nth(0), notices.nth(1)];
  await intro.getByRole('button', { name: 'Compare' }).click();
  await intro.getByText('Welcome in').waitFor();
  await intro.getByText('Come on in').waitFor();
  await intro.getByRole('button', { name: 'Keep mine' }).click();
  await title.getByRole('button', { name: 'Compare' }).click();
  await title.getByRole('button', { name: 'Take over the new default' }).click();
  await notices.first().waitFor({ state: 'detached' });
  expect(await notices.count()).toBe(0);
  expect(await form.field('intro').inputValue()).toBe('Kom inn');
  expect(await form.field('title').inputValue()).toBe('Start');
});

test('Reordering the variants leaves what is told of a changed default', async () => {
  const { documentId } = await createHomePage(backend, {
    segmentVariants: [norway, sweden].map(({ key }) => ({
      variantSegments: [key],
      variantOverrides: ['title'],
      variantDefaults: { title: 'Before' },
      title: `For ${key}`,
    })),
  });
  const form = await openEntry(admin.page, PAGE, documentId);
  await form.choose(norway.name);
  const notice = form.page.getByText('The default content changed');
  await notice.waitFor();
  await form.panel.getByRole('button', { name: `Move “${sweden.name}” up` }).click();
  await form.panel.getByText('Moved to place 1 of 2').waitFor();
  await form.save();
  await notice.waitFor();
  const { segmentVariants } = await backend.readDraft(PAGE, documentId);
  expect(segmentVariants).toMatchObject([
    { variantSegments: [sweden.key], variantDefaults: { title: 'Before' } },
    { variantSegments: [norway.key], variantDefaults: { title: 'Before' } },
  ]);
});

test('Copying all from the default starts every field of the variant again', async () => {
  const { documentId } = await createHomePage(backend, {
    segmentVariants: [
      {
        variantSegments: [norway.key],
        variantOverrides: ['title', 'intro'],
        title: 'Hjem',
        intro: 'Kom inn',
      },
    ],
  });
  const form = await openEntry(admin.page, PAGE, documentId);
  await form.choose(norway.name);
  await form.page.getByRole('button', { name: `Copy all from default: ${norway.name}` }).click();
  await expectValue('title', 'Home');
  await expectValue('intro', 'Welcome in');
  await form.field('title').fill('Hjem igjen');
  await form.page.getByRole('button', { name: 'Copy from default: title' }).click();
  await expectValue('title', 'Home');

  async function expectValue(label: string, value: string) {
    await form.page.waitForFunction(
      ([name, wanted]) =>
        [...document.querySelectorAll<HTMLInputElement>('input, textarea')].some(
          (input) => input.name === `segmentVariants.0.${name}` && input.value === wanted,
        ),
      [label, value],
    );
  }
});

test('The form of a segment and its panel are accessible', async () => {
  const { documentId } = await createPageWithVariants();
  const form = await openEntry(admin.page, PAGE, documentId);
  await form.choose(norway.name);
  await form.openBlock(/^Hero/);
  await form.panel.getByRole('listitem').first().waitFor();
  const { violations } = await new AxeBuilder({ page: admin.page })
    .include('aside:has(ol)')
    .include('form [class]:has(> div > [name^="segmentVariants"])')
    .analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});
