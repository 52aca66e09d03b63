import type { Core } from '@strapi/strapi';
import { isRecord } from '../../../../../core/json';
import type { ModelSchema } from '../../../schema/model-schema';
import { findVersion } from '../../variant/read-stored-keys';
import { getCurrentRun, type HandedOut } from '../run/personalization-run';
import { alignBlocks, populateBlockIds } from './block-rows';
import { findHandedOut, isCopyOf, type Row } from './handed-out';
import type { FindSchema } from './is-taken-over';
import { restoreDefaults, type Writing } from './restore-defaults';

interface WriteContext {
  uid: string;
  action: string;
  params: { data?: unknown; documentId?: string; locale?: string } & Record<string, unknown>;
}

const WRITE_ACTIONS: ReadonlySet<string> = new Set(['create', 'update', 'clone']);

/**
 * A middleware of the Document Service: what a project's code reads in a personalized request and
 * writes back, such as a counter of views with the entry around it, does not make a visitor's
 * content the default. Outside of personalized requests it does nothing.
 */
export function createGuardDefaults(strapi: Core.Strapi) {
  const findSchema: FindSchema = (uid) =>
    strapi.getModel(uid as never) as unknown as ModelSchema | undefined;
  const warnOnce = createWarnOnce(strapi);
  return async (context: WriteContext, next: () => Promise<unknown>): Promise<unknown> => {
    const reads = getCurrentRun()?.handedOut ?? [];
    const { data, documentId } = context.params;
    const model = findSchema(context.uid);
    if (
      reads.length === 0 ||
      !WRITE_ACTIONS.has(context.action) ||
      !isRecord(data) ||
      model === undefined
    ) {
      return next();
    }
    const own =
      context.action === 'create'
        ? findSources(data, model, reads, findSchema)
        : findHandedOut(reads, context.uid, { documentId });
    if (own.length > 0) {
      const writing = await describeWriting(strapi, model, {
        context,
        reads: own,
        findSchema,
        warnOnce,
      });
      // The id is that of the version that was read, which may be another than the one to write.
      const { id: _id, ...given } = data;
      const restored = restoreDefaults(given, model, own, writing);
      context.params = { ...context.params, data: restored };
    }
    return next();
  };
}

/** What a new entry was copied from, if it says so or has its texts. */
function findSources(
  data: Row,
  model: ModelSchema,
  reads: readonly HandedOut[],
  findSchema: FindSchema,
): HandedOut[] {
  const { id, documentId } = data;
  const named = findHandedOut(reads, model.uid, { id, documentId });
  return named.length > 0
    ? named
    : reads.filter((read) => read.uid === model.uid && isCopyOf(data, read, model, findSchema));
}

interface Write {
  context: WriteContext;
  reads: readonly HandedOut[];
  findSchema: FindSchema;
  warnOnce: (place: string) => void;
}

/** What becomes of what is not written, and which rows an update changes: those of the draft. */
async function describeWriting(
  strapi: Core.Strapi,
  model: ModelSchema,
  { context: { action, params }, reads, findSchema, warnOnce }: Write,
): Promise<Writing> {
  const copy: Writing = { findSchema, mode: 'copy', findRowId: () => undefined };
  if (action === 'create' || params.documentId === undefined) {
    return copy;
  }
  if (action === 'clone') {
    return { findSchema, mode: 'keep', findRowId: ({ id }) => id };
  }
  const target: unknown = await strapi.db.query(model.uid as never).findOne({
    select: ['id', 'locale'],
    where: await findVersion(strapi, model, params.documentId, params.locale),
    populate: populateBlockIds(model, findSchema),
  });
  if (!isRecord(target)) {
    // A new locale of the document.
    return copy;
  }
  const rows = reads.flatMap(({ loaded }) => [
    ...alignBlocks(loaded, loaded.id === target.id ? loaded : target, model, findSchema),
  ]);
  const idByBlock = new Map(rows);
  const isTranslated = reads.some(({ loaded }) => (loaded.locale ?? null) !== target.locale);
  return {
    findSchema,
    mode: 'keep',
    isOtherContent: isTranslated,
    findRowId: (block) => idByBlock.get(block),
    onNotStored: (name) => warnOnce(`${model.uid}, ${name}`),
  };
}

/** Tells each place once: visitors come often. */
function createWarnOnce(strapi: Core.Strapi): (place: string) => void {
  const warned = new Set<string>();
  return (place) => {
    if (!warned.has(place)) {
      warned.add(place);
      strapi.log.warn(
        `[personalization] a personalized request changed blocks that the draft does not have, which was not stored: ${place}`,
      );
    }
  };
}
