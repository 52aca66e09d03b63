/** Paths of the fields of the entry itself that are shown through the plugin's wrapper right now. */
const mounted = new Map<string, number>();

/** Notes that a field is shown. @returns what notes that it is gone */
export function noteMountedField(path: string): () => void {
  mounted.set(path, (mounted.get(path) ?? 0) + 1);
  return () => {
    const left = (mounted.get(path) ?? 1) - 1;
    if (left > 0) {
      mounted.set(path, left);
    } else {
      mounted.delete(path);
    }
  };
}

/** Whether any field is shown through the wrapper; if none is, the host does not render as expected. */
export function hasMountedFields(): boolean {
  return mounted.size > 0;
}
