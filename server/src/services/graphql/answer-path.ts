/** The path that GraphQL hands to a resolver: the keys of the answer, from the last to the first. */
export interface ResponsePath {
  key: string | number;
  prev: ResponsePath | undefined;
}

/** A place in the answer's `data`, such as `articles[0].blocks`. */
export function formatResponsePath(path: ResponsePath): string {
  const before = path.prev === undefined ? '' : formatResponsePath(path.prev);
  return typeof path.key === 'number' ? `${before}[${path.key}]` : joinPath(before, path.key);
}

/** Puts a path behind another: `blocks` or `[0]` or nothing behind `articles`. */
export function joinPath(before: string, path: string): string {
  return before === '' || path === '' || path.startsWith('[') ? before + path : `${before}.${path}`;
}
