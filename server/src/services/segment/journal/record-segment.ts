import type { Core } from '@strapi/strapi';
import type { SegmentAction } from '../../../../../core/contracts/segment/history';
import { resolveConfig } from '../../../config';
import type { Transaction } from '../../../database/transaction';
import { SEGMENT_UID } from '../../../schema/segment-uid';
import { getIntent } from '../../intent/intent';
import { hashJson } from '../../journal/content/hash-content';
import { findWriter, type Writer } from '../../../strapi/find-writer';
import { lockState } from '../../journal/table/journal-state';
import type { StoredSegment } from '../stored-segment';
import {
  insertSegmentChange,
  pruneSegmentChanges,
  readSegmentHead,
  readSegmentHeads,
  type SegmentChangeToWrite,
} from './segment-journal-table';
import { toSegmentState } from '../segment-state';

const SYSTEM: Writer = { kind: 'system' };

/** Before a change: writes what the segment is, unless the last row says so already. */
export async function recordSegmentBefore(
  strapi: Core.Strapi,
  trx: Transaction,
  before: StoredSegment,
): Promise<void> {
  const content = toSegmentState(before);
  const head = await readSegmentHead(strapi, trx, content.key);
  if (head === undefined || head.action === 'delete' || head.hash !== hashJson(content)) {
    await write(strapi, trx, { action: 'found', by: SYSTEM, content });
  }
}

/** After a change, in its transaction: writes what became of the segment, unless nothing did. */
export async function recordSegmentChange(
  strapi: Core.Strapi,
  trx: Transaction,
  action: Exclude<SegmentAction, 'found' | 'restore'>,
  segment: StoredSegment,
): Promise<void> {
  const content = toSegmentState(segment);
  const head = await readSegmentHead(strapi, trx, content.key);
  const isNews = action !== 'update' || head?.hash !== hashJson(content);
  if (isNews) {
    const isRestore = getIntent()?.action === 'restore';
    const said = isRestore && action !== 'delete' ? 'restore' : action;
    await write(strapi, trx, { action: said, by: findWriter(strapi), content });
  }
}

/**
 * At a start: segments that the journal does not know, or knows otherwise, get a row of what they
 * are, and those that were deleted past the plugin one that says so. They can be restored then.
 */
export async function recordFoundSegments(strapi: Core.Strapi): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    await lockState(strapi, trx);
    const stored: StoredSegment[] = await strapi.db.query(SEGMENT_UID).findMany({});
    const heads = new Map(
      (await readSegmentHeads(strapi, trx)).map((head) => [head.content.key, head]),
    );
    for (const content of stored.map(toSegmentState)) {
      const head = heads.get(content.key);
      heads.delete(content.key);
      if (head === undefined || head.action === 'delete' || head.hash !== hashJson(content)) {
        await write(strapi, trx, { action: 'found', by: SYSTEM, content });
      }
    }
    for (const { action, content } of heads.values()) {
      if (action !== 'delete') {
        await write(strapi, trx, { action: 'delete', by: SYSTEM, content });
      }
    }
  });
}

async function write(
  strapi: Core.Strapi,
  trx: Transaction,
  change: SegmentChangeToWrite,
): Promise<void> {
  await insertSegmentChange(strapi, trx, change);
  const bounds = resolveConfig(strapi.config.get('plugin::personalization')).journal;
  await pruneSegmentChanges(strapi, trx, change.content.key, bounds);
}
