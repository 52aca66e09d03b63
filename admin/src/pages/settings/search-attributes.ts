import type { Attribute } from '../../../../core/visitor/attribute';

/** The attributes whose name, label or description holds every word of the search. */
export function searchAttributes(attributes: readonly Attribute[], search: string): Attribute[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return attributes.filter(({ name, label, description }) => {
    const text = `${name} ${label} ${description ?? ''}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
