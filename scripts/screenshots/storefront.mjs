const QUERY = 'filters[slug][$eq]=home&populate[blocks][populate]=*';

/** Whom the picture shows, and the segments they are in. */
const VISITORS = [
  { title: 'Everybody', segments: [] },
  { title: 'A visitor from Norway', segments: ['norway'] },
  { title: 'Somebody who comes back', segments: ['returning-visitors'] },
];

/** The home page's hero as visitors get it from the delivery endpoint, side by side. */
export async function drawStorefront(page, origin) {
  const heroes = await Promise.all(VISITORS.map((visitor) => loadHero(origin, visitor)));
  await page.setContent(toDocument(heroes.map((hero) => toCard(hero, origin)).join('')));
}

async function loadHero(origin, { title, segments }) {
  const parameter = segments.length > 0 ? `&segments=${segments.join(',')}` : '';
  const answer = await fetch(`${origin}/api/personalization/content/pages?${QUERY}${parameter}`);
  const { data } = await answer.json();
  const hero = data[0].blocks.find(({ __component: uid }) => uid === 'shared.hero');
  return { title, parameter: parameter.replace('&', '?') || 'no parameter', hero };
}

function toCard({ title, parameter, hero }, origin) {
  const picture = hero.image ? `<img src="${origin}${hero.image.url}" alt="">` : '';
  const link = hero.link ?? hero.cta;
  return `<figure>
    <figcaption><b>${escape(title)}</b><code>${escape(parameter)}</code></figcaption>
    <article>${picture}<div>
      <small>${escape(hero.kicker)}</small>
      <h2>${escape(hero.heading)}</h2>
      <p>${escape(hero.text)}</p>
      ${link ? `<a>${escape(link.label)}</a>` : ''}
    </div></article>
  </figure>`;
}

function toDocument(cards) {
  return `<!doctype html><meta charset="utf-8"><style>
    body { margin: 0; padding: 32px; background: #f6f6f9; color: #212134; display: grid;
      grid-template-columns: repeat(3, 1fr); gap: 28px; font: 16px/1.5 system-ui, sans-serif; }
    figure { margin: 0; display: flex; flex-direction: column; }
    figcaption { display: flex; flex-direction: column; padding: 0 4px 12px; }
    code { font-size: 13px; color: #4945ff; }
    article { flex: 1; background: #fff; border-radius: 12px; overflow: hidden;
      box-shadow: 0 2px 12px #2121341f; }
    img { display: block; width: 100%; height: 210px; object-fit: cover; }
    article div { padding: 20px 24px 28px; }
    small { text-transform: uppercase; letter-spacing: .08em; color: #666687; }
    h2 { margin: 6px 0 10px; font-size: 25px; line-height: 1.2; }
    p { margin: 0 0 18px; color: #4a4a6a; }
    a { display: inline-block; padding: 9px 18px; border-radius: 999px; background: #212134;
      color: #fff; font-weight: 600; font-size: 15px; }
  </style>${cards}`;
}

function escape(text) {
  const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return String(text ?? '').replace(/[&<>"]/g, (character) => entities[character]);
}
