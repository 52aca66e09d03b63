import { attempt } from './attempt';

/** What became of an entry's save, and of which entry. */
export interface SaveEvent {
  kind:
    | 'sent'
    | 'refused'
    /** Something else is done to the entry, such as discarding its changes. */
    | 'superseded';
  model: string;
  /** Missing for a single type. */
  documentId: string | undefined;
}

type Listener = (event: SaveEvent) => void;

interface MutationAction {
  type: string;
  meta: {
    arg: {
      endpointName?: string;
      originalArgs?: { collectionType?: string; model?: string; documentId?: string };
    };
  };
}

const MUTATION = /\/executeMutation\/(pending|rejected)$/;
const listeners = new Set<Listener>();

/** Calls the listener before the content manager acts on the event. @returns what ends it */
export function watchSaves(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** A middleware of the admin's store that tells of saves. Whoever listens cannot stop one. */
export function createSaveWatch() {
  return () =>
    <Action>(next: (action: Action) => unknown) =>
    (action: Action) => {
      const event = attempt(
        () => readSaveEvent(action),
        () => null,
      );
      if (event !== null) {
        for (const listener of listeners) {
          attempt(
            () => listener(event),
            () => undefined,
          );
        }
      }
      return next(action);
    };
}

/**
 * The event that an action of the admin's store brings; `null` for all that are no save.
 *
 * Seen in Strapi 5.54.0: the content manager saves by the mutation `updateDocument`. Where it has another
 * name, nobody is told of a save, and a form that was refused is the content manager's own to fill. It
 * can go once the content manager tells plugins of a save and what came of it.
 */
export function readSaveEvent(action: unknown): SaveEvent | null {
  const { type, meta } = (action ?? {}) as Partial<MutationAction>;
  const stage = typeof type === 'string' ? MUTATION.exec(type)?.[1] : undefined;
  const { endpointName, originalArgs: save } = meta?.arg ?? {};
  const isSave = endpointName === 'updateDocument';
  if (stage === undefined || save?.model === undefined || (!isSave && stage === 'rejected')) {
    return null;
  }
  const kindOfSave = stage === 'pending' ? 'sent' : 'refused';
  const kind = isSave ? kindOfSave : 'superseded';
  const documentId = save.collectionType === 'single-types' ? undefined : save.documentId;
  return { kind, model: save.model, documentId };
}
