import type { Core } from '@strapi/strapi';
import { standAside } from '../../log/stand-aside';

interface WriteEvent {
  model: { uid: string };
}

/**
 * Calls `onWrite` with the model of every row that is written through Strapi: by the Document
 * Service, the query layer, the admin, the upload library or another plugin. At once, and again
 * after the commit where the write is part of a transaction, since until then other requests read
 * the old rows. Raw SQL is not seen. A write goes on where `onWrite` fails.
 */
export function followWrites(strapi: Core.Strapi, onWrite: (uid: string) => void): void {
  const tell = ({ uid }: WriteEvent['model']) =>
    standAside(strapi, `a write of ${uid} was not noticed`, () => onWrite(uid));
  const handle = async ({ model }: WriteEvent): Promise<void> => {
    await tell(model);
    if (strapi.db.inTransaction()) {
      // Nested, this joins the transaction under way; it is the only way to its `onCommit`.
      await strapi.db.transaction(({ onCommit }) => onCommit(() => void tell(model)));
    }
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
