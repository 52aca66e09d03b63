import { AsyncResource } from 'node:async_hooks';
import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/strapi';
import { describeError } from '../../log/describe-error';
import { perStrapi } from '../../strapi/per-strapi';
import { CORE_STORE, syncViewSettings } from '../../strapi/view-settings';
import { listViews, type View } from './list-views';
import { mergeView } from './merge-view';
import { tidyList } from './tidy-list';
import { readViewMemory, writeViewMemory, type ViewSettings } from './view-memory';

interface StoredRow {
  key: string;
  value: string;
}

/** What keeps a Strapi's settings of views. */
export const getViewSettingsLifecycle = perStrapi(createViewSettingsLifecycle);

/**
 * "Configure the view" of variants and of what has them: Strapi forgets it in a start in which they
 * are not there.
 */
function createViewSettingsLifecycle(strapi: Core.Strapi) {
  let last: Promise<void> = Promise.resolve();
  let unsubscribe = (): void => undefined;

  /** In no transaction of the caller's, and one after the other. */
  const rememberSoon = AsyncResource.bind((): void => {
    last = last.then(async () => {
      try {
        await remember(strapi);
      } catch (error) {
        strapi.log.error(
          `[personalization] settings of views could not be read: ${describeError(error)}`,
        );
      }
    });
  });

  return {
    /** Gives back what Strapi forgot, and from then on follows what administrators change. */
    async start({ wasOff }: { wasOff: boolean }): Promise<void> {
      await giveBack(strapi, wasOff);
      await tidyLists(strapi);
      await remember(strapi);
      const keys = new Set(listViews(strapi).map(({ key }) => key));
      const follow = ({ result }: { result?: { key?: unknown } }): void => {
        if (typeof result?.key === 'string' && keys.has(result.key)) {
          rememberSoon();
        }
      };
      unsubscribe = strapi.db.lifecycles.subscribe({
        models: [CORE_STORE],
        afterCreate: follow as never,
        afterUpdate: follow as never,
      });
    },

    /** Ends when what was changed last is remembered. */
    async stop(): Promise<void> {
      unsubscribe();
      await last;
    },
  };
}

async function giveBack(strapi: Core.Strapi, wasOff: boolean): Promise<void> {
  const { views, present } = await readViewMemory(strapi);
  const away = listViews(strapi).filter(
    ({ key }) => Object.hasOwn(views, key) && (wasOff || !present.includes(key)),
  );
  const rows = await readRows(strapi, away);
  for (const { key, fields } of away) {
    const before = views[key] ?? {};
    const row = rows.get(key);
    if (row !== undefined) {
      const value = fields === null ? before : mergeView(row, before, fields);
      await strapi.db
        .query(CORE_STORE)
        .update({ where: { key }, data: { value: JSON.stringify(value) } });
    }
  }
  if (rows.size > 0) {
    // What is remembered may be older than the schema.
    await syncViewSettings(strapi);
  }
}

async function tidyLists(strapi: Core.Strapi): Promise<void> {
  const own = listViews(strapi).filter(({ fields }) => fields !== null);
  for (const [key, view] of await readRows(strapi, own)) {
    const tidied = tidyList(view);
    if (tidied !== null) {
      await strapi.db
        .query(CORE_STORE)
        .update({ where: { key }, data: { value: JSON.stringify(tidied) } });
    }
  }
}

async function remember(strapi: Core.Strapi): Promise<void> {
  const memory = await readViewMemory(strapi);
  const views = listViews(strapi);
  const rows = await readRows(strapi, views);
  const now = {
    // What is away now may come back.
    views: { ...memory.views, ...Object.fromEntries(views.flatMap((view) => pick(view, rows))) },
    present: views.map(({ key }) => key).sort(),
  };
  if (!isDeepStrictEqual(now, memory)) {
    await writeViewMemory(strapi, now);
  }
}

function pick(
  { key, fields }: View,
  rows: ReadonlyMap<string, ViewSettings>,
): [string, ViewSettings][] {
  const row = rows.get(key);
  if (row === undefined) {
    return [];
  }
  if (fields === null) {
    return [[key, row]];
  }
  const own = Object.entries(row.metadatas ?? {}).filter(([name]) => fields.includes(name));
  return [[key, { metadatas: Object.fromEntries(own), layouts: { edit: row.layouts?.edit } }]];
}

async function readRows(
  strapi: Core.Strapi,
  views: readonly View[],
): Promise<Map<string, ViewSettings>> {
  if (views.length === 0) {
    return new Map();
  }
  const rows: StoredRow[] = await strapi.db
    .query(CORE_STORE)
    .findMany({ where: { key: { $in: views.map(({ key }) => key) } } });
  return new Map(rows.map(({ key, value }) => [key, JSON.parse(value) as ViewSettings]));
}
