/**
 * Option in the content manager's configuration of a type, in the admin's store alone: something in
 * the type can vary. Hooks get the options, and not which type it is.
 */
export const VARIES_OPTION = 'personalizationVaries';
