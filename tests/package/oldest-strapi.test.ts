import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { registerAdmin } from '../browser/support/admin-account';
import { launchBrowser, openAdminPanel } from '../browser/support/admin-panel';
import { openEntry } from '../browser/support/entry-form';
import { REPO_DIR, runIn } from '../support/processes';
import { startApp, type RunningApp } from '../support/running-app';
import { installApps, type InstalledApps } from './support/installed-apps';

const MINUTE_MS = 60_000;
const PAGE = 'api::page.page';

interface Page {
  documentId: string;
  heading: string;
}

const { peerDependencies } = JSON.parse(
  readFileSync(path.join(REPO_DIR, 'package.json'), 'utf8'),
) as { peerDependencies: Record<string, string> };
const oldest = (peerDependencies['@strapi/strapi'] ?? '').replace('^', '');

/** A test of what an editor does, where there is a browser. */
const testInBrowser = process.env.CHROMIUM_PATH ? test : test.skip;

describe(`in Strapi ${oldest}, the oldest that package.json claims`, () => {
  let apps: InstalledApps;
  let app: RunningApp;
  let browser: Browser | undefined;

  beforeAll(async () => {
    apps = await installApps({ strapi: oldest });
    const dir = apps.dirOf('javascript');
    const strapi = path.join(apps.dir, 'node_modules/@strapi/strapi/bin/strapi.js');
    await runIn(dir, process.execPath, [strapi, 'build'], { ADMIN_PANEL: 'yes', PORT: '0' });
    // In production this version signs in over HTTPS alone.
    app = await startApp(dir, { environment: { ADMIN_PANEL: 'yes', NODE_ENV: 'test' } });
  }, 10 * MINUTE_MS);
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
    apps?.remove();
  });

  const readPage = async (query = ''): Promise<Page> => {
    const response = await fetch(`${app.url}/api/personalization/content/pages${query}`);
    expect(response.status).toBe(200);
    const { data } = (await response.json()) as { data: Page[] };
    return data[0] as Page;
  };

  test('it is that version which runs', () => {
    const file = path.join(apps.dir, 'node_modules/@strapi/core/package.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ version: oldest });
  });

  test('the default content and a variant are delivered', async () => {
    expect((await readPage()).heading).toBe('Out there');
    expect((await readPage('?segments=norway')).heading).toBe('Ut på tur');
  });

  testInBrowser(
    'an editor saves the default content and a variant, publishes, and visitors get both',
    async () => {
      await registerAdmin(app.url);
      browser = await launchBrowser();
      const { page, console: lines } = await openAdminPanel(browser, { url: app.url });
      const form = await openEntry(page, PAGE, (await readPage()).documentId);
      await form.field('heading').fill('Far out');
      await form.save();
      await form.choose('Norway');
      await page.getByRole('textbox', { name: /^heading/ }).fill('Ut i det fri');
      await form.publish();
      expect((await readPage()).heading).toBe('Far out');
      expect((await readPage('?segments=norway')).heading).toBe('Ut i det fri');
      expect(lines.filter((line) => /pageerror|\[personalization\]/.test(line))).toEqual([]);
    },
    3 * MINUTE_MS,
  );
});
