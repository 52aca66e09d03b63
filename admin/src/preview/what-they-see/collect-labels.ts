interface LabelledField {
  name: string;
  label: string;
}

/** The part of the content manager's edit layout that has labels. */
export interface LabelledLayout {
  layout: readonly (readonly (readonly LabelledField[])[])[];
  components: Readonly<Record<string, { layout: readonly (readonly LabelledField[])[] }>>;
}

type Labels = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** The labels of fields by their names, by the uid of the content type or component. */
export function collectLabels(uid: string, { layout, components }: LabelledLayout): Labels {
  const labels = new Map([[uid, toMap(layout.flat(2))]]);
  for (const [component, { layout: rows }] of Object.entries(components)) {
    labels.set(component, toMap(rows.flat()));
  }
  return labels;
}

function toMap(fields: readonly LabelledField[]): ReadonlyMap<string, string> {
  return new Map(
    fields.filter(({ label }) => label !== '').map(({ name, label }) => [name, label]),
  );
}
