import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser, openAdminPanel, type AdminPanel } from './support/admin-panel';
import { connectBackend, type Backend, type Entry } from './support/backend';
import { openEntry, openRelated, type EntryForm } from './support/entry-form';
import { createEvent, EVENT, findOwnInputs, toEventFields } from './support/event-page';

interface Owner {
  tags: { name: string }[];
  choices: string[];
  segmentVariants: Owner[];
}

let backend: Backend;
let browser: Browser;
let admin: AdminPanel;
let norway: { key: string; name: string };

beforeAll(async () => {
  backend = await connectBackend();
  browser = await launchBrowser();
  norway = await backend.createSegment(`Norja ${Date.now()}`, 'NO');
});
afterAll(() => browser.close());
beforeEach(async () => {
  admin = await openAdminPanel(browser);
});
afterEach(() => admin.close());

/** An event whose default has other tags and choices than Norway, with its block open. */
async function openEvent(): Promise<{ form: EntryForm; documentId: string }> {
  const { documentId } = await createEvent(backend, toEventFields(['t'], ['red']), {
    variantSegments: [norway.key],
    variantOverrides: ['tags', 'choices'],
    ...toEventFields(['no-tag'], ['green']),
  });
  const form = await openEntry(admin.page, EVENT, documentId);
  await form.openBlock(/^Topics/);
  return { form, documentId };
}

/** What the entry and its block show, once they show the first of what is expected. */
async function showBoth(form: EntryForm): Promise<string[][]> {
  const inputs = [findOwnInputs(form, 'entry'), findOwnInputs(form, 'block')];
  return Promise.all(inputs.map(({ shown }) => shown()));
}

async function expectBoth(form: EntryForm, ...expected: string[]): Promise<void> {
  const deadline = Date.now() + 10_000;
  const both = [expected, expected];
  let shown = await showBoth(form);
  while (Date.now() < deadline && JSON.stringify(shown) !== JSON.stringify(both)) {
    await form.page.waitForTimeout(100);
    shown = await showBoth(form);
  }
  expect(shown).toEqual(both);
}

const readStored = ({ tags, choices }: Owner) => [...tags.map(({ name }) => name), ...choices];

async function readBoth(documentId: string) {
  const entry: Entry = await backend.readDraft(EVENT, documentId);
  const owners = [entry, (entry.blocks as unknown[])[0]] as unknown as Owner[];
  return owners.map((owner) => [owner, ...owner.segmentVariants].map(readStored));
}

test('Inputs that keep their own state show, and change, the chosen content alone', async () => {
  const { form, documentId } = await openEvent();
  await expectBoth(form, 't', 'red');
  await form.choose(norway.name);
  await expectBoth(form, 'no-tag', 'green');
  for (const owner of ['entry', 'block'] as const) {
    const { addTag, choose, tagInput } = findOwnInputs(form, owner);
    const before = await tagInput.elementHandle();
    await addTag('added');
    await addTag('twice');
    // Its own typing leaves the input where it is, with the caret in it.
    expect(await before?.evaluate((input) => input === document.activeElement)).toBe(true);
    await choose('blue');
  }
  await expectBoth(form, 'no-tag', 'added', 'twice', 'green', 'blue');
  await form.choose('Default content');
  await expectBoth(form, 't', 'red');
  for (const owner of ['entry', 'block'] as const) {
    await findOwnInputs(form, owner).addTag('dflt');
  }
  await form.save();
  await expectBoth(form, 't', 'dflt', 'red');
  const expected = [
    ['t', 'dflt', 'red'],
    ['no-tag', 'added', 'twice', 'green', 'blue'],
  ];
  expect(await readBoth(documentId)).toEqual([expected, expected]);
});

/** A save that the server refuses: the content manager fills the form anew, and the edits come back. */
async function saveInVain({ page }: EntryForm): Promise<void> {
  const entry = `**/content-manager/collection-types/${EVENT}/*`;
  await page.route(entry, (route) =>
    route.request().method() === 'PUT'
      ? route.fulfill({ status: 500, json: { data: null, error: { status: 500, name: 'E' } } })
      : route.continue(),
  );
  let isRefused = false;
  const readAgain = page.waitForResponse((answer) => {
    const isOfEntry = answer.url().includes(`/${EVENT}/`);
    isRefused ||= isOfEntry && answer.request().method() === 'PUT';
    return isRefused && isOfEntry && answer.request().method() === 'GET';
  });
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await readAgain;
  await page.waitForLoadState('networkidle');
  await page.unroute(entry);
}

test('They follow what is put into their field from outside', async () => {
  const { form, documentId } = await openEvent();
  const { page } = form;
  const clickAll = async (name: string) => {
    const buttons = page.getByRole('button', { name });
    for (let left = await buttons.count(); left > 0; left -= 1) {
      await buttons.nth(left - 1).click();
    }
  };
  await form.choose(norway.name);
  await expectBoth(form, 'no-tag', 'green');

  await clickAll('Copy from default: ');
  await expectBoth(form, 't', 'red');
  for (const owner of ['entry', 'block'] as const) {
    await findOwnInputs(form, owner).addTag('own');
  }
  await clickAll('Copy all from default: ');
  await expectBoth(form, 't', 'red');
  for (const owner of ['entry', 'block'] as const) {
    await findOwnInputs(form, owner).addTag('kept');
  }
  for (const nth of [0, 1]) {
    await page.getByRole('button', { name: 'Reset: tags' }).nth(0).click();
    await page.getByRole('button', { name: 'Undo reset: tags' }).click();
    expect(await findOwnInputs(form, nth === 0 ? 'entry' : 'block').shown()).toContain('kept');
  }
  await form.publish();
  for (const owner of ['entry', 'block'] as const) {
    await findOwnInputs(form, owner).addTag('later');
  }
  await saveInVain(form);
  await expectBoth(form, 't', 'kept', 'later', 'red');
  await form.save();
  await page.getByRole('button', { name: 'More document actions' }).click();
  await page.getByRole('menuitem', { name: 'Discard changes' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Confirm' }).click();
  await expectBoth(form, 't', 'kept', 'red');
  expect(await readBoth(documentId)).toMatchObject([
    [
      ['t', 'red'],
      ['t', 'kept', 'red'],
    ],
    [
      ['t', 'red'],
      ['t', 'kept', 'red'],
    ],
  ]);
});

test('What a segment gets from the default cannot be changed in its form', async () => {
  const { documentId } = await createEvent(backend, toEventFields(['t'], ['red']), {
    variantSegments: [norway.key],
    variantLabel: 'Nothing yet',
  });
  const form = await openEntry(admin.page, EVENT, documentId);
  await form.openBlock(/^Topics/);
  await form.choose(norway.name);
  await expectBoth(form, 't', 'red');
  for (const owner of ['entry', 'block'] as const) {
    const { tagInput } = findOwnInputs(form, owner);
    expect(await tagInput.isDisabled()).toBe(true);
  }
  await form.page
    .locator('.react-tagsinput-remove')
    .first()
    .click({ force: true, timeout: 2_000 })
    .catch(() => undefined);
  await expectBoth(form, 't', 'red');
});

test('They go with their block where it is moved, and with the entry that a dialog edits', async () => {
  const owner = (tag: string) => ({
    ...toEventFields([tag], ['red']),
    segmentVariants: [
      {
        variantSegments: [norway.key],
        variantOverrides: ['tags'],
        ...toEventFields([`no-${tag}`], []),
      },
    ],
  });
  const name = `Related ${Date.now()}`;
  const related = await backend.createEntry(EVENT, { title: name, ...owner('r') });
  const block = (tag: string) => ({ __component: 'blocks.topics', ...owner(tag) });
  const { documentId } = await backend.createEntry(EVENT, {
    title: 'Event',
    ...owner('e'),
    sections: [owner('s1'), owner('s2')],
    blocks: [block('b1'), block('b2')],
    related: { connect: [{ id: related.id, documentId: related.documentId }] },
  });
  const form = await openEntry(admin.page, EVENT, documentId);
  const { page, panel } = form;
  // Blocks that have no title of their own say where they stand.
  const headings = await panel.getByRole('heading', { level: 3 }).allInnerTexts();
  expect(headings).toEqual([
    'This entry',
    'Topics 1 (sections)',
    'Topics 2 (sections)',
    'Topics 1 (blocks)',
    'Topics 2 (blocks)',
  ]);
  const blocks = page.getByRole('button', { name: 'Topics', exact: true });
  await blocks.nth(0).click();
  await blocks.nth(1).click();
  // The heads of the repeatable component have no name, and come first.
  await page.locator('[data-radix-collection-item][aria-expanded]').first().click();
  await expectTags(page, 'e', 's1', 'b1', 'b2');
  await moveDown(page, 0);
  // After those of the sections and of the related entry.
  await moveDown(page, 3);
  await expectTags(page, 'e', 's1', 'b2', 'b1');
  await form.choose(norway.name);
  await expectTags(page, 'no-e', 'no-s1', 'no-b2', 'no-b1');
  await addTag(page, 1, 'section');
  await addTag(page, 3, 'block');

  const { dialog, save } = await openRelated(page, name);
  await expectTags(dialog, 'no-r');
  await addTag(dialog, 0, 'inside');
  await save();
  await dialog.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await expectTags(page, 'no-e', 'no-s1 section', 'no-b2', 'no-b1 block');
  await form.save();
  const entry = (await backend.readDraft(EVENT, documentId)) as unknown as Record<string, Owner[]>;
  expect(listTags([...(entry.sections ?? []), ...(entry.blocks ?? [])])).toEqual([
    's2: no-s2',
    's1: no-s1 section',
    'b2: no-b2',
    'b1: no-b1 block',
  ]);
  const inside = await backend.readDraft(EVENT, related.documentId);
  expect(listTags([inside as unknown as Owner])).toEqual(['r: no-r inside']);

  await panel.getByRole('button', { name: 'History of the variants' }).click();
  const history = page.getByRole('dialog', { name: 'History of the variants' });
  const change = history.getByRole('listitem').first();
  await change.getByRole('heading', { name: /was changed: Topics 2 \(blocks\)/ }).waitFor();
  expect(await change.innerText()).toMatch(/Before\s+no-b1\s+After\s+no-b1, block/i);
  await change.getByRole('button', { name: 'Restore the field' }).last().click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Restore', exact: true }).click();
  await page.getByText('Restored', { exact: true }).first().waitFor();
  await page.keyboard.press('Escape');
  await expectTags(page, 'no-e', 'no-s2', 'no-b2', 'no-b1');
});

/** By the keyboard, as the content manager offers it. */
async function moveDown(page: Page, handle: number): Promise<void> {
  await page.getByRole('button', { name: 'Drag' }).nth(handle).focus();
  for (const key of ['Space', 'ArrowDown', 'Space']) {
    await page.keyboard.press(key);
    await page.waitForTimeout(200);
  }
}

async function addTag(scope: Page | Locator, input: number, tag: string): Promise<void> {
  const typed = scope.locator('.react-tagsinput').nth(input).locator('input');
  await typed.pressSequentially(tag);
  await typed.press('Enter');
}

async function expectTags(scope: Page | Locator, ...expected: string[]): Promise<void> {
  const inputs = scope.locator('.react-tagsinput');
  const read = async () =>
    (await inputs.allInnerTexts()).map((text) => text.trim().replace(/\s+/g, ' '));
  const deadline = Date.now() + 10_000;
  let shown = await read();
  while (Date.now() < deadline && shown.join() !== expected.join()) {
    await inputs.first().waitFor();
    await new Promise((resolve) => setTimeout(resolve, 100));
    shown = await read();
  }
  expect(shown).toEqual(expected);
}

function listTags(owners: readonly Owner[]): string[] {
  const say = ({ tags }: Owner) => tags.map(({ name }) => name).join(' ');
  return owners.map((owner) => `${say(owner)}: ${owner.segmentVariants.map(say).join()}`);
}
