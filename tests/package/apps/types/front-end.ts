import type {
  DeliveryMeta,
  MatchResponse,
  Personalized,
  VisitorContext,
} from 'strapi-plugin-personalization/types';

interface Page {
  heading: string;
}

const visitor: VisitorContext = { attributes: { 'geo.country': 'NO' }, consent: ['preferences'] };
// @ts-expect-error there is no such class of consent
export const wrong: VisitorContext = { attributes: {}, consent: ['everything'] };

export async function loadPages(url: string): Promise<{ pages: Page[]; meta: DeliveryMeta }> {
  const answer = await fetch(url, { method: 'POST', body: JSON.stringify({ visitor }) });
  const { data, meta } = (await answer.json()) as Personalized<Page[]>;
  return { pages: data, meta: meta.personalization };
}

export function listKeys({ data }: MatchResponse): string[] {
  return data.segments.map(({ key }) => key);
}
