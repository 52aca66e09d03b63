import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { CodedFault } from '../../../../core/contracts/fault';
import { SAMPLE_VISITOR_BOUNDS } from '../../../../core/contracts/sample-visitor/bounds';
import type { SampleVisitorInput } from '../../../../core/contracts/sample-visitor/schema';
import type { SampleVisitorRecord } from '../../../../core/contracts/sample-visitor/types';
import { createNotFoundError } from '../../errors/create-not-found-error';
import { parseWholeContext } from '../visitor/parse-whole-context';

const SAMPLE_VISITOR_UID = 'plugin::personalization.sample-visitor';

type StoredSampleVisitor = SampleVisitorRecord & { id: number };

/** Sample visitors that somebody saved: `…service('sample-visitor')`. They are made up, not met. */
export function createSampleVisitorService({ strapi }: { strapi: Core.Strapi }) {
  const query = () => strapi.db.query(SAMPLE_VISITOR_UID);
  const documents = () => strapi.documents(SAMPLE_VISITOR_UID);

  const find = async (documentId: string): Promise<SampleVisitorRecord> => {
    const row: StoredSampleVisitor | null = await query().findOne({ where: { documentId } });
    if (row === null) {
      throw createNotFoundError('sample-visitor.not-found', 'There is no such sample visitor');
    }
    return toRecord(row);
  };

  return {
    /** All of them by name; their number is bounded. */
    async list(): Promise<SampleVisitorRecord[]> {
      const rows: StoredSampleVisitor[] = await query().findMany({
        orderBy: [{ name: 'asc' }, { documentId: 'asc' }],
      });
      return rows.map(toRecord);
    },

    /** The sample visitor; a `NotFoundError` where there is none. */
    find,

    /** Saves one; a `ValidationError` for a context that is none, or where there are too many. */
    async create(input: SampleVisitorInput): Promise<SampleVisitorRecord> {
      const data = toData(input);
      const { count: max } = SAMPLE_VISITOR_BOUNDS;
      if ((await query().count()) >= max) {
        const message = `There are already ${max} sample visitors`;
        const fault: CodedFault = { code: 'sample-visitor.too-many', values: { max } };
        throw new errors.ValidationError(message, fault);
      }
      const { documentId } = await documents().create({ data });
      return find(documentId);
    },

    /** Replaces one; errors as `find` and `create`. */
    async update(documentId: string, input: SampleVisitorInput): Promise<SampleVisitorRecord> {
      await find(documentId);
      await documents().update({ documentId, data: toData(input) });
      return find(documentId);
    },

    /** Deletes one; a `NotFoundError` where there is none. */
    async delete(documentId: string): Promise<SampleVisitorRecord> {
      const record = await find(documentId);
      await documents().delete({ documentId });
      return record;
    },
  };
}

export type SampleVisitorService = ReturnType<typeof createSampleVisitorService>;

declare module '../../strapi/get-service' {
  interface Services {
    'sample-visitor': SampleVisitorService;
  }
}

function toData({ name, visitor }: SampleVisitorInput): object {
  const { attributes, consent, optOut } = parseWholeContext(visitor);
  return {
    name,
    visitor: { attributes: { ...attributes }, consent: [...consent], ...(optOut && { optOut }) },
  };
}

function toRecord(row: StoredSampleVisitor): SampleVisitorRecord {
  const { documentId, name, visitor, createdAt, updatedAt } = row;
  return { documentId, name, visitor, createdAt, updatedAt };
}
