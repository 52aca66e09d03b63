import { toRecords } from '../../../../../core/json';
import type { AttributeSchema, ModelSchema } from '../../../schema/model-schema';
import type { JournalValue } from '../content/content';

type Row = Record<string, unknown>;

export type FindModel = (uid: string) => ModelSchema | undefined;

/** A block of a value, with its own values converted. */
export interface ConvertedBlock {
  uid: string;
  /** The field that holds it. */
  name: string;
  attribute: AttributeSchema;
  values: Row;
}

/** What one of Strapi's layers takes for each part of a value; `null` for what is there no more. */
export interface Layer {
  findModel: FindModel;
  toFile(item: Row): unknown;
  toEntry(uid: string, item: Row, attribute: AttributeSchema): unknown;
  toBlock(block: ConvertedBlock): unknown;
  /** What a field holds, of the items that are still there. */
  toField(items: unknown[], field: { attribute: AttributeSchema; value: JournalValue }): unknown;
}

/** Values of the journal as a layer takes them. What the schema has no place for is left out. */
export async function convertValues(
  layer: Layer,
  uid: string,
  values: Readonly<Record<string, JournalValue>>,
): Promise<Row> {
  const attributes = layer.findModel(uid)?.attributes ?? {};
  const data: Row = {};
  for (const [name, value] of Object.entries(values)) {
    const attribute = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
    if (attribute !== undefined) {
      data[name] = await convertValue(layer, { name, attribute, value });
    }
  }
  return data;
}

interface Converting {
  name: string;
  attribute: AttributeSchema;
  value: JournalValue;
}

export async function convertValue(layer: Layer, converting: Converting): Promise<unknown> {
  const { attribute, value } = converting;
  if (!['component', 'dynamiczone', 'media', 'relation'].includes(attribute.type)) {
    return value;
  }
  const items: unknown[] = [];
  for (const item of toRecords(value)) {
    items.push(await convertItem(layer, converting, item));
  }
  const found = items.filter((item) => item !== null);
  return layer.toField(found, converting);
}

async function convertItem(
  layer: Layer,
  { name, attribute }: Converting,
  item: Row,
): Promise<unknown> {
  if (attribute.type === 'media') {
    return layer.toFile(item);
  }
  if (attribute.type === 'relation') {
    const uid = attribute.target ?? item.type;
    const isThere = typeof uid === 'string' && layer.findModel(uid) !== undefined;
    return isThere ? layer.toEntry(uid, item, attribute) : null;
  }
  const uid = attribute.component ?? String(item.__component);
  if (layer.findModel(uid)?.modelType !== 'component') {
    return null;
  }
  const { __component: _component, ...values } = item;
  return layer.toBlock({ uid, name, attribute, values: await convertValues(layer, uid, values) });
}
