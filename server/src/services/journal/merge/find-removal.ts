import type { Core } from '@strapi/strapi';
import type { Transaction } from '../../../database/transaction';
import type { VersionRef } from '../../../schema/version-ref';
import { listNodes, listVariants, type JournalContent } from '../content/content';
import type { Writer } from '../../../strapi/find-writer';
import { readChanges } from '../table/journal-table';
import type { GoneRow } from './gone-rows';

/** Who took a row out of an entry, as far as it is known. */
export interface Removal {
  /** The journal knows who `deleted` it; Strapi who `saved` the entry last. */
  known: 'deleted' | 'saved';
  by: Writer;
  /** Milliseconds since the epoch. */
  at: number;
}

interface Creator {
  id: number | string;
  firstname?: string | null;
  lastname?: string | null;
  username?: string | null;
}

/**
 * Who deleted a block or variant of a version, and when. The journal knows it of what had variants;
 * of any other block it is only known who saved the entry last.
 *
 * @param trx where the version is read
 */
export async function findRemoval(
  strapi: Core.Strapi,
  trx: Transaction,
  version: VersionRef,
  gone: Pick<GoneRow, 'kind' | 'uid' | 'id'>,
): Promise<Removal> {
  let later: Removal | undefined;
  for (const { content, by, at } of await readChanges(strapi, trx, version)) {
    if (isIn(content, gone)) {
      return later ?? readLastSave(strapi, version);
    }
    later = { known: 'deleted', by, at };
  }
  return readLastSave(strapi, version);
}

/** Of a block without variants the last row may learn later that it is gone. */
function isIn(content: JournalContent, { kind, uid, id }: Pick<GoneRow, 'kind' | 'uid' | 'id'>) {
  return kind === 'variant'
    ? listVariants(content).some((variant) => String(variant.id) === id)
    : listNodes(content.root).some(
        (node) =>
          node.uid === uid &&
          String(node.id) === id &&
          listNodes(node).some(
            ({ variants = [], hidden }) => variants.length > 0 || hidden === true,
          ),
      );
}

async function readLastSave(
  strapi: Core.Strapi,
  { uid, documentId, locale, status }: VersionRef,
): Promise<Removal> {
  const entry = (await strapi.db.query(uid as never).findOne({
    select: ['id', 'updatedAt'],
    where: {
      documentId,
      ...(locale !== '' && { locale }),
      ...(status === 'draft' && { publishedAt: { $null: true } }),
    },
    populate: ['updatedBy'],
  })) as { updatedAt?: string; updatedBy?: Creator | null } | null;
  const by = entry?.updatedBy ?? null;
  const at = new Date(entry?.updatedAt ?? 0).getTime();
  if (by === null) {
    return { known: 'saved', by: { kind: 'code' }, at };
  }
  const name = [by.firstname, by.lastname].filter(Boolean).join(' ');
  return {
    known: 'saved',
    by: { kind: 'user', id: by.id, name: name === '' ? (by.username ?? '') : name },
    at,
  };
}
