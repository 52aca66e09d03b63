/**
 * Whether an answer is the true one, to the byte. The tag counts too: two nodes must give the same,
 * or a CDN before them asks for nothing new again and again.
 */
export function isRight({ answer }, truth) {
  return answer.status === truth.status && answer.body === truth.body && answer.etag === truth.etag;
}
