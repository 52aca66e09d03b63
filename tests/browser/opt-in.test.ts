import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import type { RunningApp } from '../support/running-app';
import { registerAdmin } from './support/admin-account';
import { launchBrowser, openAdminPanel } from './support/admin-panel';
import { prepareApp, startPreparedApp } from './support/prepared-app';

const BUILDER = '/admin/plugins/content-type-builder';
const QUOTE = 'src/components/blocks/quote.json';
const PAGE = 'src/api/page/content-types/page/schema.json';
const RESTART_MS = 90_000;
const POLL_MS = 500;

let app: RunningApp;
let appDir: string;
let browser: Browser;

// The builder exists in development only, and changes the app's files: it gets an app of its own.
beforeAll(async () => {
  appDir = await prepareApp('builder');
  app = await startPreparedApp(appDir, ['develop', '--no-watch-admin', '--no-build-admin'], {
    NODE_ENV: 'development',
  });
  await registerAdmin(app.url);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

async function openAdvancedSettings(page: Page, field: string): Promise<void> {
  await page.getByRole('button', { name: `Edit ${field}` }).click();
  await page.getByRole('tab', { name: 'Advanced settings' }).click();
}

/** A change of the schema starts Strapi again, which says so each time. */
const countStarts = () => app.output().split('Strapi started successfully').length;

const readSource = (file: string) => readFileSync(path.join(appDir, file), 'utf8');

test('A field opts in with a checkbox, and nothing else is written to the schema', async () => {
  const { page, close } = await openAdminPanel(browser, { url: app.url });
  await page.goto(`${BUILDER}/component-categories/blocks/blocks.quote`);
  await openAdvancedSettings(page, 'text');
  const checkbox = page.getByRole('checkbox', { name: 'Can vary by segment' });
  expect(await checkbox.isChecked()).toBe(false);
  await page.getByText('Editors can give segments of your visitors').waitFor();
  await checkbox.click();
  await page.getByRole('button', { name: 'Finish' }).click();
  const starts = countStarts();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await waitFor(() => readSource(QUOTE).includes('"varies": true'));
  await waitFor(() => countStarts() > starts);
  await close();

  const { attributes } = JSON.parse(readSource(QUOTE)) as { attributes: object };
  expect(attributes).toEqual({
    text: { type: 'text', pluginOptions: { personalization: { varies: true } } },
  });
  expect(readSource(PAGE)).not.toContain('segmentVariants');
});

test('A UID does not offer it and says why', async () => {
  const { page, close } = await openAdminPanel(browser, { url: app.url });
  await page.goto(`${BUILDER}/content-types/api::page.page`);
  await openAdvancedSettings(page, 'slug');
  expect(await page.getByRole('checkbox', { name: 'Can vary by segment' }).isDisabled()).toBe(true);
  await page.getByText('A UID cannot vary').waitFor();
  expect(await page.getByText('segmentVariants').count()).toBe(0);
  await close();
});

async function waitFor(isDone: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + RESTART_MS;
  while (!(await isDone())) {
    if (Date.now() > deadline) {
      throw new Error('It did not happen in time.');
    }
    await sleep(POLL_MS);
  }
}
