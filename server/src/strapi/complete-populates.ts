import type { Core } from '@strapi/strapi';
import { createScope } from '../async/scope';
import { perStrapi } from './per-strapi';
import { getThirdPartyLifecycles } from './third-party-lifecycles';

/** A read of documents that is under way. */
interface Read {
  uid: string;
  /** Uids of all models of which reads may be completed; the same for every read. */
  models: Iterable<string>;
  /** Gives the populate to use; the given one itself where nothing is missing in it. */
  complete: (populate: unknown) => unknown;
}

interface FindEvent {
  model: { uid: string };
  params?: { populate?: unknown };
}

const currentRead = createScope<Read>('read');

/** Reads by the request that they are made in. */
const readsOfRequests = new WeakMap<object, Set<Read>>();

/**
 * Runs `load`, in which the populate of a read is changed just before the database gets it, below the
 * Document Service: whatever a project's lifecycles made of its populate (as
 * `strapi-v5-plugin-populate-deep` does, which replaces it), and what the Document Service would have
 * refused to hand on.
 *
 * Seen in Strapi 5.54.0: the subscribers of `strapi.db.lifecycles` may change the query that they are
 * told of, and the last has the last word. Where they are missing, a read is as the project made it,
 * and what is not in it stays default content. It can go once a document middleware can populate
 * private attributes after all others.
 */
export function withCompletePopulates<T>(
  strapi: Core.Strapi,
  read: Read,
  load: () => Promise<T>,
): Promise<T> {
  followQueries(strapi, read.models);
  return currentRead.run(read, load);
}

/**
 * The same for a read of which it makes no difference if another of the same model, in the same request
 * and at the same time, is changed like it. It needs no scope, which would cost all others something.
 *
 * @param request what `strapi.requestContext` gives
 */
export async function withCompletePopulatesOfRequest<T>(
  strapi: Core.Strapi,
  request: object,
  read: Read,
  load: () => Promise<T>,
): Promise<T> {
  followQueries(strapi, read.models);
  const reads = readsOfRequests.get(request) ?? new Set();
  readsOfRequests.set(request, reads.add(read));
  try {
    return await load();
  } finally {
    reads.delete(read);
  }
}

function findReadOfRequest(strapi: Core.Strapi, uid: string): Read | undefined {
  const request = strapi.requestContext.get();
  const reads = request === undefined ? undefined : readsOfRequests.get(request);
  return reads === undefined ? undefined : [...reads].find((read) => read.uid === uid);
}

const getSubscribed = perStrapi(() => new Set<string>());

/** Subscribed at the first personalized read, when all others are: the last has the last word. */
function followQueries(strapi: Core.Strapi, models: Iterable<string>): void {
  const subscribed = getSubscribed(strapi);
  if (subscribed.size > 0) {
    return;
  }
  [...models].forEach((uid) => subscribed.add(uid));
  const completeQuery = ({ model, params }: FindEvent): void => {
    const read = currentRead.get() ?? findReadOfRequest(strapi, model.uid);
    if (read !== undefined && params !== undefined && model.uid === read.uid) {
      params.populate = read.complete(params.populate);
    }
  };
  // Nothing is asked of reads of other models.
  const subscriber = {
    models: [...subscribed],
    beforeFindOne: completeQuery,
    beforeFindMany: completeQuery,
  };
  getThirdPartyLifecycles(strapi).subscribeOwn(subscriber);
}
