import type { Locator } from 'playwright-core';
import type { Backend, Entry } from './backend';
import type { EntryForm } from './entry-form';

export const EVENT = 'api::event.event';

/** The inputs of two other plugins: both keep what they show to themselves. */
export interface OwnInputs {
  tagInput: Locator;
  /** What the inputs show, the tags first. */
  shown(): Promise<string[]>;
  addTag(tag: string): Promise<void>;
  choose(choice: string): Promise<void>;
}

/** What the API takes for tags and choices. */
export function toEventFields(tags: string[], choices: string[]) {
  return { tags: tags.map((name) => ({ name })), choices };
}

/** Creates an event whose fields and those of its one block are the same, with one variant of each. */
export async function createEvent(
  backend: Backend,
  fields: ReturnType<typeof toEventFields>,
  variant: object,
): Promise<Entry> {
  const owner = { ...fields, segmentVariants: [variant] };
  const blocks = [{ __component: 'blocks.topics', ...owner }];
  return backend.createEntry(EVENT, { title: 'Event', ...owner, blocks });
}

/** The inputs of the entry itself, or of its only block where that is open. */
export function findOwnInputs({ page }: EntryForm, owner: 'entry' | 'block'): OwnInputs {
  const nth = owner === 'entry' ? 0 : 1;
  const tags = page.locator('.react-tagsinput').nth(nth);
  const select = page.locator('.select-control').nth(nth);
  const tagInput = tags.locator('input');
  return {
    tagInput,
    shown: async () => {
      await tags.waitFor();
      await select.waitFor();
      return [
        ...(await tags.locator('.react-tagsinput-tag').allInnerTexts()),
        ...(await select.locator(':has(> button)').allInnerTexts()),
      ].map((text) => text.trim());
    },
    addTag: async (tag) => {
      await tagInput.pressSequentially(tag);
      await tagInput.press('Enter');
      await tags.getByText(tag, { exact: true }).waitFor();
    },
    choose: async (choice) => {
      await select.click();
      await page.locator('.select-listbox').getByText(choice, { exact: true }).click();
      await select.getByText(choice, { exact: true }).waitFor();
    },
  };
}
