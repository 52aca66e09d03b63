import { rmSync } from 'node:fs';
import path from 'node:path';
import { registerAdmin } from './admin-account';
import type { RunningApp } from '../../support/running-app';
import { prepareApp, startPreparedApp } from './prepared-app';

/** Where the global set-up leaves the app for the tear-down. */
export interface BrowserTestGlobal {
  browserApp?: RunningApp;
}

/**
 * Boots one app for all browser tests, in production, on an empty database. Where `BROWSER_APP_URL`
 * names an app that runs already, the tests use that one: quicker while a test is being written.
 */
export default async function setUp(): Promise<void> {
  if (process.env.BROWSER_APP_URL) {
    return;
  }
  const appDir = await prepareApp();
  rmSync(path.join(appDir, '.tmp'), { recursive: true, force: true });
  const app = await startPreparedApp(appDir);
  (globalThis as BrowserTestGlobal).browserApp = app;
  process.env.BROWSER_APP_URL = app.url;
  await registerAdmin(app.url);
}
