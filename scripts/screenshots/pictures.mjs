import { settle } from './browser.mjs';
import { drawStorefront } from './storefront.mjs';

const PAGES = '/admin/content-manager/collection-types/api::page.page';
const SEGMENTS = '/admin/plugins/personalization';
const NORWAY = 'Visitors from Norway';

/** The pictures of the README, by the name of their file. Each begins wherever the last one ended. */
export const PICTURES = [
  { name: 'storefront', take: takeStorefront },
  { name: 'entry', take: takeEntry },
  { name: 'what-they-see', take: takeWhatTheySee },
  { name: 'list', take: takeList },
  { name: 'segment', take: takeSegment },
  { name: 'templates', take: takeTemplates },
];

async function takeStorefront(page, { origin, file }) {
  const own = await page.context().newPage();
  await drawStorefront(own, origin);
  await settle(own);
  await own.locator('body').screenshot({ path: file });
  await own.close();
}

async function takeEntry(page, { origin, file }) {
  await openHome(page, origin);
  await page.getByRole('combobox', { name: 'Show and edit the content for' }).click();
  await page.getByRole('option', { name: new RegExp(NORWAY) }).click();
  await page.getByRole('button', { name: /^Hero/ }).first().click();
  // High enough for the select in the header, the panel beside it to its end, and the block that differs.
  await withHeight(page, 1830, () => takeWhole(page, file));
}

async function takeWhatTheySee(page, { origin, file }) {
  await openHome(page, origin);
  await page.getByRole('button', { name: 'What do they see?' }).click();
  await page.getByRole('combobox', { name: 'Visitors in these segments' }).click();
  for (const name of [NORWAY, 'Newsletter readers'])
    await page.getByRole('option', { name }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('checkbox', { name: 'Only what differs' }).click();
  await takeWhole(page, file);
  await page.keyboard.press('Escape');
}

async function takeList(page, { origin, file }) {
  await page.goto(`${origin}${PAGES}?plugins[i18n][locale]=en`);
  await page.getByRole('grid').getByText('Variants', { exact: true }).waitFor();
  await takeWhole(page, file);
}

async function takeSegment(page, { origin, file }) {
  await page.goto(`${origin}${SEGMENTS}`);
  await page.getByRole('link', { name: NORWAY }).first().click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await takeWhole(page, file);
}

async function takeTemplates(page, { origin, file }) {
  await page.goto(`${origin}${SEGMENTS}/templates`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await takeWhole(page, file);
}

async function openHome(page, origin) {
  await page.goto(`${origin}${PAGES}?plugins[i18n][locale]=en`);
  await page.getByRole('main').getByRole('link', { name: 'Home', exact: true }).click();
  await page.getByRole('heading', { name: 'Home', level: 1 }).waitFor();
  await settle(page);
}

async function withHeight(page, height, take) {
  const usual = page.viewportSize();
  await page.setViewportSize({ ...usual, height });
  await take();
  await page.setViewportSize(usual);
}

async function takeWhole(page, file) {
  await settle(page);
  await page.screenshot({ path: file });
}
