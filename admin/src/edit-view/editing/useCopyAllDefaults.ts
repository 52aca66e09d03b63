import type { FieldMark } from '../layout/edit-layout';
import { isCompared, readSnapshots } from '../variant/default-snapshot';
import { getIn, getListPath, joinPath } from '../variant/path';
import { readChanges, replaceStored } from '../variant/relation-items';
import { readRowId } from '../variant/row-id';
import { findRowIndex, listOverrides, readRows } from '../variant/rows';
import { useComponentSchemas } from './useComponentSchemas';
import { useCopyValue } from './useCopyValue';
import { useEntryForm } from './useEntryForm';
import { useReadRelations } from './useRelations';

type OwnerMark = Pick<FieldMark, 'component' | 'variantComponent'>;

/** Copies the default's present values into every field that the segment's variant sets. */
export function useCopyAllDefaults(
  ownerPath: string,
  mark: OwnerMark,
  segment: string,
): () => Promise<void> {
  const form = useEntryForm();
  const schemas = useComponentSchemas();
  const copyValue = useCopyValue();
  const readRelations = useReadRelations();
  return async () => {
    const findRow = () => {
      const rows = readRows(form.getValues(), ownerPath);
      const index = findRowIndex(rows, segment);
      return { row: rows[index], rowPath: joinPath(getListPath(ownerPath), index) };
    };
    const values = form.getValues();
    const { row } = findRow();
    const model = mark.variantComponent ?? '';
    const attributes = schemas[model]?.attributes ?? {};
    const id = readRowId(getIn(values, ownerPath));
    const owner = mark.component === null ? undefined : { uid: mark.component, id };
    const copies = new Map<string, unknown>();
    const compared: Record<string, unknown> = {};
    for (const name of listOverrides(row)) {
      const attribute = attributes[name];
      if (attribute !== undefined) {
        const current = getIn(values, joinPath(ownerPath, name));
        const copy = await copyValue({ attribute, value: current, fieldName: name, owner });
        const source = { model, id: readRowId(row), field: name };
        const isRelation = attribute.type === 'relation';
        copies.set(
          name,
          isRelation ? replaceStored(await readRelations(source), readChanges(copy)) : copy,
        );
        if (isCompared(attribute)) {
          compared[name] = current ?? null;
        }
      }
    }
    form.writeAtOnce(() => {
      const { row: now, rowPath } = findRow();
      // What was reset in the meantime has to stay empty.
      const names = listOverrides(now).filter((name) => copies.has(name));
      const snapshots = { ...readSnapshots(now) };
      for (const name of names) {
        form.setValue(joinPath(rowPath, name), copies.get(name));
        if (Object.hasOwn(compared, name)) {
          snapshots[name] = compared[name];
        }
      }
      if (names.length > 0) {
        form.setValue(joinPath(rowPath, 'variantDefaults'), snapshots);
      }
    });
  };
}
