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

/**
 * Opens a page in a fresh profile that is signed in; where it goes is the test's. A file signs in
 * once for each account: every start of the panel takes seconds.
 */
export async function openAdminPanel(
  browser: Browser,
  options: OpenOptions = {},
): Promise<AdminPanel> {
  const session = await findSession(browser, options);
  const context = await createContext(browser, options, session);
  await fillStorage(context, options.storage ?? {});
  const page = await context.newPage();
  const lines: string[] = [];
  page.on('console', (message) => lines.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => lines.push(`pageerror: ${error.message}`));
  return { page, console: lines, close: () => context.close() };
}

/** Opens the admin panel in another of its languages, by Strapi's code. */
export async function openAdminPanelIn(
  browser: Browser,
  language: string,
  options: OpenOptions = {},
): Promise<AdminPanel> {
  const storage = { ...options.storage, 'strapi-admin-language': language };
  return openAdminPanel(browser, { ...options, storage });
}

type Session = Awaited<ReturnType<BrowserContext['storageState']>>;

const sessions = new WeakMap<Browser, Map<string, Promise<Session>>>();

function findSession(browser: Browser, options: OpenOptions): Promise<Session> {
  const known = sessions.get(browser) ?? new Map<string, Promise<Session>>();
  sessions.set(browser, known);
  const { url = getAppUrl(), email = ADMIN.email } = options;
  const key = `${url} ${email}`;
  const session = known.get(key) ?? signIn(browser, options);
  known.set(key, session);
  return session;
}

async function signIn(browser: Browser, options: OpenOptions): Promise<Session> {
  const { email = ADMIN.email, password = ADMIN.password } = options;
  const context = await createContext(browser, options);
  const page = await context.newPage();
  await page.goto('/admin/auth/login');
  await page.getByLabel('Email').fill(email, { timeout: PATIENCE_MS });
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('button', { name: 'Login' }).click();
  await page.waitForURL((address) => !address.pathname.includes('/auth/'), {
    timeout: PATIENCE_MS,
  });
  const session = await context.storageState();
  await context.close();
  return session;
}

async function createContext(browser: Browser, options: OpenOptions, session?: Session) {
  const context = await browser.newContext({
    baseURL: options.url ?? getAppUrl(),
    locale: 'en-GB',
    viewport: { width: options.width ?? 1280, height: options.height ?? 1000 },
    ...(session === undefined ? {} : { storageState: session }),
  });
  context.setDefaultTimeout(ACTION_MS);
  context.setDefaultNavigationTimeout(PATIENCE_MS);
  return context;
}

async function fillStorage(context: BrowserContext, storage: Record<string, string>) {
  await context.addInitScript((values) => {
    for (const [name, value] of Object.entries(values)) {
      localStorage.setItem(name, value);
    }
  }, storage);
}
