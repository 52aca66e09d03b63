/** A choice of a segment that outlives the form: saving a new entry and changing the locale make a new form. */
interface RememberedChoice {
  model: string;
  documentId: string | undefined;
  segment: string;
  atMs: number;
}

/** A new entry gets its id by being saved; what follows within this time is that entry. */
const NEW_ENTRY_MS = 15_000;

let remembered: RememberedChoice | null = null;

export function rememberChoice(
  model: string,
  documentId: string | undefined,
  segment: string | undefined,
): void {
  remembered = segment === undefined ? null : { model, documentId, segment, atMs: Date.now() };
}

/** The segment that was chosen for the same entry when its form was left; it is given out once. */
export function takeRememberedChoice(
  model: string,
  documentId: string | undefined,
): string | undefined {
  const choice = remembered;
  remembered = null;
  if (choice === null || choice.model !== model) {
    return undefined;
  }
  const isSaved = choice.documentId === undefined && Date.now() - choice.atMs < NEW_ENTRY_MS;
  return choice.documentId === documentId || isSaved ? choice.segment : undefined;
}
