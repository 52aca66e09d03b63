import type { MediaFile, RelatedEntry, ShownDocument } from '../../../../core/contracts/preview';
import { DEFAULT_HIDDEN_ATTRIBUTE, VARIANTS_ATTRIBUTE } from '../../../../core/decision';
import { isRecord, toRecords } from '../../../../core/json';
import type { AttributeSchema, ModelSchema } from '../../schema/model-schema';
import type { RelatedTitles } from '../title/load-related-titles';

interface Surroundings {
  findSchema(uid: string): ModelSchema | undefined;
  titles: RelatedTitles;
}

/** Attributes that tell nothing about what a visitor sees. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  VARIANTS_ATTRIBUTE,
  DEFAULT_HIDDEN_ATTRIBUTE,
  'localizations',
  'createdBy',
  'updatedBy',
]);

/** A document in the shape that the admin shows; see `ShownDocument`. */
export function presentDocument(
  document: Record<string, unknown>,
  schema: ModelSchema,
  around: Surroundings,
): ShownDocument {
  const shown: ShownDocument = { id: document.id };
  if (typeof document.__component === 'string') {
    shown.__component = document.__component;
  }
  for (const [name, attribute] of Object.entries(schema.attributes)) {
    if (Object.hasOwn(document, name) && isShown(name, attribute)) {
      shown[name] = presentField(document[name], attribute, around);
    }
  }
  return shown;
}

function isShown(name: string, { visible, type }: AttributeSchema): boolean {
  return visible !== false && type !== 'password' && !LEFT_OUT.has(name);
}

function presentField(value: unknown, attribute: AttributeSchema, around: Surroundings): unknown {
  switch (attribute.type) {
    case 'media':
      return toRecords(value).map(presentFile);
    case 'relation':
      return toRecords(value).map((item) => presentRelated(item, attribute.target, around.titles));
    case 'component':
    case 'dynamiczone':
      return Array.isArray(value)
        ? toRecords(value).flatMap((item) => presentComponent(item, attribute, around) ?? [])
        : presentComponent(value, attribute, around);
    default:
      return value;
  }
}

function presentComponent(
  value: unknown,
  attribute: AttributeSchema,
  around: Surroundings,
): ShownDocument | null {
  if (!isRecord(value)) {
    return null;
  }
  const uid = attribute.component ?? value.__component;
  const schema = typeof uid === 'string' ? around.findSchema(uid) : undefined;
  return schema === undefined ? null : presentDocument(value, schema, around);
}

function presentFile(file: Record<string, unknown>): MediaFile {
  return {
    id: toId(file.id),
    name: readText(file.name) ?? '',
    url: readThumbnail(file.formats) ?? readText(file.url) ?? '',
    mime: readText(file.mime) ?? '',
    alternativeText: readText(file.alternativeText),
  };
}

function readText(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function readThumbnail(formats: unknown): string | null {
  const thumbnail = isRecord(formats) ? formats.thumbnail : undefined;
  return isRecord(thumbnail) ? readText(thumbnail.url) : null;
}

function presentRelated(
  item: Record<string, unknown>,
  target: string | undefined,
  titles: RelatedTitles,
): RelatedEntry {
  const id = toId(item.id);
  return { id, title: titles.get(target ?? '')?.get(id) ?? null };
}

function toId(id: unknown): number | string {
  return typeof id === 'number' ? id : String(id);
}
