import { createContext } from 'react';
import type { FieldLayout } from '../layout/edit-layout';

/** The one field of a variant that is to be shown, and how. */
export interface OnlyFieldValue {
  field: FieldLayout;
  shown: Partial<FieldLayout>;
}

/** Set where a component that holds variants is rendered for the sake of a single field. */
export const OnlyField = createContext<OnlyFieldValue | null>(null);
