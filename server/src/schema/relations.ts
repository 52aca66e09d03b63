import type { AttributeSchema } from './model-schema';

/** A relation to rows of one model. */
export interface PlainRelation extends AttributeSchema {
  target: string;
}

/** Relations whose rows have one on their other side at most. */
const ONE_TO_ANY: ReadonlySet<string | undefined> = new Set(['oneToOne', 'oneToMany']);

/** Whether an attribute leads to rows of one model, and not to those of many (`morphToMany` and its like). */
export function isPlainRelation(attribute: AttributeSchema): attribute is PlainRelation {
  return (
    attribute.type === 'relation' &&
    attribute.target !== undefined &&
    attribute.relation?.startsWith('morph') !== true
  );
}

/** The attribute on the other side of a relation, where there is one. */
export function getInverse({ inversedBy, mappedBy }: AttributeSchema): string | undefined {
  const inverse = inversedBy ?? mappedBy;
  return typeof inverse === 'string' ? inverse : undefined;
}

/**
 * Whether Strapi lets a row be had by one only, and takes it from the first who is not the last. It does
 * so where both sides have an attribute of the relation.
 */
export function isExclusive(attribute: AttributeSchema): boolean {
  return getInverse(attribute) !== undefined && ONE_TO_ANY.has(attribute.relation);
}
