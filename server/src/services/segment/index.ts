import type { Core } from '@strapi/strapi';
import { setCreatorFields } from '@strapi/utils';
import { SEGMENT_BOUNDS } from '../../../../core/contracts/segment/bounds';
import type {
  DuplicateSegmentInput,
  ListSegmentsQuery,
  SegmentInput,
  ValidateRuleInput,
} from '../../../../core/contracts/segment/schema';
import type { RuleValidation, SegmentRecord } from '../../../../core/contracts/segment/types';
import { describeRule, validateRule } from '../../../../core/rules';
import { createNotFoundError } from '../../errors/create-not-found-error';
import { SEGMENT_UID } from '../../schema/segment-uid';
import { getCache } from '../cache';
import { createCompiledCache } from './compiled-cache';
import { findFreeKey } from './find-free-key';
import { listSegments } from './list-segments';
import { loadCompiledSegments } from './load-compiled-segments';
import { readSegmentSettings } from './read-segment-settings';
import { findAskingSegments, findSegmentsForRule } from './segments-for-rule';
import { toSegmentState } from './segment-state';
import { toSegmentRecord, type StoredSegment } from './stored-segment';
import { ruleFaultsToFaults } from './to-faults';

export { createGuardSegmentWrites } from './guard-segment-writes';

/** The admin user who makes a change, where there is one. */
export interface Author {
  user?: { id: number | string };
}

/** Segments: `strapi.plugin('personalization').service('segment')`. */
export function createSegmentService({ strapi }: { strapi: Core.Strapi }) {
  const cache = () => getCache(strapi);
  const compiled = createCompiledCache({
    load: () => loadCompiledSegments(strapi),
    getStamp: () => cache().generations.stamp([SEGMENT_UID]),
    getMaxAgeMs: () => cache().getMaxAgeMs(),
    isInTransaction: () => strapi.db.inTransaction(),
  });
  const documents = () => strapi.documents(SEGMENT_UID);

  const findStored = async (documentId: string): Promise<StoredSegment> => {
    const row: StoredSegment | null = await strapi.db
      .query(SEGMENT_UID)
      .findOne({ where: { documentId } });
    if (row === null) {
      throw createNotFoundError('segment.not-found', 'There is no such segment');
    }
    return row;
  };
  const find = async (documentId: string): Promise<SegmentRecord> =>
    toSegmentRecord(await findStored(documentId));

  const create = async (data: SegmentInput, { user }: Author = {}): Promise<SegmentRecord> => {
    const created = await documents().create({ data: withCreator(data, user, false) });
    return find(created.documentId);
  };

  return {
    /** One page of segments. */
    list: (query: ListSegmentsQuery) => listSegments(strapi, query),

    /** The segment; a `NotFoundError` where there is none. */
    find,

    /** Creates a segment; a `ValidationError` that lists every fault where something is wrong. */
    create,

    /** The key that a segment of this name gets unless it brings one: free, and named by nothing. */
    suggestKey: (name: string): Promise<string> => findFreeKey(strapi, name),

    /** Changes what `data` names; errors as `find` and `create`. */
    async update(
      documentId: string,
      data: SegmentInput,
      { user }: Author = {},
    ): Promise<SegmentRecord> {
      await findStored(documentId);
      await documents().update({ documentId, data: withCreator(data, user, true) });
      return find(documentId);
    },

    /** Deletes a segment; a `SegmentInUseError` with the entries where variants name it. */
    async delete(documentId: string): Promise<SegmentRecord> {
      const segment = await find(documentId);
      await documents().delete({ documentId });
      return segment;
    },

    /**
     * An inactive copy under a new key. Its name is the given one: what stands behind a copy's name
     * is a matter of the language that it is made in.
     */
    async duplicate(
      documentId: string,
      { name: wanted }: DuplicateSegmentInput = {},
      author: Author = {},
    ): Promise<SegmentRecord> {
      const {
        key: _key,
        archivedAt: _archivedAt,
        ...copy
      } = toSegmentState(await findStored(documentId));
      return create({ ...copy, name: wanted ?? copyName(copy.name), active: false }, author);
    },

    /** What is wrong with a rule, and what it says. An empty rule is a fault here. */
    async validate({ rule, locale }: ValidateRuleInput): Promise<RuleValidation> {
      const { attributes, limits } = readSegmentSettings(strapi);
      const all = await findSegmentsForRule(strapi, rule);
      const segments = all && { key: null, all };
      const segmentNames = new Map(all?.map(({ key, name }) => [key, name]));
      return {
        faults: ruleFaultsToFaults(validateRule(rule, { attributes, limits, segments })),
        sentence: describeRule(rule, attributes, { locale, segmentNames }),
      };
    },

    /** Other segments whose rules ask about one, by name. */
    findAsking: (segmentKey: string) => findAskingSegments(strapi, segmentKey),

    /** The attributes that rules may ask for. */
    listAttributes: () => readSegmentSettings(strapi).attributes,

    /**
     * The segments in force, compiled. Requests share one load, and a change is in force for the
     * next request, and for the next second's on other nodes. Rejects where the segments cannot be
     * read.
     */
    getCompiled: () => compiled.get(),
  };
}

export type SegmentService = ReturnType<typeof createSegmentService>;

declare module '../../strapi/get-service' {
  interface Services {
    segment: SegmentService;
  }
}

function withCreator(data: SegmentInput, user: Author['user'], isEdition: boolean): object {
  return user === undefined ? data : setCreatorFields({ user, isEdition })({ ...data });
}

/** For callers that give no name. */
function copyName(name: string): string {
  const suffix = ' (copy)';
  return name.slice(0, SEGMENT_BOUNDS.name - suffix.length).trimEnd() + suffix;
}
