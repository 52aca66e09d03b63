import { unstable_useDocument as useDocument } from '@strapi/strapi/admin';
import { variesSomewhere } from './varies-somewhere';

/** Whether anything of a content type can vary: its own fields, or those of its components. */
export function useMayVary(model: string): boolean {
  // Skips the document: the schemas alone are asked for, and they are in the store already.
  const { schema, components } = useDocument({ model, collectionType: '' }, { skip: true });
  return schema !== undefined && variesSomewhere(schema, components);
}
