import type { Core } from '@strapi/strapi';
import { lookInside } from './look-inside';

/** Who made a change: never a visitor. */
export type Writer =
  | { kind: 'user'; id: number | string; name: string }
  | { kind: 'token'; id: number | string; name: string }
  /** The project's code, an import, or somebody whom only the website knows. */
  | { kind: 'code' }
  /** The plugin itself, at a start. */
  | { kind: 'system' };

interface RequestState {
  route?: { info?: { type?: string } };
  auth?: {
    strategy?: { name?: string };
    credentials?: { id?: number | string; name?: string };
  };
  /** How a request that no strategy of Strapi's let in came, such as `mcp`. */
  auditSource?: string;
  user?: { id?: number | string; firstname?: string; lastname?: string; username?: string };
}

/** What Strapi calls its ways in by an API token: two kinds of token in 5.54, one before. */
const BY_TOKEN: ReadonlySet<unknown> = new Set(['content-api-token', 'admin-token', 'api-token']);

/**
 * Who is behind the request that the current call belongs to.
 *
 * Seen in Strapi 5.54.0: what its ways in leave in `ctx.state`, and the addresses of the content manager.
 * Where that is something else, a change is the project's own: nobody is named for what they did not
 * do, and nothing that a save leaves out counts as taken out. It can go once Strapi tells who makes a
 * request, and whether a save is the whole of an entry.
 */
export function findWriter(strapi: Core.Strapi): Writer {
  const state = lookInside(() => strapi.requestContext.get())?.state as RequestState | undefined;
  const strategy = state?.auth?.strategy?.name;
  const { user, auth } = state ?? {};
  if (strategy === 'admin' && user?.id !== undefined) {
    const name = [user.firstname, user.lastname].filter(Boolean).join(' ');
    return { kind: 'user', id: user.id, name: name === '' ? (user.username ?? '') : name };
  }
  if (BY_TOKEN.has(strategy) && auth?.credentials?.id !== undefined) {
    return { kind: 'token', id: auth.credentials.id, name: auth.credentials.name ?? '' };
  }
  if (state?.auditSource === 'mcp' && user?.id !== undefined) {
    return { kind: 'token', id: user.id, name: 'MCP' };
  }
  return { kind: 'code' };
}

const FORM_ADDRESS = /^\/content-manager\/(collection|single)-types\//;

/** The content manager's form sends the whole of what it edits: what is missing there was taken out. */
export function isEntryForm(strapi: Core.Strapi): boolean {
  const context = lookInside(() => strapi.requestContext.get());
  const state = context?.state as RequestState | undefined;
  return (
    state?.route?.info?.type === 'admin' &&
    state.auth?.strategy?.name === 'admin' &&
    FORM_ADDRESS.test(context?.request.path ?? '')
  );
}
