import { LRUCache } from 'lru-cache';
import { createIsbotFromList, list } from 'isbot';

/**
 * The first product of HTTP clients and runtimes. Behind one of these is the server of a headless
 * front end, or a developer's tool: it asks for a visitor, or for a person who looks at the answer.
 */
const HTTP_CLIENT =
  /^(?:apache-httpclient|axios|bruno-runtime|bun|cloudflare-workers|curl|dart|deno|dio|faraday|go-http-client|got|guzzlehttp|http\.rb|httpie|httpx|insomnia|java|java-http-client|ky|libcurl|next\.js|node|node-fetch|node-superagent|node\.js|okhttp|php|postmanruntime|powershell|python|python-httpx|python-requests|python-urllib|reqwest|restsharp|ruby|superagent|symfony httpclient|thunder client|undici|vercel edge functions|vscode-restclient|wget)(?![a-z0-9-])/i;

/** A client that says it crawls does so, whatever library it uses. */
const SAYS_CRAWLER = /bots?\b|crawl|spider/i;

/**
 * isbot takes each short name of no known browser for a bot, and browsers that a test drives. Here
 * a short name is a front end's server under its own name, and a driven browser is somebody's test.
 * The patterns that match these are left out, whatever isbot's list will look like.
 */
const NOT_CRAWLERS = [
  'storefront',
  'storefront/1.0',
  'storefront/2.1.0',
  'storefront/main',
  'my-storefront/1.0',
  'storefront/1.0 (production)',
  'storefront-server/1.0',
  'storefront-proxy/1.0',
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/125.0.0.0 Safari/537.36',
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Cypress/13.11.0 Chrome/118.0.0.0 Electron/27.0.0 Safari/537.36',
];

const isOnCrawlerList = createIsbotFromList(
  list.filter((pattern) => !NOT_CRAWLERS.some((name) => new RegExp(pattern, 'i').test(name))),
);

/** What browsers and crawlers send is shorter; the rest of a longer one says nothing. */
const MAX_LENGTH = 512;

/** Kept in memory alone; the bound keeps a flood of made-up names from filling it. */
const verdicts = new LRUCache<string, boolean>({
  max: 2000,
  memoMethod: (text) => (HTTP_CLIENT.test(text) ? SAYS_CRAWLER.test(text) : isOnCrawlerList(text)),
});

/**
 * True for search engines, link previews, AI crawlers, monitors and scrapers that say who they are.
 * False for browsers, for HTTP clients of servers and tools, and when there is no user agent.
 */
export function isCrawler(userAgent: string | undefined): boolean {
  const text = userAgent?.trim().slice(0, MAX_LENGTH) ?? '';
  if (text === '') {
    return false;
  }
  return verdicts.memo(text);
}
