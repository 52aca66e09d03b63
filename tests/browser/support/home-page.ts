import type { Backend, Entry } from './backend';

export const PAGE = 'api::page.page';

export interface DeliveredPage {
  title: string;
  intro: string;
  blocks: Record<string, unknown>[];
}

/** Creates a page with a hero, a list of two cards and a quote, as a draft. */
export async function createHomePage(backend: Backend, extra: object = {}): Promise<Entry> {
  return backend.createEntry(PAGE, {
    title: 'Home',
    slug: `home-${Date.now()}`,
    intro: 'Welcome in',
    note: 'Internal',
    blocks: [
      { __component: 'blocks.hero', heading: 'Out in all weather', text: 'Gear', layout: 'left' },
      {
        __component: 'blocks.card-list',
        title: 'Why us',
        cards: [{ title: 'Repairs', icon: 'needle' }, { title: 'Returns' }],
      },
      { __component: 'blocks.quote', text: 'The best shop' },
    ],
    ...extra,
  });
}

/** The published page as a visitor gets it. */
export async function deliverPage(
  backend: Backend,
  documentId: string,
  query = '',
): Promise<DeliveredPage> {
  const on = 'populate[blocks][on]';
  const { data } = await backend.deliver(
    `pages/${documentId}`,
    `${on}[blocks.hero]=true&${on}[blocks.card-list][populate]=*&${on}[blocks.quote]=true${query}`,
  );
  return data as unknown as DeliveredPage;
}
