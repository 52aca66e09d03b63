import type { Core } from '@strapi/strapi';
import { isRecord } from '../../../../../core/json';
import type { ModelSchema } from '../../../schema/model-schema';
import { getCurrentRun, type HandedOut } from '../run/personalization-run';
import { findHandedOut, type Row } from './handed-out';
import { isBlockField, isTakenOver, type FindSchema } from './is-taken-over';

interface RowEvent {
  model: { uid: string };
  params: { where?: unknown; data?: unknown };
}

/**
 * Sees to the same for writes below the Document Service, `strapi.db.query(uid).update` and
 * `updateMany`, as far as their `where` names what was read by its id or document. Blocks are rows
 * of their own there, which are written by themselves.
 */
export function guardRows(strapi: Core.Strapi): void {
  const findSchema: FindSchema = (uid) =>
    strapi.getModel(uid as never) as unknown as ModelSchema | undefined;
  const guard = ({ model: { uid }, params }: RowEvent): void => {
    const reads = getCurrentRun()?.handedOut ?? [];
    const schema = reads.length === 0 ? undefined : findSchema(uid);
    if (schema === undefined || !isRecord(params.data)) {
      return;
    }
    const own = listNamed(params.where).flatMap((name) => findHandedOut(reads, uid, name));
    if (own.length > 0) {
      params.data = omitHandedOut(params.data, schema, own, findSchema);
    }
  };
  strapi.db.lifecycles.subscribe({
    beforeUpdate: guard as never,
    beforeUpdateMany: guard as never,
  });
}

function omitHandedOut(
  data: Row,
  { attributes }: ModelSchema,
  reads: readonly HandedOut[],
  findSchema: FindSchema,
): Row {
  const isVisitors = (name: string, value: unknown): boolean => {
    const attribute = attributes[name];
    return (
      attribute !== undefined &&
      !isBlockField(attribute) &&
      reads.some(
        ({ handed, loaded }) =>
          Object.hasOwn(handed, name) &&
          isTakenOver(value, handed[name], attribute, findSchema) &&
          !isTakenOver(handed[name], loaded[name], attribute, findSchema),
      )
    );
  };
  return Object.fromEntries(
    Object.entries(data).filter(([name, value]) => !isVisitors(name, value)),
  );
}

/** The ids and documents that a condition names. */
function listNamed(where: unknown): { id?: unknown; documentId?: unknown }[] {
  if (!isRecord(where)) {
    return [];
  }
  return [
    ...listValues(where.id).map((id) => ({ id })),
    ...listValues(where.documentId).map((documentId) => ({ documentId })),
  ];
}

function listValues(condition: unknown): unknown[] {
  if (isRecord(condition)) {
    const { $in, $eq } = condition;
    return [...(Array.isArray($in) ? ($in as unknown[]) : []), ...listValues($eq)];
  }
  return condition === undefined || condition === null ? [] : [condition];
}
