import type { AttributeSchema } from './model-schema';

/** Tells types apart whose values are of no use to each other. */
export function describeType(attribute: AttributeSchema | undefined): string {
  const { type = '', component, repeatable, target, multiple } = attribute ?? {};
  return [type, component ?? target ?? '', repeatable === true || multiple === true ? 'many' : '']
    .join(' ')
    .trim();
}
