/** Which row of the journal an entry's form is filled from, as the server says it. */
const HEAD = 'Personalization-Head';
const BASE = 'Personalization-Base';
const CHOICES = 'Personalization-Choices';

const ENTRY =
  /\/content-manager\/((?:collection-types\/[^/]+\/[^/]+)|(?:single-types\/[^/]+))(?:\/actions\/publish)?$/;

/** A variant that another editor changed meanwhile, as the server answers it. */
export interface SaveConflict {
  key: string;
  label: string | null;
  segments: unknown;
  mine: Record<string, unknown> | null;
  theirs: Record<string, unknown> | null;
  fields: Record<string, { mine: unknown; theirs: unknown }>;
  by: { kind: string; name?: string };
  at: number;
}

/** A save that was refused since both changed a variant. */
export interface ConflictedSave {
  /** The entry, as the addresses of its saves name it. */
  entry: string;
  head: number;
  conflicts: SaveConflict[];
}

export type Choice = 'mine' | 'theirs';

interface Base {
  head: string;
  /** Where a refused save left the form as it was, the page that it was refused on. */
  heldOn: string | null;
}

const bases = new Map<string, Base>();
const choices = new Map<string, string>();
const listeners = new Set<(save: ConflictedSave) => void>();

/** Calls the listener with each save that is refused so. @returns what ends it */
export function watchConflicts(listener: (save: ConflictedSave) => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Sends what an editor chose with the next save of the entry. */
export function chooseForNextSave(
  { entry, head }: ConflictedSave,
  keys: Readonly<Record<string, Choice>>,
): void {
  choices.set(entry, encodeURIComponent(JSON.stringify({ head, keys })));
}

/**
 * Lets the content manager's saves say what their form was filled from. Seen with Strapi 5.54: its
 * requests go through the global `fetch`, and what its own client and its queries keep of an answer
 * has no headers. Whatever cannot be read here changes nothing about a request.
 *
 * @param getPage the address of the admin's page
 */
export function createBaseNamingFetch(send: typeof fetch, getPage: () => string): typeof fetch {
  return async (input, init) => {
    const entry = typeof input === 'string' ? readEntry(input) : null;
    const method = (init?.method ?? 'GET').toUpperCase();
    if (entry === null || (method === 'GET' ? !isOfDraft(input) : !isSave(method))) {
      return send(input, init);
    }
    const response = await send(input, method === 'GET' ? init : addHeaders(init, entry));
    remember(entry, method, response, getPage());
    if (method !== 'GET' && response.status === 400) {
      await tellConflicts(entry, response.clone());
    }
    return response;
  };
}

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

function addHeaders(init: RequestInit | undefined, entry: string): RequestInit | undefined {
  const base = bases.get(entry);
  if (base === undefined) {
    return init;
  }
  const headers = new Headers(init?.headers);
  headers.set(BASE, base.head);
  const chosen = choices.get(entry);
  if (chosen !== undefined) {
    headers.set(CHOICES, chosen);
  }
  return { ...init, headers };
}

/** A form that a refused save left as it was goes on from what it was filled from. */
function remember(entry: string, method: string, response: Response, page: string): void {
  const known = bases.get(entry);
  if (method !== 'GET' && !response.ok) {
    if (known !== undefined) {
      known.heldOn = page;
    }
    return;
  }
  const head = response.headers.get(HEAD);
  if (method !== 'GET') {
    choices.delete(entry);
    if (head === null && known !== undefined) {
      known.heldOn = null;
    }
  }
  const isHeld = method === 'GET' && known !== undefined && known.heldOn === page;
  if (head !== null && !isHeld) {
    bases.set(entry, { head, heldOn: null });
  }
}

async function tellConflicts(entry: string, response: Response): Promise<void> {
  const body = (await response.json().catch(() => null)) as {
    error?: { details?: { head?: number; conflicts?: SaveConflict[] } };
  } | null;
  const { head, conflicts } = body?.error?.details ?? {};
  if (head !== undefined && Array.isArray(conflicts)) {
    listeners.forEach((listener) => listener({ entry, head, conflicts }));
  }
}
