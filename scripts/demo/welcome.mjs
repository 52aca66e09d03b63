import { reachable } from './start-shop.mjs';

const HOME = 'filters[slug][$eq]=home&populate[blocks][populate]=*';
const FROM_NORWAY = '{"attributes":{"geo.country":"NO"}}';
const RETURNING = '{"attributes":{"visit.isReturning":true},"consent":["preferences"]}';
/** Shows the first heading alone: the hero's. */
const HEADING = `grep -o '"heading":"[^"]*"' | head -1`;

/** What to open, how to log in, and requests that show two visitors getting different content. */
export function formatWelcome({ host, port, admin }) {
  const origin = `http://${reachable(host)}:${port}`;
  const plugin = `${origin}/api/personalization/content/pages?${HOME}`;
  const own = `${origin}/api/pages?${HOME}`;

  return `
ready

  Admin panel   ${origin}/admin
  Log in with   ${admin.email} / ${admin.password}
  Home page     ${origin}/api/personalization/content/pages?${HOME}

The heading of the home page, for different visitors. Paste these lines into another terminal.

  # Everybody
  ${curl(plugin)}

  # A visitor from Norway, and one who has been here before, by what is known about them
  ${curl(plugin, FROM_NORWAY)}
  ${curl(plugin, RETURNING)}

  # The same by naming the segments
  ${curl(`${plugin}&segments=norway`)}
  ${curl(`${plugin}&segments=returning-visitors`)}

  # On Strapi's own route: without, by what is known, and by segment
  ${curl(own)}
  ${curl(own, FROM_NORWAY)}
  ${curl(`${own}&segments=returning-visitors`)}

Ctrl-C stops the shop. Its content stays in playground/.tmp and playground/public/uploads.
`;
}

const curl = (url, context) =>
  `curl -sg '${url}'${context ? ` -H 'Visitor-Context: ${context}'` : ''} | ${HEADING}`;
