// What `docs/scaling.md` promises: how long a node may take to see what another one wrote.

export const LINKED_ALLOWED_MS = 1_000;

/** From when Redis is gone until all nodes are linked again. */
export const UNLINKED_ALLOWED_MS = 2_000;
