import type { Locator, Page } from 'playwright-core';

const PATIENCE_MS = 30_000;

/** The form of an entry in the admin panel, as an editor uses it. */
export interface EntryForm {
  page: Page;
  segmentSelect: Locator;
  /** The side panel with the variants. */
  panel: Locator;
  /** Turns the form into what the segment gets, or back to `Default content`. */
  choose(name: string): Promise<void>;
  field(label: string): Locator;
  override(label: string): Promise<void>;
  reset(label: string): Promise<void>;
  openBlock(title: string | RegExp): Promise<void>;
  save(): Promise<void>;
  publish(): Promise<void>;
}

/** Opens an entry in the content manager and waits until its form is there. */
export async function openEntry(
  page: Page,
  uid: string,
  documentId: string,
  query = '',
): Promise<EntryForm> {
  await page.goto(`/admin/content-manager/collection-types/${uid}/${documentId}${query}`);
  const segmentSelect = page.getByRole('combobox', { name: 'Show and edit the content for' });
  await segmentSelect.waitFor({ timeout: PATIENCE_MS });
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const submit = async (name: string, message: string) => {
    await button(name).click();
    await page.getByText(message).first().waitFor({ timeout: PATIENCE_MS });
  };
  return {
    page,
    segmentSelect,
    panel: page.getByRole('complementary').filter({ hasText: 'Personalization' }),
    choose: async (name) => {
      await segmentSelect.click();
      await page.getByRole('option', { name: new RegExp(`^${name}`) }).click();
    },
    field: (label) => page.getByRole('textbox', { name: new RegExp(`^${label}\\*?$`) }),
    override: (label) => button(`Override: ${label}`).click(),
    reset: (label) => button(`Reset: ${label}`).click(),
    openBlock: (title) => page.getByRole('button', { name: title }).first().click(),
    save: () => submit('Save', 'Saved document'),
    publish: () => submit('Publish', 'Published document'),
  };
}
