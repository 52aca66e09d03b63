import type { Browser } from 'playwright-core';
import {
  launchBrowser,
  openAdminPanel,
  type AdminPanel,
  type OpenOptions,
} from './support/admin-panel';
import { connectBackend, type Backend } from './support/backend';
import { openEntry } from './support/entry-form';
import { createHomePage, deliverPage, PAGE } from './support/home-page';

const ARTICLE = 'api::article.article';
/** When a test is in the middle of what it does in the form. */
const LATE_MS = 1_500;
const SELECT = 'Show and edit the content for';

let backend: Backend;
let browser: Browser;
let norway: { key: string; name: string };
const open: AdminPanel[] = [];
/** Takes back what a test changed for every test. */
let restore: (() => Promise<void>) | undefined;

beforeAll(async () => {
  backend = await connectBackend();
  browser = await launchBrowser();
  norway = await backend.createSegment(`Noreg ${Date.now()}`, 'NO');
});

afterAll(async () => {
  await browser.close();
});

afterEach(async () => {
  await Promise.all(open.splice(0).map((panel) => panel.close()));
  await restore?.();
  restore = undefined;
});

async function openAdmin(options?: OpenOptions): Promise<AdminPanel> {
  const panel = await openAdminPanel(browser, options);
  open.push(panel);
  return panel;
}

test('Each locale has variants of its own, and the segment stays chosen', async () => {
  const { documentId } = await createHomePage(backend);
  const { page } = await openAdmin();
  const form = await openEntry(page, PAGE, documentId);
  await form.choose(norway.name);
  await form.override('title');
  await form.field('title').fill('Norwegian visitors, in English');
  await form.publish();

  await page.getByRole('combobox', { name: /locale/i }).click();
  await page.getByRole('option', { name: /Norwegian/ }).click();
  await page.waitForURL(/locale\]?=nb/);
  await form.choose('Default content');
  await form.field('title').fill('Hjem');
  await form.choose(norway.name);
  await form.override('title');
  await form.field('title').fill('Hjem til Norge');
  await form.publish();

  const titleOf = async (query: string) => (await deliverPage(backend, documentId, query)).title;
  expect(await titleOf('')).toBe('Home');
  expect(await titleOf(`&segments=${norway.key}`)).toBe('Norwegian visitors, in English');
  expect(await titleOf('&locale=nb')).toBe('Hjem');
  expect(await titleOf(`&locale=nb&segments=${norway.key}`)).toBe('Hjem til Norge');
});

test('What is published is read only, also for a segment', async () => {
  const { documentId } = await createHomePage(backend, {
    segmentVariants: [
      { variantSegments: [norway.key], variantOverrides: ['title'], title: 'Hjem' },
    ],
  });
  const { page } = await openAdmin();
  const form = await openEntry(page, PAGE, documentId);
  await form.publish();
  await page.getByRole('tab', { name: 'Published' }).click();
  await page.waitForURL(/status=published/);
  await form.choose(norway.name);
  await form.field('title').waitFor();
  await page.waitForFunction(
    () =>
      document.querySelector<HTMLInputElement>('[name="segmentVariants.0.title"]')?.value ===
      'Hjem',
  );
  expect(await form.field('title').isDisabled()).toBe(true);
  expect(
    await page.getByRole('button', { name: /^(Override|Reset|Delete “|Add a variant)/ }).count(),
  ).toBe(0);
});

test('A role that may not read segments sees the select disabled', async () => {
  const { documentId } = await createHomePage(backend);
  const permissions = (await backend.listPermissions('strapi-editor')).filter(
    ({ action }) => !action.startsWith('plugin::personalization.'),
  );
  const editor = await backend.createEditor(permissions);
  const { page } = await openAdmin(editor);
  const form = await openEntry(page, PAGE, documentId);
  await page.getByRole('combobox', { name: SELECT, disabled: true }).waitFor();
  expect(await form.field('title').isEnabled()).toBe(true);
  await form.panel.getByText('Your role may not read segments').waitFor();
});

test('A role that may not change a field in variants cannot override it', async () => {
  const { documentId } = await createHomePage(backend);
  const all = await backend.listPermissions('strapi-editor');
  const permissions = all
    .filter(({ action }) => !action.startsWith('plugin::personalization.'))
    .map((permission) => ({
      ...permission,
      properties: {
        ...permission.properties,
        ...(permission.properties?.fields && {
          fields: permission.properties.fields.filter((field) => field !== 'segmentVariants.title'),
        }),
      },
    }));
  const editor = await backend.createEditor([
    ...permissions,
    {
      action: 'plugin::personalization.segment.read',
      subject: null,
      properties: {},
      conditions: [],
    },
  ]);
  const { page } = await openAdmin(editor);
  const form = await openEntry(page, PAGE, documentId);
  await form.choose(norway.name);
  await page.getByRole('button', { name: 'Override: intro' }).waitFor();
  expect(await page.getByRole('button', { name: 'Override: title' }).count()).toBe(0);
});

test('A plugin that hands on copies of all rows does not stand in the way', async () => {
  const { documentId } = await createHomePage(backend);
  const { page, console: lines } = await openAdmin({ storage: { 'browser-test': 'copy-rows' } });
  const form = await openEntry(page, PAGE, documentId);
  await form.choose(norway.name);
  await form.override('title');
  await form.field('title').fill('Hjem');
  await form.save();
  expect((await backend.readDraft(PAGE, documentId)).segmentVariants).toMatchObject([
    { title: 'Hjem' },
  ]);
  expect(lines.filter((line) => line.includes('[personalization]'))).toEqual([]);
});

test('Where the rows are copied after the plugin, the native rows appear, with a line in the console', async () => {
  const { documentId } = await createHomePage(backend, {
    segmentVariants: [
      { variantSegments: [norway.key], variantOverrides: ['title'], title: 'Hjem' },
    ],
  });
  const { page, console: lines } = await openAdmin({
    storage: { 'browser-test': 'copy-rows-last' },
  });
  const form = await openEntry(page, PAGE, documentId);
  await page.getByText('segmentVariants (1)').waitFor();
  await page.getByRole('combobox', { name: SELECT, disabled: true }).waitFor();
  expect(await form.field('title').isEnabled()).toBe(true);
  await form.panel.getByText('This form cannot show the content of a segment.').waitFor();
  expect(lines.filter((line) => line.includes('[personalization]'))).toHaveLength(1);
});

test('A new entry keeps its segment when it is saved for the first time', async () => {
  const { page } = await openAdmin();
  const form = await openEntry(page, PAGE, 'create');
  await form.field('title').fill('Fresh');
  await form.choose(norway.name);
  await form.override('title');
  await form.field('title').fill('Fersk');
  await form.save();
  await page.waitForURL(/api::page\.page\/(?!create)/);
  await page.getByText(`The form shows what “${norway.name}” gets.`).waitFor();
  expect(await form.field('title').inputValue()).toBe('Fersk');
});

test('An archived segment keeps its name, and its variant can be edited', async () => {
  const denmark = await backend.createSegment(`Danmark ${Date.now()}`, 'DK');
  const { documentId } = await createHomePage(backend, {
    segmentVariants: [
      { variantSegments: [denmark.key], variantOverrides: ['title'], title: 'Hjem' },
    ],
  });
  await backend.archiveSegment(denmark.key);
  const { page } = await openAdmin();
  const form = await openEntry(page, PAGE, documentId);
  await form.panel.getByText(`Archived: ${denmark.name}`).waitFor();
  expect(await form.panel.getByText('There is no such segment').count()).toBe(0);
  await form.choose(denmark.name);
  await form.field('title').fill('Hjemme');
  await form.save();
  expect((await backend.readDraft(PAGE, documentId)).segmentVariants).toMatchObject([
    { variantSegments: [denmark.key], title: 'Hjemme' },
  ]);
});

test('The select tells which segment’s variant has an error', async () => {
  const { documentId } = await createHomePage(backend);
  const { page } = await openAdmin();
  // Strapi may learn late which locales there are; the form must not be made anew then.
  await page.route('**/i18n/locales', async (route) => {
    await page.waitForTimeout(LATE_MS);
    await route.continue();
  });
  const form = await openEntry(page, PAGE, documentId);
  await form.choose(norway.name);
  await form.openBlock(/^Hero/);
  await form.override('link');
  await page.getByText('No entry yet. Click to add one.').click();
  await form.choose('Default content');
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  // Nothing of the form that is shown has a fault: the way to it is told in its two closest places.
  await form.segmentSelect.getByText('1 error in other content').waitFor();
  await form.panel.getByRole('listitem').getByText('1 error', { exact: true }).waitFor();
  await form.segmentSelect.click();
  const option = page.getByRole('option', { name: new RegExp(`^${norway.name}`) });
  expect(await option.innerText()).toMatch(/1 error/i);
});

test('Configuring the view does not cost the entry its variants, nor the native rows', async () => {
  const { documentId } = await backend.createEntry(ARTICLE, { title: 'Night out' });
  const { page } = await openAdmin();
  await page.goto(`/admin/content-manager/collection-types/${ARTICLE}/configurations/edit`);
  await page.getByRole('combobox', { name: 'Entry title' }).click();
  await page.getByRole('option', { name: 'code' }).click();
  expect(await page.getByText('segmentVariants').count()).toBe(0);
  const saved = page.waitForResponse(
    (answer) => answer.request().method() === 'PUT' && answer.url().endsWith('/configuration'),
  );
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  expect((await saved).ok()).toBe(true);
  const sent = (await saved).request().postDataJSON() as { settings: object };
  // The other tests find articles by their titles.
  restore = () =>
    backend.configureView(ARTICLE, { ...sent, settings: { ...sent.settings, mainField: 'title' } });

  const form = await openEntry(page, ARTICLE, documentId);
  await form.choose(norway.name);
  await form.override('title');
  await form.field('title').fill('Natt ute');
  await form.override('author');
  await form.save();
  expect((await backend.readDraft(ARTICLE, documentId)).segmentVariants).toMatchObject([
    { variantOverrides: ['title', 'author'], title: 'Natt ute' },
  ]);

  const broken = await openAdmin({ storage: { 'browser-test': 'copy-rows-last' } });
  await openEntry(broken.page, ARTICLE, documentId);
  await broken.page.getByText('segmentVariants (1)').waitFor();
});
