import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { getDocumentModels } from '../../../schema/document-models';
import { perStrapi } from '../../../strapi/per-strapi';

/** A read of documents that is under way. */
interface Read {
  uid: string;
  /** Gives the populate to use; the given one itself where nothing is missing in it. */
  complete: (populate: unknown) => unknown;
}

interface FindEvent {
  model: { uid: string };
  params?: { populate?: unknown };
}

const currentRead = new AsyncLocalStorage<Read>();

/**
 * Runs `load`, in which the populate of a read is changed just before the database gets it, below the
 * Document Service: whatever a project's lifecycles made of its populate (as
 * `strapi-v5-plugin-populate-deep` does, which replaces it), and what the Document Service would have
 * refused to hand on.
 */
export function withCompletePopulates<T>(
  strapi: Core.Strapi,
  read: Read,
  load: () => Promise<T>,
): Promise<T> {
  followQueries(strapi);
  return currentRead.run(read, load);
}

/** Subscribed at the first personalized read, when all others are: the last has the last word. */
const followQueries = perStrapi((strapi) => {
  const completeQuery = ({ model, params }: FindEvent): void => {
    const read = currentRead.getStore();
    if (read !== undefined && params !== undefined && model.uid === read.uid) {
      params.populate = read.complete(params.populate);
    }
  };
  // Nothing is asked of reads of other models.
  const models = [...getDocumentModels(strapi).keys()];
  const subscriber = { models, beforeFindOne: completeQuery, beforeFindMany: completeQuery };
  strapi.db.lifecycles.subscribe(subscriber as never);
  return subscriber;
});
