import {
  FILES_FORMAT,
  type FileBlock,
  type FileVariant,
  type VariantsFile,
} from '../../../../core/contracts/files/schema';
import { readStringList } from '../../../../core/decision';
import { isRecord } from '../../../../core/json';
import type { AttributeSchema, ModelSchema } from '../../schema/model-schema';
import { pruneNode, type JournalNode, type JournalVariant } from '../journal/content/content';
import type { StoredVersion } from '../journal/versions/read-versions';
import { trimTime } from './trim-time';

type FindModel = (uid: string) => ModelSchema | undefined;

/** The variants of an entry as its file has them; `null` where it has none and hides no block. */
export function toVariantsFile(
  { version, root }: StoredVersion,
  findModel: FindModel,
  findFileName: (documentId: string) => string | undefined,
): VariantsFile | null {
  const pruned = pruneNode(root);
  if (pruned === null) {
    return null;
  }
  const { uid, documentId, locale } = version;
  return {
    format: FILES_FORMAT,
    uid,
    documentId,
    ...(locale !== '' && { locale }),
    ...presentNode(pruned),
  };

  function presentNode(node: JournalNode): Pick<FileBlock, 'variants' | 'blocks' | 'hidden'> {
    const { hidden, variants = [], children = [] } = node;
    const blocks: Record<string, FileBlock[]> = {};
    for (const child of children) {
      (blocks[child.field] ??= []).push({
        component: child.uid,
        fingerprint: child.print,
        ...presentNode(child),
      });
    }
    return {
      ...(hidden === true && { hidden }),
      ...(variants.length > 0 && {
        variants: variants.map((variant) =>
          nameFiles(toFileVariant(variant, findModel(node.uid), findModel), node.uid),
        ),
      }),
      ...(children.length > 0 && { blocks }),
    };
  }

  /** People know files by their names. */
  function nameFiles(variant: FileVariant, ownerUid: string): FileVariant {
    const { values } = variant;
    return values === undefined
      ? variant
      : { ...variant, values: mapFiles(values, findModel(ownerUid), findModel, addName) };
  }

  function addName(item: Record<string, unknown>): Record<string, unknown> {
    const name = typeof item.file === 'string' ? findFileName(item.file) : undefined;
    return { ...item, ...(name !== undefined && { name }) };
  }
}

/** A variant as files have it. Passwords stay where they are: not even their hashes leave. */
export function toFileVariant(
  { key, label, segments, overrides, hidden, values }: JournalVariant,
  owner: ModelSchema | undefined,
  findModel: FindModel,
): FileVariant {
  const kept = presentValues(values, owner, findModel);
  const named = Array.isArray(overrides) ? readStringList(overrides) : Object.keys(values);
  return {
    key,
    ...(label !== null && label !== '' && { label }),
    segments: [...new Set(readStringList(segments))].sort(),
    overrides: [...new Set(named)].filter((name) => !isPassword(owner?.attributes[name])).sort(),
    ...(hidden && { hidden }),
    ...(Object.keys(kept).length > 0 && { values: kept }),
  };
}

export function isPassword(attribute: AttributeSchema | undefined): boolean {
  return attribute?.type === 'password';
}

/** Without passwords, and with times that are the same on every database. */
function presentValues(
  values: Readonly<Record<string, unknown>>,
  model: ModelSchema | undefined,
  findModel: FindModel,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values)
      .filter(([name]) => !isPassword(model?.attributes[name]))
      .map(([name, value]) => [
        name,
        model?.attributes[name]?.type === 'time'
          ? trimTime(value)
          : mapComponents(value, model?.attributes[name], (item, uid) =>
              presentValues(item, findModel(uid), findModel),
            ),
      ]),
  );
}

function mapFiles(
  values: Readonly<Record<string, unknown>>,
  model: ModelSchema | undefined,
  findModel: FindModel,
  map: (item: Record<string, unknown>) => Record<string, unknown>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const attribute = model?.attributes[name];
      return [
        name,
        attribute?.type === 'media'
          ? mapItems(value, map)
          : mapComponents(value, attribute, (item, uid) =>
              mapFiles(item, findModel(uid), findModel, map),
            ),
      ];
    }),
  );
}

function mapComponents(
  value: unknown,
  attribute: AttributeSchema | undefined,
  map: (item: Record<string, unknown>, uid: string) => Record<string, unknown>,
): unknown {
  return attribute?.type === 'component' || attribute?.type === 'dynamiczone'
    ? mapItems(value, (item) => {
        const { __component: uid = attribute.component, ...rest } = item;
        const mapped = map(rest, String(uid));
        return attribute.type === 'dynamiczone' ? { __component: uid, ...mapped } : mapped;
      })
    : value;
}

function mapItems(
  value: unknown,
  map: (item: Record<string, unknown>) => Record<string, unknown>,
): unknown {
  const mapItem = (item: unknown) => (isRecord(item) ? map(item) : item);
  return Array.isArray(value) ? value.map(mapItem) : mapItem(value);
}
