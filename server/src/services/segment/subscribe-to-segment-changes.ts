import type { Core } from '@strapi/types';
import { SEGMENT_UID } from './segment-uid';

/**
 * Calls `onChange` after every write of segments through the Document Service or the query layer:
 * at once, and again after the commit where the write is part of a transaction, since until then
 * other requests read the old rows. Raw SQL and other processes are not seen.
 */
export function subscribeToSegmentChanges(strapi: Core.Strapi, onChange: () => void): void {
  const handle = async () => {
    onChange();
    if (strapi.db.inTransaction()) {
      // Nested, this joins the transaction under way; it is the only way to its `onCommit`.
      await strapi.db.transaction(({ onCommit }) => onCommit(onChange));
    }
  };

  strapi.db.lifecycles.subscribe({
    models: [SEGMENT_UID],
    afterCreate: handle,
    afterCreateMany: handle,
    afterUpdate: handle,
    afterUpdateMany: handle,
    afterDelete: handle,
    afterDeleteMany: handle,
  });
}
