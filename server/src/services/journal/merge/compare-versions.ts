import type { FieldState, SaveConflict } from '../../../../../core/contracts/journal';
import { toList, isRecord } from '../../../../../core/json';
import { describeType } from '../../../schema/describe-type';
import type { AttributeSchema, ModelSchema } from '../../../schema/model-schema';
import type { JournalVariant } from '../content/content';
import { listOwnFields, type SaidField } from '../content/diff-contents';
import { listChanges, listDifferences } from './three-way';

type Row = Record<string, unknown>;

type FindModel = (uid: string) => ModelSchema | undefined;

interface Versions {
  /** The variant in a form; `null` where it was deleted there. */
  row: Row | null;
  before: JournalVariant | undefined;
  theirs: JournalVariant | undefined;
}

/** What an editor does not see of a variant. */
const UNSEEN: ReadonlySet<string> = new Set(['variantOverrides', 'variantDefaults', 'variantKey']);

/**
 * What a form and another editor's version say differently of a variant, by field: relations and files
 * as the journal has them.
 *
 * @param component that holds the variant
 */
export function compareVersions(
  { row, before, theirs }: Versions,
  component: ModelSchema | undefined,
  findModel: FindModel,
): SaveConflict['fields'] {
  const base = theirs ?? before;
  const isKnown = row !== null && base !== undefined && component !== undefined;
  const mine = isKnown ? readFormRow(row, base, component, findModel) : undefined;
  const ofMine = mine === undefined ? {} : listOwnFields(mine);
  const ofTheirs = theirs === undefined ? {} : listOwnFields(theirs);
  const names = new Set([
    ...(isKnown
      ? listDifferences(row, base, component, findModel)
      : before !== undefined && theirs !== undefined
        ? listChanges(before, theirs)
        : []),
    ...[...Object.keys(ofMine), ...Object.keys(ofTheirs)].filter(
      (name) => Object.hasOwn(ofMine, name) !== Object.hasOwn(ofTheirs, name),
    ),
  ]);
  return Object.fromEntries(
    [...names]
      .filter((name) => !UNSEEN.has(name))
      .map((name) => [
        name,
        { mine: toState(ofMine[name] ?? null), theirs: toState(ofTheirs[name] ?? null) },
      ])
      .filter(([, said]) => Object.values(said as object).some(({ kind }) => kind !== 'default')),
  ) as SaveConflict['fields'];
}

function toState(said: SaidField): FieldState {
  if (said === null) {
    return { kind: 'default' };
  }
  return said.type.startsWith('password')
    ? { kind: 'restricted' }
    : { kind: 'value', value: said.value };
}

/** A row of a form as the journal would have it; what it does not name is as in the other version. */
function readFormRow(
  row: Row,
  base: JournalVariant,
  component: ModelSchema,
  findModel: FindModel,
): JournalVariant {
  const values = { ...base.values };
  const types = { ...base.types };
  for (const [name, attribute] of Object.entries(component.attributes)) {
    if (Object.hasOwn(row, name) && name !== 'id' && !name.startsWith('variant')) {
      values[name] = readValue(row[name], attribute, base.values[name], findModel);
      types[name] = describeType(attribute);
    }
  }
  return {
    ...base,
    label: (row.variantLabel ?? base.label) as string | null,
    segments: row.variantSegments ?? base.segments,
    overrides: row.variantOverrides ?? base.overrides,
    hidden: Object.hasOwn(row, 'variantHidden') ? row.variantHidden === true : base.hidden,
    values,
    types,
  };
}

function readValue(
  value: unknown,
  attribute: AttributeSchema,
  base: unknown,
  findModel: FindModel,
): unknown {
  switch (attribute.type) {
    case 'relation':
      return readRelation(value, base);
    case 'media':
      return mapItems(value, (file) =>
        isRecord(file) ? { file: file.documentId ?? null, hash: file.hash ?? null } : file,
      );
    case 'component':
    case 'dynamiczone': {
      const others = toList(base);
      return mapItems(value, (item, index) =>
        isRecord(item) ? readItem(item, attribute, others[index], findModel) : item,
      );
    }
    default:
      return value === '' || value === undefined ? null : value;
  }
}

function readItem(
  item: Row,
  { component }: AttributeSchema,
  base: unknown,
  findModel: FindModel,
): Row {
  const model = findModel(component ?? String(item.__component));
  const read: Row = component === undefined ? { __component: item.__component } : {};
  for (const [name, attribute] of Object.entries(model?.attributes ?? {})) {
    const isField = Object.hasOwn(item, name) && name !== 'id' && !name.startsWith('segment');
    const known = isRecord(base) ? base[name] : undefined;
    const value = isField ? readValue(item[name], attribute, known, findModel) : null;
    if (value !== null && value !== undefined) {
      read[name] = value;
    }
  }
  return read;
}

/** A form sends what it adds to a relation and what it takes away; gives all that is in it then. */
export function readRelation(value: unknown, base: unknown): unknown {
  if (!isRecord(value)) {
    return base ?? null;
  }
  const added = toList(value.set ?? value.connect).map(nameEntry);
  const taken = new Set(toList(value.disconnect).map(readIdentity));
  const kept = value.set === undefined ? toList(base) : [];
  const entries = [...kept, ...added].filter((entry) => !taken.has(readIdentity(entry)));
  return entries.length === 0 ? null : entries;
}

function nameEntry(entry: unknown): unknown {
  return isRecord(entry) && entry.documentId !== undefined
    ? { documentId: entry.documentId }
    : entry;
}

function readIdentity(entry: unknown): unknown {
  return isRecord(entry) ? (entry.documentId ?? entry.id) : entry;
}

function mapItems(value: unknown, map: (item: unknown, index: number) => unknown): unknown {
  return Array.isArray(value) ? value.map(map) : isRecord(value) ? map(value, 0) : null;
}
