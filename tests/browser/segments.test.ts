import AxeBuilder from '@axe-core/playwright';
import type { Browser, Locator, Page } from 'playwright-core';
import {
  launchBrowser,
  openAdminPanel,
  openAdminPanelIn,
  type AdminPanel,
} from './support/admin-panel';
import { connectBackend, type Backend } from './support/backend';
import { PAGE } from './support/home-page';

const LIST = '/admin/plugins/personalization';
const NEW = `${LIST}/segments/new`;
const SETTINGS = '/admin/settings/personalization';
const MAX_TABS = 60;

let browser: Browser;
let backend: Backend;
let panel: AdminPanel;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  backend = await connectBackend();
  panel = await openAdminPanel(browser);
  page = panel.page;
});
afterAll(() => browser?.close());

/** The app is shared with other tests, so every segment has a name of its own. */
const unique = (name: string): string => `${name} ${Date.now().toString(36)}`;

const rowOf = (name: string): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) });

async function openList(search: string): Promise<void> {
  await page.goto(`${LIST}?_q=${encodeURIComponent(search)}`);
  await page.getByRole('heading', { name: 'Segments' }).waitFor();
}

async function openActions(name: string): Promise<void> {
  await page.getByRole('button', { name: `Actions for “${name}”` }).click();
}

async function choose(select: Locator, option: string): Promise<void> {
  await select.click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** Moves the focus with the Tab key alone until it is on the control of that name. */
async function tabTo(
  role: 'button' | 'textbox' | 'combobox',
  name: string,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  const target = page.getByRole(role, { name, exact: true });
  for (let i = 0; i < MAX_TABS; i += 1) {
    const isThere = await target.evaluateAll((found) =>
      found.includes(document.activeElement as HTMLElement),
    );
    if (isThere) {
      return;
    }
    await page.keyboard.press(key);
  }
  throw new Error(`The Tab key does not reach ${role} "${name}".`);
}

/** Types into the focused combobox and takes the first option, as people do without a mouse. */
async function pickByKeyboard(text: string, option: string): Promise<void> {
  await page.keyboard.type(text);
  await page.getByRole('option', { name: option, exact: true }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.locator('[role="option"][data-highlighted]').waitFor();
  await page.keyboard.press('Enter');
}

/** What axe finds that keeps people out. */
async function findBarriers(within?: string): Promise<string[]> {
  // A button under the mouse has Strapi's colours for that.
  await page.mouse.move(0, 0);
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== 'running'),
  );
  const builder = new AxeBuilder({ page });
  const { violations } = await (within === undefined ? builder : builder.include(within)).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

describe('Segments', () => {
  test('A template becomes a segment with one click and a save', async () => {
    const name = unique('Phones');
    await page.goto('/admin');
    await page.getByRole('link', { name: 'Personalization', exact: true }).first().click();
    await page.getByRole('link', { name: 'Templates' }).click();
    await page.getByRole('heading', { name: 'New visitors' }).waitFor();
    expect(await page.getByRole('main').getByRole('listitem').count()).toBeGreaterThanOrEqual(14);
    expect(await findBarriers()).toEqual([]);

    await page.getByRole('link', { name: 'On mobile', exact: true }).click();
    await page.getByText('Visitors on mobile', { exact: true }).waitFor();
    await page.getByRole('textbox', { name: 'Name' }).fill(name);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('The segment is made.').first().waitFor();
    await page.getByRole('heading', { name, exact: true }).waitFor();

    await openList(name);
    await rowOf(name).getByText('Visitors on mobile').waitFor();
    expect(await page.getByRole('switch', { name: `“${name}” is active` }).isChecked()).toBe(true);
  });

  test('A segment is made by hand with the keyboard alone', async () => {
    const name = unique('Norwegians');
    await page.goto(NEW);
    await page.getByRole('textbox', { name: 'Name' }).waitFor();
    await tabTo('textbox', 'Name');
    await page.keyboard.type(name);
    await tabTo('button', 'Add condition');
    await page.keyboard.press('Enter');
    // The focus is on the new condition already.
    await pickByKeyboard('count', 'Country');
    await tabTo('combobox', 'Value of condition 1');
    await pickByKeyboard('norw', 'Norway');
    await page.getByText('Visitors from Norway', { exact: true }).waitFor();

    await tabTo('button', 'Add group');
    await page.keyboard.press('Enter');
    await pickByKeyboard('devi', 'Device');
    await tabTo('combobox', 'Value of condition 2.1');
    await pickByKeyboard('mob', 'Mobile');
    await page.getByText('Visitors from Norway on mobile', { exact: true }).waitFor();

    await tabTo('button', 'Remove group 2', 'Shift+Tab');
    await page.keyboard.press('Enter');
    // What was focused is gone; the focus stays in the builder.
    const focused = page.locator(':focus');
    expect(await focused.getAttribute('aria-label')).toBe('Attribute of condition 1');
    await page.getByText('The group was removed.').waitFor({ state: 'attached' });

    await page.getByRole('button', { name: 'Save' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('The segment is made.').first().waitFor();
    await openList(name);
    await rowOf(name).getByText('Visitors from Norway', { exact: true }).waitFor();
  });

  test('A fault is told in words at its condition, and nothing is saved', async () => {
    await page.goto(NEW);
    await page.getByRole('textbox', { name: 'Name' }).fill(unique('Faulty'));
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('An active segment needs at least one condition.').waitFor();

    await page.getByRole('button', { name: 'Add condition' }).click();
    await pickByKeyboard('number of vis', 'Number of visits');
    await page.getByText('Fill in a number.').waitFor();
    const value = page.getByRole('textbox', { name: 'Value of condition 1' });
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('The segment was not saved.').first().waitFor();
    const described = await value.getAttribute('aria-describedby');
    expect(await page.locator(`[id="${described}"]`).textContent()).toBe('Fill in a number.');
    expect(await findBarriers()).toEqual([]);

    await value.fill('3');
    await page.getByText('Fill in a number.').waitFor({ state: 'detached' });
    await page.getByText('Visitors whose number of visits is at least 3').waitFor();
    expect(page.url()).toContain('/segments/new');
  });

  test('Each way of comparing has an input, and says what it means', async () => {
    const name = unique('Night owls');
    const asked = await backend.createSegment(unique('Norwegians'), 'NO');
    const partOf = (part: string, number: number) =>
      page.getByRole('combobox', { name: `${part} of condition ${number}`, exact: true });
    let conditions = 0;
    const addCondition = async (attribute: string, operator?: string): Promise<number> => {
      conditions += 1;
      await page.getByRole('button', { name: 'Add condition' }).click();
      await pickByKeyboard(attribute.slice(0, 12), attribute);
      if (operator !== undefined) {
        await choose(partOf('Comparison', conditions), operator);
      }
      return conditions;
    };

    await page.goto(NEW);
    await page.getByRole('textbox', { name: 'Name' }).fill(name);
    await addCondition('Hour of the day');
    await choose(page.getByRole('combobox', { name: 'Value of condition 1, from' }), '22:00');
    await choose(
      page.getByRole('combobox', { name: 'Value of condition 1, to' }),
      '06:59 the next day',
    );
    await page.getByText('Visitors between 22:00 and 06:59', { exact: true }).waitFor();

    await addCondition('Segment');
    await partOf('Value', 2).click();
    await page.keyboard.type(asked.name);
    await page.getByRole('option', { name: asked.name, exact: true }).click();
    await page.getByText(`in the segment “${asked.name}”`).first().waitFor();

    await addCondition('Page path', 'contains');
    const paths = page.getByRole('textbox', { name: 'Value of condition 3' });
    await paths.fill('/a,b');
    await paths.press('Enter');
    await paths.fill('/c');
    await paths.press('Enter');

    await addCondition('Number of visits', 'is one of');
    const visits = page.getByRole('textbox', { name: 'Value of condition 4' });
    await visits.fill('1, 2');
    await visits.press('Enter');

    await addCondition('Interests', 'has at least so many');
    await page.getByRole('textbox', { name: 'Value of condition 5' }).fill('0');
    await page.getByText('Fill in a whole number, 1 or more.').waitFor();
    await page.getByRole('textbox', { name: 'Value of condition 5' }).fill('2');
    await page.getByText('Fill in a whole number, 1 or more.').waitFor({ state: 'detached' });

    await addCondition('Date');
    await partOf('Comparison', 6).click();
    await page.getByRole('option', { name: 'is not between' }).waitFor();
    expect(await page.getByRole('option', { name: /is within the/ }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Remove condition 6' }).click();

    const said =
      `Visitors between 22:00 and 06:59 in the segment “${asked.name}” and with at least 2 ` +
      'interests and whose page path contains “/a,b” or “/c” and whose number of visits is 1 or 2';
    await page.getByText(said, { exact: true }).waitFor();
    expect(await findBarriers()).toEqual([]);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('The segment is made.').first().waitFor();

    await page.reload();
    await page.getByText(said, { exact: true }).waitFor();
    const end = page.getByRole('combobox', { name: 'Value of condition 1, to' });
    expect(await end.textContent()).toContain('06:59 the next day');
    await page.getByText(`The visitor is in ${asked.name}`).waitFor();

    await openList(asked.name);
    await openActions(asked.name);
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    const dialog = page.getByRole('alertdialog', { name: `“${asked.name}” is in use` });
    await dialog.getByRole('link', { name }).waitFor();
    expect(await findBarriers('[role="alertdialog"]')).toEqual([]);
  });

  test('Leaving with unsaved changes asks first', async () => {
    await page.goto(LIST);
    await page.getByRole('link', { name: 'Create segment' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Never saved');
    await page.getByRole('link', { name: 'Back' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click();
    expect(await page.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Never saved');
    await page.getByRole('link', { name: 'Back' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Confirm' }).click();
    await page.getByRole('heading', { name: 'Segments' }).waitFor();
  });

  test('A visitor shows for each condition whether it is true, and why', async () => {
    await page.goto(`${NEW}?template=returning-visitors`);
    const visitor = page.getByRole('combobox', { name: 'Visitor', exact: true });
    await page.getByText('Does not belong').waitFor();
    await choose(visitor, 'Returning customer');
    await page.getByText('Belongs to the segment').waitFor();
    await page.getByText('It is Yes.').waitFor();
    await choose(visitor, 'Someone without consent');
    await page.getByText('Not known enough: does not belong').waitFor();
    await page.getByText('Needs consent to Preferences').waitFor();
    await choose(visitor, 'A crawler');
    await page.getByText('Crawlers get default content').waitFor();
  });

  test('A visitor of one’s own is saved, chosen and deleted', async () => {
    const name = unique('Kari');
    await page.goto(`${NEW}?template=large-basket`);
    const visitor = page.getByRole('combobox', { name: 'Visitor', exact: true });
    await choose(visitor, 'An unknown visitor');
    await page.getByText('Nothing is known about it.').waitFor();
    await page.getByRole('button', { name: 'Change this visitor' }).click();
    const basket = page.getByRole('textbox', { name: 'Value of the cart' });
    await basket.fill('1500');
    await basket.press('Enter');
    await page.getByText('Belongs to the segment').waitFor();
    expect(await findBarriers()).toEqual([]);
    await page.getByRole('textbox', { name: 'Name of the sample visitor' }).fill(name);
    await page.getByRole('textbox', { name: 'Name of the sample visitor' }).press('Enter');
    await page.getByText('The sample visitor is saved.').waitFor();
    // Enter in the visitor's fields has not saved the segment.
    expect(page.url()).toContain('/segments/new');

    await page.goto(`${NEW}?template=large-basket`);
    await choose(visitor, `Saved: ${name}`);
    await page.getByText('Belongs to the segment').waitFor();
    await page.getByRole('button', { name: 'Delete this sample visitor' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Confirm' }).click();
    await page.getByText('The sample visitor was deleted.').waitFor();
    await visitor.click();
    await page.getByRole('option', { name: 'A crawler' }).waitFor();
    expect(await page.getByRole('option', { name: `Saved: ${name}` }).count()).toBe(0);
    await page.keyboard.press('Escape');
  });

  test('A segment that entries use is not deleted, and the entries are shown', async () => {
    const { key, name } = await backend.createSegment(unique('Used'), 'SE');
    const title = unique('Page for Swedes');
    const { documentId } = await backend.createEntry(PAGE, {
      title,
      slug: `for-${key}`,
      segmentVariants: [{ variantSegments: [key], variantOverrides: ['title'], title: 'Hej' }],
    });
    await openList(name);
    await rowOf(name).getByText('1 entry').waitFor();
    await openActions(name);
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    const dialog = page.getByRole('alertdialog', { name: `“${name}” is in use` });
    const link = dialog.getByRole('link', { name: `Open “${title}”` });
    await link.waitFor();
    expect(await dialog.getByRole('button', { name: 'Delete' }).count()).toBe(0);
    expect(await findBarriers('[role="alertdialog"]')).toEqual([]);
    await link.click();
    await page.waitForURL((url) => url.pathname.endsWith(`/${PAGE}/${documentId}`));

    await openList(name);
    await openActions(name);
    await page.getByRole('menuitem', { name: 'Archive' }).click();
    await page.getByText(`“${name}” is archived.`).waitFor();
    await rowOf(name).waitFor({ state: 'detached' });
    await page.goto(`${LIST}?show=archived&_q=${encodeURIComponent(name)}`);
    await rowOf(name).waitFor();
  });

  test('A segment that nothing uses is deleted after a question', async () => {
    const { name } = await backend.createSegment(unique('Unused'), 'DK');
    await openList(name);
    await openActions(name);
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    const dialog = page.getByRole('alertdialog', { name: `Delete “${name}”?` });
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await rowOf(name).waitFor();
    await openActions(name);
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await dialog.getByRole('button', { name: 'Delete' }).click();
    await page.getByText(`“${name}” was deleted.`).waitFor();
    await page.getByText('No segment matches.').waitFor();
  });

  test('A copy is off, and the switch turns it on', async () => {
    const { name } = await backend.createSegment(unique('Original'), 'FI');
    await openList(name);
    await openActions(name);
    await page.getByRole('menuitem', { name: 'Duplicate' }).click();
    await page.getByRole('heading', { name: `${name} (copy)` }).waitFor();
    await openList(name);
    const toggle = page.getByRole('switch', { name: `“${name} (copy)” is active` });
    expect(await toggle.isChecked()).toBe(false);
    await toggle.click();
    await page.getByText(`“${name} (copy)” is active.`).waitFor();
    expect(await toggle.isChecked()).toBe(true);
  });
});

describe('The settings', () => {
  test('show the data that active segments really use, as a text in three languages', async () => {
    const { name } = await backend.createSegment(unique('Used for the notice'), 'NO');
    await page.goto(SETTINGS);
    const notice = page.getByRole('textbox', { name: 'Text for the privacy notice' });
    await notice.waitFor();
    await page.getByRole('link', { name, exact: true }).waitFor();
    expect(await notice.inputValue()).toContain('**Country.**');
    expect(await notice.inputValue()).toContain(name);
    expect(await notice.inputValue()).not.toContain('**City.**');
    await choose(page.getByRole('combobox', { name: 'Language of the text' }), 'Norsk bokmål');
    await page.waitForFunction(() =>
      [...document.querySelectorAll('textarea')].some(({ value }) => value.includes('**Land.**')),
    );
    expect(await findBarriers()).toEqual([]);
  });
});

describe('The home page', () => {
  test('shows what is active, and leads to a segment whose time is over', async () => {
    const { name } = await backend.createSegment(unique('Ended'), 'NO');
    await openList(name);
    await page.getByRole('link', { name, exact: true }).click();
    const end = page.getByRole('combobox', { name: 'End date' });
    await end.fill('01/02/2020');
    await end.press('Tab');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('The segment is saved.').first().waitFor();

    await page.goto('/admin');
    await page.getByText('Entries with variants').scrollIntoViewIfNeeded();
    await page.getByRole('link', { name: `The time of “${name}” is over.` }).click();
    await page.getByRole('heading', { name, exact: true }).waitFor();
  });
});

describe('Every page', () => {
  test('keeps nobody out', async () => {
    const { name } = await backend.createSegment(unique('Accessible'), 'NO');
    await openList(name);
    await rowOf(name).waitFor();
    expect(await findBarriers()).toEqual([]);
    await page.getByRole('link', { name, exact: true }).click();
    await page.getByText('No entry has a variant').waitFor();
    expect(await findBarriers()).toEqual([]);
  });

  test('speaks Norwegian and Danish', async () => {
    for (const [language, title] of [
      ['no', 'Segmenter'],
      ['da', 'Segmenter'],
    ] as const) {
      const own = await openAdminPanelIn(browser, language);
      await own.page.goto(`${NEW}?template=on-mobile`);
      const sentence = language === 'no' ? 'Besøkende på mobil' : 'Besøgende på mobil';
      await own.page.getByText(sentence, { exact: true }).waitFor();
      await own.page.goto(LIST);
      await own.page.getByRole('heading', { name: title, exact: true }).waitFor();
      await own.close();
    }
  });

  test('lets a reader look, and change nothing', async () => {
    const { name } = await backend.createSegment(unique('Read only'), 'NO');
    const reader = await backend.createEditor([
      { action: 'plugin::personalization.segment.read', subject: null },
    ]);
    const own = await openAdminPanel(browser, reader);
    await own.page.goto(`${LIST}?_q=${encodeURIComponent(name)}`);
    const link = own.page.getByRole('link', { name, exact: true });
    await link.waitFor();
    expect(await own.page.getByRole('link', { name: 'Create segment' }).count()).toBe(0);
    const toggle = own.page.getByRole('switch', { name: `“${name}” is active` });
    expect(await toggle.isDisabled()).toBe(true);
    await own.page.getByRole('button', { name: `Actions for “${name}”` }).click();
    await own.page.getByRole('menuitem', { name: 'View' }).waitFor();
    expect(await own.page.getByRole('menuitem').count()).toBe(1);
    await own.page.keyboard.press('Escape');

    await link.click();
    await own.page.getByText('Your role may look at segments, but not change them.').waitFor();
    expect(await own.page.getByRole('textbox', { name: 'Name' }).isDisabled()).toBe(true);
    expect(await own.page.getByRole('button', { name: 'Save' }).count()).toBe(0);
    expect(await own.page.getByRole('button', { name: 'Add condition' }).count()).toBe(0);
    // Looking includes trying.
    await own.page.getByText('Belongs to the segment').waitFor();
    await own.close();
  });

  test('is closed to a role without the permission', async () => {
    const stranger = await backend.createEditor([]);
    const own = await openAdminPanel(browser, stranger);
    expect(await own.page.getByRole('link', { name: 'Personalization' }).count()).toBe(0);
    await own.page.goto(LIST);
    await own.page.getByText("You don't have the permissions to access that content").waitFor();
    await own.close();
  });
});
