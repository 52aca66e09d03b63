import { readSchemas } from '../layout/schemas';
import type { ComponentSchemas } from '../variant/copy-value';

/** The schemas of all components. They are there before any form is, and stay as they are. */
export function useComponentSchemas(): ComponentSchemas {
  return readSchemas().components;
}
