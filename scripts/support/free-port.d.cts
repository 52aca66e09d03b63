/** A port of 127.0.0.1 that nobody uses. */
export function findFreePort(): Promise<number>;
