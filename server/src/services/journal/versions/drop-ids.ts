import { isRecord } from '../../../../../core/json';
import type { ModelSchema } from '../../../schema/model-schema';

type Row = Record<string, unknown>;

/** A copy of a row that was deleted, to be made anew with the components in it. */
export function dropIds(
  row: Row,
  model: ModelSchema | undefined,
  findModel: (uid: string) => ModelSchema | undefined,
): Row {
  const { id: _id, ...copy } = row;
  for (const [name, value] of Object.entries(copy)) {
    const { type, component } = model?.attributes[name] ?? {};
    if (type === 'component' || type === 'dynamiczone') {
      const drop = (item: unknown): unknown =>
        isRecord(item)
          ? dropIds(item, findModel(component ?? String(item.__component)), findModel)
          : item;
      copy[name] = Array.isArray(value) ? value.map(drop) : drop(value);
    }
  }
  return copy;
}
