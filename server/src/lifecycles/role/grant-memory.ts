import type { Core } from '@strapi/strapi';

/** What earlier starts offered to roles, and what administrators took away since. */
export interface GrantMemory {
  /** Paths of injected fields, by content type. */
  offered: Readonly<Record<string, readonly string[]>>;
  /** Paths that a permission lacks although its role may use their originals, by permission. */
  withheld: Readonly<Record<string, readonly string[]>>;
}

const STORE = { type: 'plugin', name: 'personalization', key: 'granted-fields' };

export async function readGrantMemory(strapi: Core.Strapi): Promise<GrantMemory> {
  const stored = (await strapi.store(STORE).get({})) as Partial<GrantMemory> | null;
  return { offered: stored?.offered ?? {}, withheld: stored?.withheld ?? {} };
}

export async function writeGrantMemory(strapi: Core.Strapi, memory: GrantMemory): Promise<void> {
  await strapi.store(STORE).set({ value: memory });
}
