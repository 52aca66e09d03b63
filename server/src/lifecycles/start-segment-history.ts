import type { Core } from '@strapi/strapi';
import { describeError } from '../log/describe-error';
import { recordFoundSegments } from '../services/segment/journal/record-segment';
import { ensureSegmentJournalTable } from '../services/segment/journal/segment-journal-table';

/** Makes the table of the segments' history, and takes in what changed since the last start. */
export async function startSegmentHistory(strapi: Core.Strapi): Promise<void> {
  await ensureSegmentJournalTable(strapi);
  try {
    await recordFoundSegments(strapi);
  } catch (error) {
    // Each segment is looked at again before it is changed.
    strapi.log.error(
      `[personalization] what became of segments since the last start could not be recorded; it is tried again at the next: ${describeError(error)}`,
    );
  }
}
