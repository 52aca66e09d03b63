import type { Lookup } from './materialize';

/** Remembers what the seed has made, so that later entries can refer to it. */
export class Registry implements Lookup {
  readonly #files = new Map<string, number>();
  readonly #documents = new Map<string, string>();

  addFile(name: string, id: number): void {
    this.#files.set(name, id);
  }

  addDocument(uid: string, slug: string, documentId: string): void {
    this.#documents.set(`${uid} ${slug}`, documentId);
  }

  fileId(name: string): number {
    return found(this.#files.get(name), `picture "${name}"`);
  }

  documentId(uid: string, slug: string): string {
    return found(this.#documents.get(`${uid} ${slug}`), `${uid} "${slug}"`);
  }
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) {
    throw new Error(`The seed refers to ${what}, which it did not make`);
  }
  return value;
}
