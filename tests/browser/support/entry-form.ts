import type { Locator, Page, Response } from 'playwright-core';
import { PAGE } from './home-page';

const PATIENCE_MS = 30_000;
const WRITES = /^\/content-manager\/(collection|single)-types\//;
const READS = /^\/content-manager\/(collection-types\/[^/]+\/[^/]+|single-types\/[^/]+)$/;

/** The fields of an entry in the admin panel, as an editor uses them, and its buttons. */
export interface EntryFields {
  field(label: string): Locator;
  /** Lets the segment have its own value, and waits until it has: a relation is read first. */
  override(label: string): Promise<void>;
  /** Gives the segment the default again, and waits until it has it. */
  reset(label: string): Promise<void>;
  openBlock(title: string | RegExp): Promise<void>;
  /** Chooses a related entry, besides those that are there or instead of the only one. */
  relate(label: string, title: string): Promise<void>;
  /** Saves, and waits until the form holds what is stored. */
  save(): Promise<void>;
  publish(): Promise<void>;
}

/** The page on which an entry is edited. */
export interface EntryForm extends EntryFields {
  page: Page;
  segmentSelect: Locator;
  /** The side panel with the variants. */
  panel: Locator;
  /** Turns the form into what the segment gets, or back to `Default content`. */
  choose(name: string): Promise<void>;
}

/** Opens an entry in the content manager and waits until its form is there. */
export async function openEntry(page: Page, uid: string, documentId: string): Promise<EntryForm> {
  return openForm(page, toEntryPath(uid, documentId));
}

/**
 * The address of an entry in the content manager, with its locale as the list has it. Where it is
 * missing, Strapi shows the form, asks which locales there are, adds the default one to the address
 * and makes the form anew: what was done in the first form, and what was open there, is gone.
 */
export function toEntryPath(uid: string, documentId: string): string {
  const query = uid === PAGE ? '?plugins[i18n][locale]=en' : '';
  return `/admin/content-manager/collection-types/${uid}/${documentId}${query}`;
}

/** Opens the entry of a single type. */
export async function openSingleEntry(page: Page, uid: string): Promise<EntryForm> {
  return openForm(page, `/admin/content-manager/single-types/${uid}`);
}

/** Opens a related entry from the field that shows it, in Strapi's dialog on top of the form. */
export async function openRelated(
  page: Page,
  title: string,
): Promise<EntryFields & { dialog: Locator }> {
  await page.getByRole('button', { name: title, exact: true }).click();
  const dialog = page.getByRole('dialog').filter({ hasText: 'Edit a relation' });
  await dialog.getByRole('heading', { name: title }).waitFor({ timeout: PATIENCE_MS });
  return { ...createFields(page, dialog), dialog };
}

async function openForm(page: Page, path: string): Promise<EntryForm> {
  await page.goto(path);
  const segmentSelect = page.getByRole('combobox', { name: 'Show and edit the content for' });
  await segmentSelect.waitFor({ timeout: PATIENCE_MS });
  return {
    ...createFields(page, page),
    page,
    segmentSelect,
    panel: page.getByRole('complementary').filter({ hasText: 'Personalization' }),
    choose: async (name) => {
      await segmentSelect.click();
      await page.getByRole('option', { name: new RegExp(`^${name}`) }).click();
      await segmentSelect.filter({ hasText: name }).waitFor();
    },
  };
}

function createFields(page: Page, scope: Page | Locator): EntryFields {
  const button = (name: string) => scope.getByRole('button', { name, exact: true });
  const submit = async (name: string, message: string) => {
    const [reload] = await Promise.all([
      page.waitForResponse(detectReload(), { timeout: PATIENCE_MS }),
      button(name).click(),
    ]);
    await reload.finished();
    await page.getByText(message).first().waitFor({ timeout: PATIENCE_MS });
    await scope.getByRole('button', { name: 'Save', exact: true, disabled: true }).waitFor();
    await waitForRender(page);
  };
  return {
    field: (label) => scope.getByRole('textbox', { name: new RegExp(`^${label}\\*?$`) }),
    override: async (label) => {
      await button(`Override: ${label}`).click();
      await button(`Reset: ${label}`).waitFor();
    },
    reset: async (label) => {
      await button(`Reset: ${label}`).click();
      await button(`Override: ${label}`).waitFor();
    },
    openBlock: async (title) => {
      await scope.getByRole('button', { name: title }).first().click();
      await scope.getByRole('button', { name: title, expanded: true }).first().waitFor();
    },
    relate: async (label, title) => {
      const select = scope.getByRole('combobox', { name: new RegExp(`^${label}`) });
      await select.click();
      await select.pressSequentially(title);
      await page.getByRole('option', { name: title }).click();
      await button(title).waitFor();
    },
    save: () => submit('Save', 'Saved document'),
    publish: () => submit('Publish', 'Published document'),
  };
}

/** Waits until the page has rendered what it got, and has done what comes after that. */
async function waitForRender(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frames = 0; frames < 2; frames += 1) {
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    }
  });
}

/**
 * Whether an answer is the entry that Strapi reads again after it stored it. It fills the form, and
 * would undo what is typed before it comes.
 */
function detectReload(): (answer: Response) => boolean {
  let isStored = false;
  return (answer) => {
    const { pathname } = new URL(answer.url());
    const method = answer.request().method();
    if (method !== 'GET' && WRITES.test(pathname)) {
      isStored ||= answer.ok();
    }
    return method === 'GET' && isStored && READS.test(pathname);
  };
}
