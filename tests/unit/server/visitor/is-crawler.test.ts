import { isCrawler } from '../../../../server/src/services/visitor/is-crawler';

const CRAWLERS = [
  'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  'Mozilla/5.0 (Linux; Android 6.0.1; Nexus 5X Build/MMB29P) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/125.0.0.0 Mobile Safari/537.36 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  'Googlebot-Image/1.0',
  'AdsBot-Google (+http://www.google.com/adsbot.html)',
  'Mediapartners-Google',
  'FeedFetcher-Google; (+http://www.google.com/feedfetcher.html)',
  'Mozilla/5.0 (compatible; Google-InspectionTool/1.0;)',
  'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm) Chrome/116.0.1938.76 Safari/537.36',
  'DuckDuckBot/1.1; (+http://duckduckgo.com/duckduckbot.html)',
  'Mozilla/5.0 (compatible; YandexBot/3.0; +http://yandex.com/bots)',
  'Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)',
  'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
  'meta-externalagent/1.1 (+https://developers.facebook.com/docs/sharing/webmasters/crawler)',
  'Twitterbot/1.0',
  'LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)',
  'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)',
  'Slackbot 1.0 (+https://api.slack.com/robots)',
  'Discordbot/2.0; +https://discordapp.com',
  'TelegramBot (like TwitterBot)',
  'WhatsApp/2.23.20.0',
  'Pinterest/0.2 (+http://www.pinterest.com/)',
  'Embedly/0.2 (+http://support.embed.ly/)',
  'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)',
  'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; ChatGPT-User/1.0; +https://openai.com/bot)',
  'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; ClaudeBot/1.0; +claudebot@anthropic.com)',
  'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; PerplexityBot/1.0; +https://perplexity.ai/perplexitybot)',
  'CCBot/2.0 (https://commoncrawl.org/faq/)',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_5) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/13.1.1 Safari/605.1.15 (Applebot/0.1; +http://www.apple.com/go/applebot)',
  'Mozilla/5.0 (compatible; AhrefsBot/7.0; +http://ahrefs.com/robot/)',
  'Mozilla/5.0 (compatible; SemrushBot/7~bl; +http://www.semrush.com/bot.html)',
  'Mozilla/5.0+(compatible; UptimeRobot/2.0; http://www.uptimerobot.com/)',
  'Mozilla/5.0 (Linux; Android 11; moto g power) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/125.0.0.0 Mobile Safari/537.36 Chrome-Lighthouse',
  'python-requests/2.31.0 (our-crawler)',
  'ia_archiver',
];

const SERVERS_AND_TOOLS = [
  undefined,
  '',
  '   ',
  'curl/8.5.0',
  'Wget/1.21.4',
  'axios/1.7.2',
  'node',
  'node-fetch',
  'node-fetch/1.0 (+https://github.com/bitinn/node-fetch)',
  'undici',
  'got (https://github.com/sindresorhus/got)',
  'node-superagent/9.0.2',
  'Deno/1.44.0',
  'Bun/1.1.13',
  'python-requests/2.31.0',
  'python-httpx/0.27.0',
  'Python-urllib/3.11',
  'Python/3.11 aiohttp/3.9.1',
  'Go-http-client/2.0',
  'okhttp/4.12.0',
  'GuzzleHttp/6.5.5 curl/7.64.0 PHP/7.4.3',
  'GuzzleHttp/7',
  'Symfony HttpClient/Curl',
  'PHP/8.2.1',
  'Java/17.0.1',
  'Java-http-client/17.0.1',
  'Apache-HttpClient/4.5.13 (Java/17.0.1)',
  'Ruby',
  'Faraday v2.7.4',
  'RestSharp/110.2.0.0',
  'reqwest/0.11',
  'Dart/3.3 (dart:io)',
  'PostmanRuntime/7.39.0',
  'insomnia/9.2.0',
  'HTTPie/3.2.2',
  'bruno-runtime/1.18.0',
  'Thunder Client (https://www.thunderclient.com)',
  'vscode-restclient',
  'Next.js Middleware',
  'Vercel Edge Functions',
  'Cloudflare-Workers',
  'fjellro-web/2.4.1',
  'fjellro-web-server/2.4.1 (production)',
];

const BROWSERS = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/125.0.0.0 Safari/537.36',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/125.0.0.0 Safari/537.36 Edg/125.0.0.0',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Mobile/15E148 Safari/604.1',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 [FBAN/FBIOS;FBAV/460.0.0.30.109;FBDV/iPhone15,2]',
  'Mozilla/5.0 (X11; Linux x86_64; rv:126.0) Gecko/20100101 Firefox/126.0',
  'Mozilla/5.0 (Linux; Android 14; SAMSUNG SM-S918B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/24.0 Chrome/117.0.0.0 Mobile Safari/537.36',
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/125.0.0.0 Safari/537.36',
];

describe('isCrawler', () => {
  test.each(CRAWLERS)('takes %s for a crawler', (userAgent) => {
    expect(isCrawler(userAgent)).toBe(true);
  });

  test.each(SERVERS_AND_TOOLS)('does not take the server or tool %s for a crawler', (userAgent) => {
    expect(isCrawler(userAgent)).toBe(false);
  });

  test.each(BROWSERS)('does not take the browser %s for a crawler', (userAgent) => {
    expect(isCrawler(userAgent)).toBe(false);
  });

  test('judges a hostile user agent in no time', () => {
    const startedAt = performance.now();
    isCrawler('a '.repeat(100_000));
    isCrawler(`Mozilla/5.0 ${'('.repeat(16_000)}`);
    expect(performance.now() - startedAt).toBeLessThan(200);
  });
});
