import type { Core } from '@strapi/strapi';

/** `started` means that a seed was interrupted. */
export type SeedState = 'none' | 'started' | 'done';

const storeOf = (strapi: Core.Strapi) =>
  strapi.store({ type: 'core', name: 'playground', key: 'seed' });

export async function readSeedState(strapi: Core.Strapi): Promise<SeedState> {
  const state = await storeOf(strapi).get({});
  return state === 'started' || state === 'done' ? state : 'none';
}

export async function writeSeedState(strapi: Core.Strapi, state: SeedState): Promise<void> {
  await storeOf(strapi).set({ value: state });
}
