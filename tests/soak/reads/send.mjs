import { request as ask } from 'node:http';

const MAX_ANSWER_MS = 30_000;
/** Without it a request comes from a crawler, who gets default content. */
const BROWSER = { 'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101' };

/**
 * Sends a request and waits for all of the answer. Each has a connection of its own: one that is
 * kept may be closed by the server just when the next request is on its way.
 *
 * @param origin such as `http://127.0.0.1:1337`
 * @param request `{ method, path, headers, body }`, where `body` is sent as JSON
 * @returns `{ status, etag, body }`, with the body as text
 */
export function send(origin, { method = 'GET', path, headers, body }) {
  const sent = body === undefined ? undefined : JSON.stringify(body);
  const options = {
    ...{ method, agent: false, timeout: MAX_ANSWER_MS },
    headers: {
      ...BROWSER,
      ...(sent !== undefined && { 'Content-Type': 'application/json' }),
      ...headers,
    },
  };
  return new Promise((resolve, reject) => {
    const asking = ask(`${origin}${path}`, options, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk) => (text += chunk));
      response.once('error', reject);
      response.once('end', () =>
        resolve({ status: response.statusCode, etag: response.headers.etag, body: text }),
      );
    });
    asking.once('timeout', () => asking.destroy(new Error(`No answer to ${method} ${path}`)));
    asking.once('error', reject);
    asking.end(sent);
  });
}
