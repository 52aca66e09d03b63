import { createHash } from 'node:crypto';
import type { Context } from 'koa';

/**
 * A weak entity tag: it changes with every byte of the content, and is the same for the plain and for
 * the compressed form, which Strapi's `strapi::compression` or a proxy makes of it afterwards.
 */
export function createEntityTag(body: string): string {
  return `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
}

/** What proxies add to a tag when they compress what it stands for: `-gzip`, `--gzip`, `;br`. */
const COMPRESSION = /^(?:--?|;|:)(?:gzip|gz|br|zstd|deflate|df)$/;

const TAG = /(?:W\/)?"([^"]*)"|\*/g;

/** Tells whether a caller has the content of this tag, in whatever form it got it. */
export function isKnownToCaller(ctx: Context, tag: string): boolean {
  const known = ctx.get('If-None-Match');
  if (known === '' || /(?:^|,)\s*no-cache\s*(?:,|$)/.test(ctx.get('Cache-Control'))) {
    return false;
  }
  const opaque = tag.slice('W/"'.length, -1);
  return [...known.matchAll(TAG)].some(
    ([whole, other = '']) =>
      whole === '*' ||
      other === opaque ||
      (other.startsWith(opaque) && COMPRESSION.test(other.slice(opaque.length))),
  );
}
