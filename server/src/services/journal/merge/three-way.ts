import { toList, isRecord } from '../../../../../core/json';
import type { AttributeSchema, ModelSchema } from '../../../schema/model-schema';
import type { JournalValue, JournalVariant } from '../content/content';
import { hashJson } from '../content/hash-content';

type Row = Record<string, unknown>;

type FindModel = (uid: string) => ModelSchema | undefined;

const META = {
  variantLabel: 'label',
  variantSegments: 'segments',
  variantOverrides: 'overrides',
  variantHidden: 'hidden',
} as const;

const INTERNAL: ReadonlySet<string> = new Set(['id', '__temp_key__', '__component']);

/**
 * What a form's row of a variant says otherwise than a version of it: names of fields and meta
 * fields. What cannot be compared, such as changes of a relation, counts as said otherwise.
 */
export function listDifferences(
  row: Row,
  variant: JournalVariant,
  component: ModelSchema,
  findModel: FindModel,
): string[] {
  return Object.entries(row)
    .filter(([name, value]) => {
      if (Object.hasOwn(META, name)) {
        const known = variant[META[name as keyof typeof META]];
        return !isSame(value || null, known || null);
      }
      const attribute = component.attributes[name];
      const isField = attribute !== undefined && name !== 'id' && !name.startsWith('variant');
      return isField && isChanged(value, variant.values[name] ?? null, attribute, findModel);
    })
    .map(([name]) => name);
}

/** Names of what two versions of a variant say differently. */
export function listChanges(one: JournalVariant, other: JournalVariant): string[] {
  const fields = new Set([...Object.keys(one.values), ...Object.keys(other.values)]);
  return [
    ...Object.entries(META)
      .filter(([, name]) => !isSame(one[name], other[name]))
      .map(([name]) => name),
    ...[...fields].filter((name) => !isSame(one.values[name] ?? null, other.values[name] ?? null)),
  ];
}

function isChanged(
  value: unknown,
  known: JournalValue,
  attribute: AttributeSchema,
  findModel: FindModel,
): boolean {
  switch (attribute.type) {
    case 'relation':
      return isRelationChanged(value);
    case 'media':
      return !isSame(toList(value).map(nameFile), toList(known).map(nameFile));
    case 'component':
    case 'dynamiczone': {
      const items = toList(value);
      const others = toList(known);
      return (
        items.length !== others.length ||
        items.some((item, index) => isItemChanged(item, others[index], attribute, findModel))
      );
    }
    default:
      return !isSame(toPlain(value), toPlain(known));
  }
}

function isItemChanged(
  item: unknown,
  known: unknown,
  { component }: AttributeSchema,
  findModel: FindModel,
): boolean {
  if (!isRecord(item) || !isRecord(known) || item.__component !== known.__component) {
    // A component of a fixed kind is kept without its name.
    if (!isRecord(item) || !isRecord(known) || component === undefined) {
      return true;
    }
  }
  const model = findModel(component ?? String(item.__component));
  return Object.entries(item).some(([name, value]) => {
    const attribute = model?.attributes[name];
    // Variants inside of a variant count nowhere.
    return attribute === undefined || INTERNAL.has(name) || name.startsWith('segment')
      ? false
      : isChanged(value, known[name] ?? null, attribute, findModel);
  });
}

/** A form sends what it adds and what it takes away, or nothing. */
function isRelationChanged(value: unknown): boolean {
  if (value === undefined) {
    return false;
  }
  if (!isRecord(value)) {
    return true;
  }
  const { connect, disconnect, set, ...rest } = value;
  const lists = [connect, disconnect];
  // The content manager answers how many there are, and takes that for no change.
  return set !== undefined
    ? true
    : lists.some((list) => list !== undefined && (!Array.isArray(list) || list.length > 0)) ||
        Object.keys(rest).some((name) => name !== 'count');
}

function nameFile(file: unknown): unknown {
  return isRecord(file) ? (file.documentId ?? file.file ?? file.hash ?? file.id) : file;
}

/** Numbers come as text from some databases, and an empty input is no value. */
function toPlain(value: unknown): unknown {
  if (value === undefined || value === null || value === '') {
    return null;
  }
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
}

function isSame(one: unknown, other: unknown): boolean {
  return hashJson(one ?? null) === hashJson(other ?? null);
}
