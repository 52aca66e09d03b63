import type { SaveConflict } from '../../../core/contracts/journal';
import { BASE_HEADER, CHOICES_HEADER, HEAD_HEADER } from '../../../core/contracts/journal/headers';
import { attempt, reportFault } from './attempt';

/** Which row of the journal an entry's form is filled from, as the server says it. */

const ENTRY =
  /\/content-manager\/((?:collection-types\/[^/]+\/[^/]+)|(?:single-types\/[^/]+))(?:\/actions\/publish)?$/;

/** A save that was refused since another editor changed the same. */
export interface ConflictedSave {
  head: number;
  /** The content type of the entry. */
  uid: string;
  conflicts: SaveConflict[];
}

export type Choice = 'mine' | 'theirs';

/** What an editor chose, by the key of each conflict. */
export type Choices = Readonly<Record<string, Choice>>;

/** Asks an editor; `null` where none was chosen. */
type Ask = (save: ConflictedSave) => Promise<Choices | null>;

interface Base {
  head: string;
  /** Where a refused save left the form as it was, the page that it was refused on. */
  heldOn: string | null;
}

const bases = new Map<string, Base>();
const asks = new Set<Ask>();

/** Lets the one who asks decide about every save that is refused so. @returns what ends it */
export function answerConflicts(ask: Ask): () => void {
  asks.add(ask);
  return () => void asks.delete(ask);
}

/**
 * Lets the content manager's saves say what their form was filled from. A save that is refused since
 * another editor changed the same waits for the choice of this one, and is sent once more with it: to
 * the content manager it is one save, and its form is what was sent. Whatever fails here changes nothing
 * about a request.
 *
 * Seen in Strapi 5.54.0: the addresses of the content manager, whose requests go through the global
 * `fetch`; what its own client and its queries keep of an answer has no headers. Where it asks
 * otherwise, a save names nothing that it was filled from. It can go once a plugin can add headers to
 * its requests, and read those of the answers.
 *
 * @param getPage the address of the admin's page
 */
export function createBaseNamingFetch(send: typeof fetch, getPage: GetPage): typeof fetch {
  return async (input, init) => {
    const entry = typeof input === 'string' ? readEntry(input) : null;
    const method = (init?.method ?? 'GET').toUpperCase();
    if (entry === null || (method === 'GET' ? !isOfDraft(input) : !isSave(method))) {
      return send(input, init);
    }
    const base = method === 'GET' ? undefined : bases.get(entry)?.head;
    const withBase = attempt(
      () => addHeaders(init, base),
      () => init,
    );
    let response = await send(input, withBase);
    remember(entry, method, response, getPage);
    let refused = method === 'GET' ? null : await readConflicts(response);
    let choices: SentChoices | undefined;
    while (refused !== null) {
      const keys = await askEditor(refused);
      if (keys === null) {
        break;
      }
      // What was chosen before counts as long as nobody changed the entry since.
      const known = choices?.head === refused.head ? choices.keys : {};
      choices = { head: refused.head, keys: { ...known, ...keys } };
      // Whatever was read meanwhile, the form's values are still from there.
      response = await send(input, addHeaders(init, base, choices));
      remember(entry, method, response, getPage);
      refused = await readConflicts(response);
    }
    return response;
  };
}

type GetPage = () => string;

type SentChoices = Pick<ConflictedSave, 'head'> & { keys: Choices };

/** To be called once, while the plugin is registered. */
export function nameBaseOfSaves(): void {
  const send = window.fetch.bind(window);
  window.fetch = createBaseNamingFetch(send, () => window.location.pathname);
}

const isSave = (method: string): boolean => method === 'PUT' || method === 'POST';

function readEntry(address: string): string | null {
  try {
    const { pathname, searchParams } = new URL(address, 'http://localhost');
    const name = ENTRY.exec(pathname)?.[1];
    return name === undefined ? null : `${name} ${searchParams.get('locale') ?? ''}`;
  } catch {
    return null;
  }
}

/** Only the draft's form can be saved. */
function isOfDraft(input: unknown): boolean {
  return !/[?&]status=published\b/.test(String(input));
}

function addHeaders(
  init: RequestInit | undefined,
  base: string | undefined,
  choices?: SentChoices,
): RequestInit | undefined {
  if (base === undefined && choices === undefined) {
    return init;
  }
  const headers = new Headers(init?.headers);
  if (base !== undefined) {
    headers.set(BASE_HEADER, base);
  }
  if (choices !== undefined) {
    headers.set(CHOICES_HEADER, encodeURIComponent(JSON.stringify(choices)));
  }
  return { ...init, headers };
}

function remember(entry: string, method: string, response: Response, getPage: GetPage): void {
  attempt(
    () => rememberHead(entry, method, response, getPage()),
    () => undefined,
  );
}

/** A form that a refused save left as it was goes on from what it was filled from. */
function rememberHead(entry: string, method: string, response: Response, page: string): void {
  const known = bases.get(entry);
  if (method !== 'GET' && !response.ok) {
    if (known !== undefined) {
      known.heldOn = page;
    }
    return;
  }
  const head = response.headers.get(HEAD_HEADER);
  if (method !== 'GET' && head === null && known !== undefined) {
    known.heldOn = null;
  }
  const isHeld = method === 'GET' && known !== undefined && known.heldOn === page;
  if (head !== null && !isHeld) {
    bases.set(entry, { head, heldOn: null });
  }
}

/** The conflicts that an answer tells of; `null` for any other answer. */
async function readConflicts(response: Response): Promise<ConflictedSave | null> {
  if (response.status !== 400) {
    return null;
  }
  const body = (await response
    .clone()
    .json()
    .catch(() => null)) as { error?: { details?: Partial<ConflictedSave> } } | null;
  const { head, uid = '', conflicts } = body?.error?.details ?? {};
  return head !== undefined && Array.isArray(conflicts) ? { head, uid, conflicts } : null;
}

/** The one that came last stands on top. Where it fails, the save stays refused. */
async function askEditor(save: ConflictedSave): Promise<Choices | null> {
  const ask = [...asks].at(-1);
  try {
    return ask === undefined ? null : await ask(save);
  } catch (error) {
    reportFault(error);
    return null;
  }
}
