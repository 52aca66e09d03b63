import type { Core } from '@strapi/strapi';

/** What administrators set up of views, as the content manager stores it. */
export interface ViewSettings {
  metadatas?: Record<string, unknown>;
  layouts?: { list?: unknown; edit?: unknown };
  [part: string]: unknown;
}

export interface ViewMemory {
  /** Settings by their key in the core store. */
  views: Readonly<Record<string, ViewSettings>>;
  /** Keys of what was there at the last start. */
  present: readonly string[];
}

const STORE = { type: 'plugin', name: 'personalization', key: 'view-settings' };

export async function readViewMemory(strapi: Core.Strapi): Promise<ViewMemory> {
  const stored = (await strapi.store(STORE).get({})) as Partial<ViewMemory> | null;
  return { views: stored?.views ?? {}, present: stored?.present ?? [] };
}

export async function writeViewMemory(strapi: Core.Strapi, memory: ViewMemory): Promise<void> {
  await strapi.store(STORE).set({ value: memory });
}
