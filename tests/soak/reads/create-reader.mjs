import { send } from './send.mjs';

const MAX_KNOWN = 500;
const CONDITIONAL_SHARE = 0.3;

/**
 * Reads from one node as a client does that keeps what it got: some of its requests say which answer
 * it has, and 304 then stands for that one.
 */
export function createReader(node, random) {
  const known = new Map();

  return async function read(request) {
    const key = JSON.stringify(request);
    const had = random.next() < CONDITIONAL_SHARE ? known.get(key) : undefined;
    const headers = { ...request.headers, ...(had && { 'If-None-Match': had.etag }) };
    const startedAt = performance.now();
    const got = await send(node.url, { ...request, headers });
    const endedAt = performance.now();
    const isSame = got.status === 304 && had !== undefined;
    const answer = isSame ? { ...had, isFromClient: true } : got;
    if (answer.etag !== undefined) {
      known.delete(key);
      known.set(key, { status: answer.status, etag: answer.etag, body: answer.body });
      if (known.size > MAX_KNOWN) known.delete(known.keys().next().value);
    }
    return { node, request, startedAt, endedAt, answer };
  };
}
