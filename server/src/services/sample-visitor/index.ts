import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import { SAMPLE_VISITOR_BOUNDS } from '../../../../core/contracts/sample-visitor/bounds';
import type { SampleVisitorInput } from '../../../../core/contracts/sample-visitor/schema';
import type { SampleVisitorRecord } from '../../../../core/contracts/sample-visitor/types';
import { parseVisitorContext } from '../../../../core/visitor';
import { createContextError } from '../visitor/create-context-error';

const SAMPLE_VISITOR_UID = 'plugin::personalization.sample-visitor';

type StoredSampleVisitor = SampleVisitorRecord & { id: number };

/** Sample visitors that somebody saved: `…service('sample-visitor')`. They are made up, not met. */
export function createSampleVisitorService({ strapi }: { strapi: Core.Strapi }) {
  const query = () => strapi.db.query(SAMPLE_VISITOR_UID);
  const documents = () => strapi.documents(SAMPLE_VISITOR_UID);

  const find = async (documentId: string): Promise<SampleVisitorRecord> => {
    const row: StoredSampleVisitor | null = await query().findOne({ where: { documentId } });
    if (row === null) throw new errors.NotFoundError('There is no such sample visitor');
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
      if ((await query().count()) >= SAMPLE_VISITOR_BOUNDS.count) {
        const message = `There are already ${SAMPLE_VISITOR_BOUNDS.count} sample visitors`;
        throw new errors.ValidationError(message);
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

function toData({ name, visitor }: SampleVisitorInput): object {
  const parsed = parseVisitorContext(visitor);
  if (!parsed.ok) throw createContextError(parsed.faults);
  const { attributes, consent, optOut } = parsed.visitor;
  return {
    name,
    visitor: { attributes: { ...attributes }, consent: [...consent], ...(optOut && { optOut }) },
  };
}

function toRecord(row: StoredSampleVisitor): SampleVisitorRecord {
  const { documentId, name, visitor, createdAt, updatedAt } = row;
  return { documentId, name, visitor, createdAt, updatedAt };
}
