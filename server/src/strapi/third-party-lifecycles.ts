import type { Core } from '@strapi/strapi';
import { isRecord } from '../../../core/json';
import { lookInside, reportMissing } from './look-inside';
import { perStrapi } from './per-strapi';

/** Tells whether the project has a say in what the database gives. */
export interface ThirdPartyLifecycles {
  /** Whether somebody else than this plugin and Strapi is told of the reads of a model. */
  areToldOfReads(uid: string): boolean;
  /** Adds a subscriber of this plugin. */
  subscribeOwn(subscriber: object): void;
}

type Subscribe = (subscriber: unknown) => () => void;

const INSTEAD =
  'every write outdates all that is kept, and reads that a project narrows give default content';

const READS = ['beforeFindOne', 'afterFindOne', 'beforeFindMany', 'afterFindMany'];

/** The watch over a Strapi, which begins when it is asked for first. */
export const getThirdPartyLifecycles = perStrapi(watchThirdPartyLifecycles);

/**
 * Watches who subscribes to the lifecycles of the database from here on, and looks at those that a
 * content type has in its own folder. They may change what is read and what was read, and tell nobody.
 * Where they cannot be watched, somebody counts as there.
 *
 * Seen in Strapi 5.54.0 (`@strapi/database/dist/lifecycles`); its own plugins are told of writes only. It
 * can go once Strapi lists the subscribers that are in place.
 */
function watchThirdPartyLifecycles(strapi: Core.Strapi): ThirdPartyLifecycles {
  const lifecycles = lookInside(
    () => strapi.db.lifecycles as unknown as { subscribe?: Subscribe } | undefined,
  );
  const subscribe = lifecycles?.subscribe?.bind(lifecycles);
  if (lifecycles === undefined || subscribe === undefined) {
    reportMissing(strapi, 'db.lifecycles', INSTEAD);
    return { areToldOfReads: () => true, subscribeOwn: () => undefined };
  }
  const readers = new Set<unknown>();
  lifecycles.subscribe = (subscriber) => {
    const unsubscribe = subscribe(subscriber);
    readers.add(subscriber);
    return () => {
      readers.delete(subscriber);
      return unsubscribe();
    };
  };
  return {
    areToldOfReads: (uid) =>
      [...readers].some((reader) => isToldOfReads(reader, uid)) ||
      isToldOfReads(getOwnLifecycles(strapi, uid), uid),
    subscribeOwn: (subscriber) => void subscribe(subscriber),
  };
}

function getOwnLifecycles(strapi: Core.Strapi, uid: string): unknown {
  const model = strapi.getModel(uid as never) as unknown;
  return isRecord(model) ? model.lifecycles : undefined;
}

/** A function is told of everything. */
function isToldOfReads(subscriber: unknown, uid: string): boolean {
  if (typeof subscriber === 'function') {
    return true;
  }
  if (!isRecord(subscriber)) {
    return false;
  }
  const { models } = subscriber;
  return (
    READS.some((action) => action in subscriber) && (!Array.isArray(models) || models.includes(uid))
  );
}
