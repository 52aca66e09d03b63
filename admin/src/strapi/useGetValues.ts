import { useForm } from '@strapi/strapi/admin';
import { findGetValues, type GetValues, type ReadForm } from './form-values';

/** How to read the form around at any moment, without being rendered anew at each key. */
export function useGetValues(): GetValues {
  // Selectors run on each change of the form; their result, which stays the same, decides whether the
  // component is rendered.
  return useForm('personalization', (form) => findGetValues(form as unknown as ReadForm));
}
