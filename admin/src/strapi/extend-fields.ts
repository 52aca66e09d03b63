import { reportMissing } from './attempt';

/** What is asked for when a field is edited in the Content-Type Builder. */
export interface FormContext {
  type: string;
  step?: string | null;
}

export interface FieldForm {
  form: { base(): object[]; advanced(context: FormContext): object[] };
}

interface App {
  getPlugin(id: string): unknown;
}

interface Builder {
  apis?: { forms?: { extendFields?: (types: readonly string[], form: FieldForm) => void } };
}

/**
 * Adds settings to fields of some types in the Content-Type Builder. It exists in development only.
 *
 * Seen in Strapi 5.54.0: `apis.forms.extendFields` of the Content-Type Builder, which its documentation
 * does not name. Where it is missing, fields are opted in by their schema files. It can go once it does.
 */
export function extendFields(app: App, types: readonly string[], form: FieldForm): void {
  const builder = app.getPlugin('content-type-builder') as Builder | undefined;
  if (builder?.apis === undefined) {
    return;
  }
  const { forms } = builder.apis;
  if (typeof forms?.extendFields === 'function') {
    forms.extendFields(types, form);
  } else {
    reportMissing('apis.forms.extendFields of the Content-Type Builder');
  }
}
