import { VARIANTS_ATTRIBUTE } from '../../../core/decision/variant';

/** A content type or component, as far as the preview reads it. */
export interface Schema {
  uid: string;
  info: { displayName: string };
  attributes: Readonly<Record<string, Attribute>>;
}

export interface Attribute {
  type: string;
  component?: string;
  components?: readonly string[];
  repeatable?: boolean;
}

/** Whether a model or any component in it, at any depth, has variants. */
export function variesSomewhere(
  model: Pick<Schema, 'attributes'>,
  components: Readonly<Record<string, Pick<Schema, 'attributes'>>>,
  seen: Set<string> = new Set(),
): boolean {
  if (Object.hasOwn(model.attributes, VARIANTS_ATTRIBUTE)) {
    return true;
  }
  return Object.values(model.attributes).some((attribute) =>
    listHeldComponents(attribute).some((uid) => {
      const component = components[uid];
      if (component === undefined || seen.has(uid)) {
        return false;
      }
      seen.add(uid);
      return variesSomewhere(component, components, seen);
    }),
  );
}

function listHeldComponents({ type, component, components }: Attribute): readonly string[] {
  if (type === 'component' && component !== undefined) {
    return [component];
  }
  return type === 'dynamiczone' ? (components ?? []) : [];
}
