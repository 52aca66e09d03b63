import type { Core } from '@strapi/strapi';
import { setCreatorFields } from '@strapi/utils';
import type { FileNote } from '../../../../core/contracts/files';
import { getService } from '../../strapi/get-service';
import { withIntent } from '../intent/intent';
import type { Author } from '../segment';
import type { EntryPlan } from './entry-plan';
import type { SegmentPlan } from './plan-segments';

/** Whether an entry is published after the import, and what is to be said where it is not. */
export interface Publishing {
  shallPublish: boolean;
  note: FileNote | null;
}

/**
 * Changes before new ones, so that what is switched off makes room for what is switched on; and those
 * that ask about others after them, so that what they ask about is there.
 */
export async function applySegments(
  strapi: Core.Strapi,
  { created, changed }: SegmentPlan,
  author: Author,
): Promise<void> {
  const segments = getService(strapi, 'segment');
  const sorted = [...changed].sort(
    (a, b) => Number(a.data.active === true) - Number(b.data.active === true),
  );
  for (const asking of [false, true]) {
    for (const { documentId, data } of sorted.filter(({ asks }) => asks === asking)) {
      await segments.update(documentId, data, author);
    }
    for (const { data } of created.filter(({ asks }) => asks === asking)) {
      await segments.create(data, author);
    }
  }
}

export async function deleteSegments(strapi: Core.Strapi, { deleted }: SegmentPlan): Promise<void> {
  const segments = getService(strapi, 'segment');
  for (const documentId of deleted) {
    await segments.delete(documentId);
  }
}

/** Writes through the Document Service, so that every guard and the journal see it. */
export async function applyEntry(
  strapi: Core.Strapi,
  { version: { uid, documentId, locale }, data }: EntryPlan,
  shallPublish: boolean,
  { user }: Author,
): Promise<void> {
  if (data === null) {
    return;
  }
  const where = { documentId, ...(locale !== '' && { locale }) };
  const documents = strapi.documents(uid as never);
  const written = user === undefined ? data : setCreatorFields({ user, isEdition: true })(data);
  await withIntent({ action: 'import' }, async () => {
    await documents.update({ ...where, data: written } as never);
    if (shallPublish) {
      await documents.publish(where as never);
    }
  });
}
