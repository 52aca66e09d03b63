import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { ADMIN } from './admin-account';
import { getAppUrl } from './backend';

const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The first load of the panel on a busy machine. */
const PATIENCE_MS = 60_000;
const ACTION_MS = 15_000;

export interface OpenOptions {
  email?: string;
  password?: string;
  url?: string;
  /** Values for the browser's local storage before the panel loads. */
  storage?: Record<string, string>;
  width?: number;
  height?: number;
}

export interface AdminPanel {
  page: Page;
  /** What the page wrote to the console, as `type: text`. */
  console: string[];
  close(): Promise<void>;
}

/** Starts the browser that the tests of a file share. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH || '/usr/bin/chromium';
  return chromium.launch({ executablePath, args: ARGUMENTS });
}

/** Opens the admin panel in a fresh profile and signs in. */
export async function openAdminPanel(
  browser: Browser,
  options: OpenOptions = {},
): Promise<AdminPanel> {
  const { url = getAppUrl(), email = ADMIN.email, password = ADMIN.password } = options;
  const context = await browser.newContext({
    baseURL: url,
    locale: 'en-GB',
    viewport: { width: options.width ?? 1280, height: options.height ?? 1000 },
  });
  context.setDefaultTimeout(ACTION_MS);
  await fillStorage(context, options.storage ?? {});
  const page = await context.newPage();
  const lines: string[] = [];
  page.on('console', (message) => lines.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => lines.push(`pageerror: ${error.message}`));
  await page.goto('/admin/auth/login', { timeout: PATIENCE_MS });
  await page.getByLabel('Email').fill(email, { timeout: PATIENCE_MS });
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('button', { name: 'Login' }).click();
  await page.waitForURL((address) => !address.pathname.includes('/auth/'), {
    timeout: PATIENCE_MS,
  });
  return { page, console: lines, close: () => context.close() };
}

/** Opens the admin panel in another of its languages, by Strapi's code. */
export async function openAdminPanelIn(
  browser: Browser,
  language: string,
  options: OpenOptions = {},
): Promise<AdminPanel> {
  // Signing in needs the labels of the English panel; the language counts from the next page on.
  const panel = await openAdminPanel(browser, options);
  await panel.page.evaluate(
    (code) => localStorage.setItem('strapi-admin-language', code),
    language,
  );
  return panel;
}

async function fillStorage(context: BrowserContext, storage: Record<string, string>) {
  await context.addInitScript((values) => {
    for (const [name, value] of Object.entries(values)) localStorage.setItem(name, value);
  }, storage);
}
