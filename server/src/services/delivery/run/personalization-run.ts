import type { Decision, ResolveOptions } from '../../../../../core/decision';
import { createScope } from '../../../async/scope';

/** What is known and what was decided while one request, or one call of the service, is answered. */
export interface PersonalizationRun {
  /** Keys of the live segments that the visitor is in, in the order of the segments. */
  readonly matching: ReadonlySet<string>;
  readonly decisions: Decision[];
  readonly warnings: string[];
  /** Places whose default stays, since a variant has no value where one is required. */
  readonly keptDefaults: string[];
  /** The models of what was read without its variants, though they were asked for. */
  readonly unread: Set<string>;
  /** Each entry that was read, with what the project's code got of it. */
  readonly handedOut: HandedOut[];
  /** Something failed and default content is given instead. Such a response must not be kept. */
  isDegraded: boolean;
  /** The models whose rows the content depends on. */
  readonly dependencies: Set<string>;
  /** When the segments, or the oldest of the documents, were loaded; milliseconds since the epoch. */
  loadedAt: number;
  /** Keys of the segments that variants in the content name, whoever asks. */
  readonly relevant: Set<string>;
  /** For callers that read what is below a document by themselves. */
  readonly hooks?: Pick<ResolveOptions, 'onChoice'>;
  /** The project's own server code asks, which may read everything. */
  isUnrestricted: boolean;
}

const currentRun = createScope<PersonalizationRun>('personalization');

/** Runs `work` so that every document read in it is personalized. */
export function personalize<T>(run: PersonalizationRun, work: () => Promise<T>): Promise<T> {
  return currentRun.run(run, work);
}

/** The run that the current call belongs to, or `undefined` where nobody asked for personalization. */
export function getCurrentRun(): PersonalizationRun | undefined {
  return currentRun.get();
}

export function createRun(
  matching: Iterable<string>,
  warnings: readonly string[],
  loadedAt = Date.now(),
): PersonalizationRun {
  return {
    matching: new Set(matching),
    decisions: [],
    warnings: [...warnings],
    keptDefaults: [],
    unread: new Set(),
    handedOut: [],
    isDegraded: false,
    dependencies: new Set(),
    loadedAt,
    relevant: new Set(),
    isUnrestricted: false,
  };
}

/** An entry that was read in a personalized run: what is stored, and what the project's code got. */
export interface HandedOut {
  uid: string;
  /** The default content with its variants. Others may have the same object; it is not changed. */
  loaded: Record<string, unknown>;
  handed: Record<string, unknown>;
}
