import type { Core } from '@strapi/strapi';

interface WriteEvent {
  model: { uid: string };
}

/**
 * Calls `onWrite` with the model of every row that is written through Strapi: by the Document
 * Service, the query layer, the admin, the upload library or another plugin. At once, and again
 * after the commit where the write is part of a transaction, since until then other requests read
 * the old rows. Raw SQL is not seen.
 */
export function followWrites(strapi: Core.Strapi, onWrite: (uid: string) => void): void {
  const handle = async ({ model }: WriteEvent): Promise<void> => {
    onWrite(model.uid);
    if (strapi.db.inTransaction()) {
      // Nested, this joins the transaction under way; it is the only way to its `onCommit`.
      await strapi.db.transaction(({ onCommit }) => onCommit(() => onWrite(model.uid)));
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
