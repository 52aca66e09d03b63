import type { EditLayout } from './edit-layout';

/** What the plugin keeps of an edit view, in the content manager's own configuration of the type. */
export interface EditViewState {
  /** Key of the segment that the form is shown for; missing for the default content. */
  segment?: string;
  /** The form cannot be turned into a segment's form, so that the lists of variants show as they are. */
  isFallback?: boolean;
}

/** Name of the option in the type's configuration that holds the state. */
export const STATE_OPTION = 'personalizationEditView';

/** Name of the option that tells that something in the type may vary. */
export const VARIES_OPTION = 'personalizationVaries';

export function readEditViewState({ options }: Pick<EditLayout, 'options'>): EditViewState {
  const state = options[STATE_OPTION];
  return typeof state === 'object' && state !== null ? state : {};
}

export function mayVary({ options }: Pick<EditLayout, 'options'>): boolean {
  return options[VARIES_OPTION] === true;
}
