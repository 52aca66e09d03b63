import type { Attribute } from '../../../core/visitor/attribute';

/** Finds a text by its key without the plugin's prefix; `undefined` where there is none. */
export type FindText = (key: string) => string | undefined;

/**
 * The attributes with their words in the language of the admin. A project's own attributes have
 * the words that the project gave them.
 */
export function localizeAttributes(
  attributes: readonly Attribute[],
  findText: FindText,
): Attribute[] {
  return attributes.map((attribute) => {
    const key = `shared.attribute.${attribute.name}`;
    const values = attribute.values?.map(({ value, label }) => ({
      value,
      label: findText(`${key}.value.${value}`) ?? label,
    }));
    return {
      ...attribute,
      label: findText(`${key}.label`) ?? attribute.label,
      description: findText(`${key}.description`) ?? attribute.description,
      ...(values && { values }),
    };
  });
}
