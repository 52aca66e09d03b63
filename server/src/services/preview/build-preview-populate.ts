import { VARIANTS_ATTRIBUTE } from '../../../../core/decision';
import type { AttributeSchema, ModelSchema } from '../../schema/model-schema';

/** A populate as the Document Service takes it. */
export type Populate = Record<string, unknown>;

type FindSchema = (uid: string) => ModelSchema | undefined;

interface Level {
  findSchema: FindSchema;
  /** Inside a variant's own component the variants of components do not count. */
  insideVariant: boolean;
  depth: number;
}

/** Deeper nesting than any schema has. */
const MAX_DEPTH = 32;

/** What is read of a file. */
const MEDIA_FIELDS = ['name', 'url', 'mime', 'alternativeText', 'formats'] as const;

/**
 * Reads an entry with all of its components at every depth, their variants, its media, and of
 * related entries only which they are. Fields that editors do not see, such as `createdBy`, are
 * left out.
 */
export function buildPreviewPopulate(uid: string, findSchema: FindSchema): Populate {
  const schema = findSchema(uid);
  const level = { findSchema, insideVariant: false, depth: 0 };
  return schema === undefined ? {} : populateModel(schema, level);
}

function populateModel(schema: ModelSchema, level: Level): Populate {
  const populate: Populate = {};
  if (level.depth > MAX_DEPTH) {
    return populate;
  }
  for (const [name, attribute] of Object.entries(schema.attributes)) {
    const isLeftOut =
      attribute.visible === false || (name === VARIANTS_ATTRIBUTE && level.insideVariant);
    const options = isLeftOut ? undefined : populateField(name, attribute, level);
    if (options !== undefined) {
      populate[name] = options;
    }
  }
  return populate;
}

function populateField(name: string, attribute: AttributeSchema, level: Level): unknown {
  switch (attribute.type) {
    case 'media':
      return { fields: [...MEDIA_FIELDS] };
    case 'relation':
      return attribute.target === undefined ? undefined : { fields: ['documentId'] };
    case 'component':
      return populateComponent(attribute.component, {
        ...level,
        insideVariant: level.insideVariant || name === VARIANTS_ATTRIBUTE,
      });
    case 'dynamiczone':
      return {
        on: Object.fromEntries(
          (attribute.components ?? []).map((uid) => [uid, populateComponent(uid, level)]),
        ),
      };
    default:
      return undefined;
  }
}

function populateComponent(uid: string | undefined, level: Level): unknown {
  const schema = uid === undefined ? undefined : level.findSchema(uid);
  return schema === undefined
    ? undefined
    : { populate: populateModel(schema, { ...level, depth: level.depth + 1 }) };
}
