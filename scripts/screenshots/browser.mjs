import { chromium } from 'playwright-core';
import { findChromium } from '../support/chromium.mjs';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Text of the same shape on every machine.
  '--font-render-hinting=none',
];

/** Strapi loads much at the first visit, and machines are slow at times. */
const TIMEOUT_MS = 60_000;

const VIEWPORT = { width: 1280, height: 860 };

export async function openBrowser() {
  const executablePath = await findChromium();
  if (!executablePath) throw new Error('install Chromium, or set CHROMIUM_PATH to its binary.');
  return chromium.launch({ executablePath, args: FLAGS });
}

/** A page of the admin panel in English and in light colours, signed in, without advertisements. */
export async function openAdmin(browser, origin, { email, password }) {
  const context = await browser.newContext({
    viewport: VIEWPORT,
    colorScheme: 'light',
    locale: 'en-GB',
    reducedMotion: 'reduce',
    timezoneId: 'Europe/Oslo',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(TIMEOUT_MS);
  await page.goto(`${origin}/admin/auth/login`);
  await page.getByRole('textbox', { name: /email/i }).fill(email);
  await page.locator('input[type=password]').fill(password);
  await page.getByRole('button', { name: 'Login' }).click();
  await page.waitForURL((url) => !url.pathname.includes('/auth/'));
  await closeAnnouncement(page);
  return page;
}

/** Waits until nothing is being loaded, moved or drawn any more. */
export async function settle(page) {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((a) => a.finished.catch(() => 0))),
  );
  await page.waitForTimeout(400);
}

/** Takes away what Strapi announces above its pages, where it does; it stays away. */
async function closeAnnouncement(page) {
  await settle(page);
  const announcement = page.getByText('Introducing the new Media Library');
  if (!(await announcement.isVisible())) return;
  await page.getByRole('button', { name: 'Close the banner' }).click();
  await announcement.waitFor({ state: 'hidden' });
}
