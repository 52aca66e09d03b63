import { listSaid, mayHold } from '../journal/build-content';
import type { JournalContent, JournalNode, JournalVariant } from '../journal/content';
import type { ModelSchema } from '../variant/model-schema';

/** Values of one type that variants of an owner had for a field. */
export interface FieldRef {
  uid: string;
  field: string;
  type: string;
}

/** What the variants of a node have for fields that have no place for it now. */
export function listRetired(
  { uid, variants = [], kept = [] }: JournalNode,
  owner: ModelSchema | undefined,
): (FieldRef & { variant: JournalVariant })[] {
  return [...variants, ...kept].flatMap((variant) =>
    Object.entries(listSaid(variant))
      .filter(([field, { type }]) => !mayHold(owner, field, type))
      .map(([field, { type }]) => ({ uid, field, type, variant })),
  );
}

/**
 * A content without what its variants had for a field. The field's name leaves their overrides with
 * it: one that may vary again would be overridden with nothing. A variant that waits for its
 * component and has nothing left to say goes as well.
 *
 * @param onForgotten called with each variant as it was
 */
export function forgetField(
  content: JournalContent,
  ref: FieldRef,
  onForgotten: (variant: JournalVariant) => void,
): JournalContent {
  return content.root === null ? content : { ...content, root: forgetIn(content.root) };

  function forgetIn(node: JournalNode): JournalNode {
    const { variants, kept, children, ...rest } = node;
    const left = kept?.flatMap((variant) => {
      const each = forget(variant);
      return each === variant || saysSomething(each) ? [each] : [];
    });
    return {
      ...rest,
      ...(variants && { variants: variants.map(forget) }),
      ...(left && left.length > 0 && { kept: left }),
      ...(children && { children: children.map(forgetIn) }),
    };

    function forget(variant: JournalVariant): JournalVariant {
      const isMeant = node.uid === ref.uid && listSaid(variant)[ref.field]?.type === ref.type;
      if (!isMeant) {
        return variant;
      }
      onForgotten(variant);
      const { retired, ...said } = variant;
      const others = without(retired ?? {}, ref.field);
      return {
        ...said,
        overrides: withoutName(variant.overrides, ref.field),
        values: without(variant.values, ref.field),
        types: without(variant.types, ref.field),
        ...(Object.keys(others).length > 0 && { retired: others }),
      };
    }
  }
}

/** The overrides of a variant without a field. */
export function withoutName(overrides: unknown, field: string): unknown {
  return Array.isArray(overrides) ? overrides.filter((name) => name !== field) : overrides;
}

function saysSomething(variant: JournalVariant): boolean {
  return (
    variant.hidden ||
    Object.keys(listSaid(variant)).length > 0 ||
    (Array.isArray(variant.overrides) && variant.overrides.length > 0)
  );
}

function without<T>(values: Readonly<Record<string, T>>, field: string): Record<string, T> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => name !== field));
}
