import type { StrapiApp } from '@strapi/strapi/admin';
import { extendFields, type FieldForm } from '../strapi/extend-fields';
import { toTranslationKey } from '../translations/translation-key';

/** Types of fields that may vary by segment, as the Content-Type Builder names them. */
const VARYING_TYPES = [
  'biginteger',
  'blocks',
  'boolean',
  'component',
  'date',
  'datetime',
  'decimal',
  'dynamiczone',
  'email',
  'enumeration',
  'float',
  'integer',
  'json',
  'media',
  'number',
  'password',
  'relation',
  'richtext',
  'string',
  'text',
  'time',
];

const FLAG = 'pluginOptions.personalization.varies';

/** Adds the choice whether a field may vary to the fields' advanced settings. It exists in development only. */
export function extendContentTypeBuilder(app: Pick<StrapiApp, 'getPlugin'>): void {
  extendFields(app, VARYING_TYPES, createForm('builder.varies.help', false));
  extendFields(app, ['uid'], createForm('builder.varies.notUid', true));
}

function createForm(description: string, isDisabled: boolean): FieldForm {
  const checkbox = {
    name: FLAG,
    type: 'checkbox',
    disabled: isDisabled,
    intlLabel: { id: toEntryKey('builder.varies.label'), defaultMessage: 'Can vary by segment' },
    description: { id: toEntryKey(description), defaultMessage: description },
  };
  return {
    form: {
      base: () => [],
      // The first step of a component field is about the component, not the field.
      advanced: ({ type, step }) => (type === 'component' && step === '1' ? [] : [checkbox]),
    },
  };
}

function toEntryKey(key: string): string {
  return toTranslationKey(`entry.${key}`);
}
