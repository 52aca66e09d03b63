import { createContext } from 'react';

/**
 * Whether a field stands in a list or component that may vary as a whole and is inherited. Then it is
 * not the same for everyone, though it does not vary by itself.
 */
export const InsideInherited = createContext(false);
