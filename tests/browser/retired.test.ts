import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import type { RunningApp } from '../support/running-app';
import { registerAdmin } from './support/admin-account';
import { launchBrowser, openAdminPanel } from './support/admin-panel';
import { connectBackend, type Backend } from './support/backend';
import { createHomePage, PAGE } from './support/home-page';
import { prepareApp, startPreparedApp } from './support/prepared-app';

const SETTINGS = '/admin/settings/personalization';
const PAGE_SCHEMA = 'src/api/page/content-types/page/schema.json';
const HERO_SCHEMA = 'src/components/blocks/hero.json';
const READ = { action: 'plugin::personalization.segment.read' };
/** Strapi is started twice. */
const START_MS = 240_000;

interface Schema {
  attributes: Record<string, { type: string; pluginOptions?: { personalization?: object } }>;
}

let app: RunningApp;
let appDir: string;
let browser: Browser;
let backend: Backend;
let documentId: string;

const changeSchema = (file: string, change: (attributes: Schema['attributes']) => void): void => {
  const where = path.join(appDir, file);
  const schema = JSON.parse(readFileSync(where, 'utf8')) as Schema;
  change(schema.attributes);
  writeFileSync(where, JSON.stringify(schema));
};

// Values are retired by starts with another schema, which the other tests' app cannot have.
beforeAll(async () => {
  appDir = await prepareApp('retired');
  app = await startPreparedApp(appDir);
  await registerAdmin(app.url);
  backend = await connectBackend(app.url);
  const { key } = await backend.createSegment('Norway', 'NO');
  const of = (values: object) => [
    { variantSegments: [key], variantOverrides: Object.keys(values), ...values },
  ];
  for (const title of ['First', 'Second']) {
    ({ documentId } = await createHomePage(backend, {
      slug: title.toLowerCase(),
      segmentVariants: of({ title: 'Norsk', intro: 'Velkommen' }),
      blocks: [
        {
          __component: 'blocks.hero',
          heading: 'Hero',
          segmentVariants: of({ heading: 'Helt', text: 'Tekst' }),
        },
      ],
    }));
  }
  await app.stop();

  changeSchema(PAGE_SCHEMA, (attributes) => {
    attributes.lead = { ...attributes.intro, type: 'richtext' };
    delete attributes.intro;
  });
  changeSchema(HERO_SCHEMA, (attributes) => {
    delete attributes.heading?.pluginOptions?.personalization;
    attributes.text = { ...attributes.text, type: 'media' };
  });
  app = await startPreparedApp(appDir);
  backend = await connectBackend(app.url);
  browser = await launchBrowser();
}, START_MS);

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

/** The row of a field, by the owner's uid and its name: `blocks.hero heading`. */
const row = (page: Page, name: string) => page.getByRole('row', { name });

test('Retired values are listed with what brings them back, and deleted after a question', async () => {
  const { page, close } = await openAdminPanel(browser, { url: app.url });
  await page.goto(SETTINGS);
  const heading = row(page, 'blocks.hero heading');
  await heading.getByText('2 variants of 2 entries').waitFor();
  await heading.getByText('The field may not vary now.').waitFor();
  await heading
    .getByText('Let “heading” of Hero vary again, and they come back at the next start.')
    .waitFor();
  await row(page, 'api::page.page intro').getByText('There is no such field now.').waitFor();
  await row(page, 'blocks.hero text')
    .getByText('Make “text” of Hero of the type “richtext” again')
    .waitFor();
  const { violations } = await new AxeBuilder({ page }).include('main').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  const button = page.getByRole('button', { name: 'Delete for good: “heading” (string) of Hero' });
  await button.click();
  const question = page.getByRole('alertdialog', { name: 'Delete for good' });
  await question.getByText('Delete what 2 variants of 2 entries have').waitFor();
  await question.getByRole('button', { name: 'Cancel' }).click();
  await question.waitFor({ state: 'hidden' });
  await heading.waitFor();

  await button.click();
  await question.getByRole('button', { name: 'Delete for good' }).click();
  await page
    .getByText('What 2 variants of 2 entries had for “heading” (string) of Hero is deleted.')
    .waitFor();
  await heading.waitFor({ state: 'detached' });
  const title = page.getByRole('heading', { name: 'Retired values' });
  expect(await title.evaluate((element) => element === document.activeElement)).toBe(true);
  await row(page, 'api::page.page intro').waitFor();
  await row(page, 'blocks.hero text').waitFor();
  const { segmentVariants } = await backend.readDraft(PAGE, documentId);
  expect(segmentVariants).toEqual([expect.objectContaining({ title: 'Norsk' })]);
  await close();
});

test('Whoever may not delete them sees them without a way to', async () => {
  const editor = await backend.createEditor([READ]);
  const { page, close } = await openAdminPanel(browser, { url: app.url, ...editor });
  await page.goto(SETTINGS);
  await row(page, 'api::page.page intro').getByText('2 variants of 2 entries').waitFor();
  expect(await page.getByRole('button', { name: 'Delete for good' }).count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Restore in another field' }).count()).toBe(0);
  expect(await page.getByRole('columnheader', { name: 'Actions' }).count()).toBe(0);
  await close();
});

test('They are restored in another field after a question', async () => {
  const { page, close } = await openAdminPanel(browser, { url: app.url });
  await page.goto(SETTINGS);
  const intro = row(page, 'api::page.page intro');
  const button = page.getByRole('button', {
    name: 'Restore in another field: “intro” (text) of Page',
  });
  await button.click();
  const dialog = page.getByRole('dialog', { name: 'Restore in another field' });
  await dialog.getByText('What 2 variants of 2 entries have for “intro” (text) of Page').waitFor();
  // While the dialog fades in, its colours are no colours of it.
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== 'running'),
  );
  const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  const confirm = dialog.getByRole('button', { name: 'Restore' });
  expect(await confirm.isDisabled()).toBe(true);
  const choose = async (field: string): Promise<void> => {
    await dialog.getByRole('combobox', { name: 'Field of Page' }).click();
    await page.getByRole('option', { name: field }).click();
    await confirm.click();
    await dialog.waitFor({ state: 'hidden' });
  };
  await choose('title (string)');
  await page.getByText('No variant has in “title” of Page what was in “intro”.').waitFor();
  await page.getByText('2 variants keep it here, since they say something else there').waitFor();
  await intro.waitFor();

  await button.click();
  await choose('lead (richtext)');
  await page
    .getByText('2 variants of 2 entries have in “lead” of Page what was in “intro”.')
    .waitFor();
  await intro.waitFor({ state: 'detached' });
  const { segmentVariants } = await backend.readDraft(PAGE, documentId);
  expect(segmentVariants).toEqual([
    expect.objectContaining({ lead: 'Velkommen', variantOverrides: ['title', 'lead'] }),
  ]);
  await close();
});

test('A list that cannot be loaded says so, and an empty one as well', async () => {
  const { page, close } = await openAdminPanel(browser, { url: app.url });
  await page.route('**/personalization/retired', (route) => route.abort());
  await page.goto(SETTINGS);
  const again = page.getByRole('button', { name: 'Try again' });
  await again.waitFor();
  await page.getByRole('heading', { name: 'Retired values' }).waitFor();
  await page.unroute('**/personalization/retired');
  await again.click();
  const name = '“text” (richtext) of Hero';
  await page.getByRole('button', { name: `Delete for good: ${name}` }).click();
  const question = page.getByRole('alertdialog', { name: 'Delete for good' });
  await question.getByRole('button', { name: 'Delete for good' }).click();
  await page.getByText(`had for ${name} is deleted.`).waitFor();
  await page.getByText('Nothing is retired').waitFor();
  await close();
});
