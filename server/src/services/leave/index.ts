import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { Farewell } from '../../../../core/contracts/leave';
import { DEFAULT_HIDDEN_ATTRIBUTE } from '../../../../core/decision';
import { SEGMENT_UID } from '../../schema/segment-uid';
import { countLinkedVariants } from '../journal/heal/find-documents';
import { JOURNAL_TABLE } from '../journal/table/journal-table';
import { listHideableComponents } from '../safekeeping/variant-tables';
import { deleteRows, dropTables } from './clean-database';
import { listTraces } from './list-traces';
import { findSchemaFiles, writeSchemaFiles } from './schema-files';

/** Leaving for good: `strapi.plugin('personalization').service('leave')`. */
export function createLeaveService({ strapi }: { strapi: Core.Strapi }) {
  const sources = (): string => path.join(strapi.dirs.app.root, 'src');

  const describe = async (): Promise<Farewell> => {
    const [variants, changes] = await strapi.db.transaction(async ({ trx }) => {
      const [row] = await strapi.db
        .getConnection(JOURNAL_TABLE)
        .transacting(trx)
        .count({ count: 'id' });
      return [await countLinkedVariants(strapi, trx), Number(row?.count ?? 0)] as const;
    });
    let hiddenBlocks = 0;
    for (const uid of listHideableComponents(strapi)) {
      hiddenBlocks += await strapi.db
        .query(uid as never)
        .count({ where: { [DEFAULT_HIDDEN_ATTRIBUTE]: true } });
    }
    const files = await findSchemaFiles(sources());
    return {
      segments: await strapi.db.query(SEGMENT_UID).count(),
      variants,
      hiddenBlocks,
      changes,
      tables: listTraces(strapi).tables,
      schemaFiles: files.map(({ file }) => path.join('src', file)),
    };
  };

  return {
    /** What `purge` would delete. Changes nothing. */
    describe,

    /**
     * Deletes all that the plugin made: its tables, its rows in Strapi's, and what opted fields in
     * in the project's schema files. Strapi has to be stopped afterwards, and started without the
     * plugin, which then takes the column for hidden blocks away as well.
     *
     * @returns what was deleted
     */
    async purge(): Promise<Farewell> {
      const farewell = await describe();
      const traces = listTraces(strapi);
      await strapi.db.transaction(async ({ trx }) => {
        await deleteRows(strapi, trx, traces);
        await dropTables(strapi, trx, traces);
      });
      // Once nothing of it can fail any more: a file cannot be taken back with a transaction.
      await writeSchemaFiles(sources(), await findSchemaFiles(sources()));
      return farewell;
    },
  };
}

export type LeaveService = ReturnType<typeof createLeaveService>;

declare module '../../strapi/get-service' {
  interface Services {
    leave: LeaveService;
  }
}
