import type { Core } from '@strapi/strapi';
import { standAside } from '../../log/stand-aside';
import { nameNewRows, nameSomeRows } from '../../schema/dependency-names';
import { getModel } from '../../schema/get-model';
import { listClonedNames, listWrittenNames, type RowWrite } from '../../schema/list-written-names';

type WriteEvent = Omit<RowWrite, 'uid'> & { model: { uid: string } };

/** Told of the model that was written, and of the names of what less than it is outdated. */
export type OnWrite = (uid: string, names: readonly string[]) => void;

/**
 * Calls `onWrite` for every row that is written through Strapi: by the Document Service, the query
 * layer, the admin, the upload library or another plugin. At once, and again after the commit where the
 * write is part of a transaction, since until then other requests read the old rows. Raw SQL is not
 * seen, see `noteRawWrite`. A write goes on where `onWrite` fails.
 */
export function followWrites(strapi: Core.Strapi, onWrite: OnWrite): void {
  const handle = async ({ model, action, params, result }: WriteEvent): Promise<void> => {
    const { uid } = model;
    const names = nameSafely(strapi, { action, uid, params, result });
    await tell(strapi, uid, () => onWrite(uid, names));
  };
  strapi.db.lifecycles.subscribe({
    afterCreate: handle,
    afterCreateMany: handle,
    afterUpdate: handle,
    afterUpdateMany: handle,
    afterDelete: handle,
    afterDeleteMany: handle,
  } as never);
}

/**
 * A middleware of the Document Service: calls `onWrite` for what Strapi copies past the query layer when
 * it clones a document.
 */
export function createFollowClones(strapi: Core.Strapi, onWrite: OnWrite) {
  return async (
    { uid, action }: { uid: string; action: string },
    next: () => Promise<unknown>,
  ): Promise<unknown> => {
    const result = await next();
    if (action === 'clone') {
      const names = listClonedNames(uid, (name) => getModel(strapi, name));
      await tell(strapi, uid, () => onWrite(uid, names));
    }
    return result;
  };
}

/** Where the names cannot be told, everything that has rows of the model is outdated. */
function nameSafely(strapi: Core.Strapi, write: RowWrite): readonly string[] {
  try {
    return listWrittenNames(write, (uid) => getModel(strapi, uid));
  } catch {
    return [nameSomeRows(write.uid), nameNewRows(write.uid)];
  }
}

/** Does the telling at once and again after the commit. Where it fails, the log says so. */
export async function tell(strapi: Core.Strapi, uid: string, telling: () => void): Promise<void> {
  const once = () => standAside(strapi, `a write of ${uid} was not noticed`, telling);
  await once();
  if (strapi.db.inTransaction()) {
    // Nested, this joins the transaction under way; it is the only way to its `onCommit`.
    await strapi.db.transaction(async ({ onCommit }) => onCommit(() => void once()));
  }
}
