import { DEFAULT_HIDDEN_ATTRIBUTE, VARIANTS_ATTRIBUTE } from '../../../../core/decision';

const INJECTED_ATTRIBUTES: ReadonlySet<string> = new Set([
  VARIANTS_ATTRIBUTE,
  DEFAULT_HIDDEN_ATTRIBUTE,
]);

/** A content type or component as the Content-Type Builder sends and takes it. */
export interface BuilderModel {
  uid?: string;
  attributes?: { name: string }[] | Record<string, unknown>;
}

export interface BuilderSchema {
  contentTypes: BuilderModel[] | Record<string, BuilderModel>;
  components: BuilderModel[] | Record<string, BuilderModel>;
}

/** Uids of the models that the plugin added attributes to, and of the components that it made. */
export interface InjectedUids {
  owners: ReadonlySet<string>;
  variants: ReadonlySet<string>;
}

/** Functions that give what the builder holds without what the plugin injected. */
export function createStripper({ owners, variants }: InjectedUids) {
  // A model without variants may have a field of the same name, which is the project's own.
  const stripModel = <T extends BuilderModel>(model: T, uid = model.uid): T => {
    const { attributes } = model;
    if (attributes === undefined || uid === undefined || !owners.has(uid)) {
      return model;
    }
    return {
      ...model,
      attributes: Array.isArray(attributes)
        ? attributes.filter(({ name }) => !INJECTED_ATTRIBUTES.has(name))
        : Object.fromEntries(
            Object.entries(attributes).filter(([name]) => !INJECTED_ATTRIBUTES.has(name)),
          ),
    };
  };

  const isKept = ({ uid }: BuilderModel) => uid === undefined || !variants.has(uid);

  const stripModels = <T extends BuilderModel[] | Record<string, BuilderModel>>(models: T): T =>
    (Array.isArray(models)
      ? models.filter(isKept).map((model) => stripModel(model))
      : Object.fromEntries(
          Object.entries(models)
            .filter(([, model]) => isKept(model))
            .map(([uid, model]) => [uid, stripModel(model)]),
        )) as T;

  const stripSchema = (schema: BuilderSchema): BuilderSchema => ({
    ...schema,
    contentTypes: stripModels(schema.contentTypes),
    components: stripModels(schema.components),
  });

  return { stripModel, stripModels, stripSchema };
}

export type Stripper = ReturnType<typeof createStripper>;
