import type { Core } from '@strapi/strapi';
import { DEFAULT_HIDDEN_ATTRIBUTE, VARIANTS_ATTRIBUTE } from '../../../../core/decision';
import { VARIANT_CATEGORY } from '../variant/variant-component';

const INJECTED: ReadonlySet<string> = new Set([VARIANTS_ATTRIBUTE, DEFAULT_HIDDEN_ATTRIBUTE]);

const BUILDER = 'plugin::content-type-builder';

type AnyFunction = (...args: never[]) => unknown;
type Service = Record<string, AnyFunction>;
type Attributes = { name: string }[] | Record<string, unknown>;

interface BuilderModel {
  uid?: string;
  category?: string;
  attributes?: Attributes;
}

interface BuilderSchema {
  contentTypes: BuilderModel[] | Record<string, BuilderModel>;
  components: BuilderModel[] | Record<string, BuilderModel>;
}

/**
 * Keeps what the plugin injects out of the Content-Type Builder: it is not shown there, and never
 * written to the project's schema files. The builder is there in development only.
 */
export function hideInjectedSchema(strapi: Core.Strapi): void {
  if (strapi.plugins['content-type-builder'] === undefined) {
    return;
  }
  const services = strapi.get('services');
  services.extend(`${BUILDER}.schema`, wrapSchemaService as never);
  services.extend(`${BUILDER}.content-types`, wrapModelService as never);
  services.extend(`${BUILDER}.components`, wrapModelService as never);
}

function wrapSchemaService(service: Service): Service {
  const getSchema = service.getSchema as unknown as () => Promise<BuilderSchema>;
  const updateSchema = service.updateSchema as unknown as (schema: BuilderSchema) => unknown;
  return {
    ...service,
    getSchema: async () => stripSchema(await getSchema()),
    updateSchema: (schema: BuilderSchema) => updateSchema(stripSchema(schema)),
  };
}

/** The builder's older services hold models one by one, in answers and in what they are given. */
function wrapModelService(service: Service): Service {
  const wrapped: Service = { ...service };
  for (const name of ['formatContentType', 'formatComponent']) {
    const format = service[name] as ((model: never) => { schema: BuilderModel }) | undefined;
    if (format !== undefined) {
      wrapped[name] = (model: never) => {
        const formatted = format(model);
        return { ...formatted, schema: stripModel(formatted.schema) };
      };
    }
  }
  for (const name of ['createContentType', 'editContentType', 'createComponent', 'editComponent']) {
    const write = service[name] as ((...args: unknown[]) => unknown) | undefined;
    if (write !== undefined) {
      wrapped[name] = (...args: unknown[]) => write(...args.map(stripInput));
    }
  }
  return wrapped;
}

interface BuilderInput {
  contentType?: BuilderModel;
  component?: BuilderModel;
  components?: BuilderModel[];
}

function stripInput(argument: unknown): unknown {
  if (typeof argument !== 'object' || argument === null) {
    return argument;
  }
  const { contentType, component, components } = argument as BuilderInput;
  return {
    ...argument,
    ...(contentType === undefined ? undefined : { contentType: stripModel(contentType) }),
    ...(component === undefined ? undefined : { component: stripModel(component) }),
    ...(components === undefined ? undefined : { components: stripModels(components) }),
  };
}

function stripSchema(schema: BuilderSchema): BuilderSchema {
  return {
    ...schema,
    contentTypes: stripModels(schema.contentTypes),
    components: stripModels(schema.components),
  };
}

function stripModels<T extends BuilderModel[] | Record<string, BuilderModel>>(models: T): T {
  if (Array.isArray(models)) {
    return models.filter((model) => !isInjected(model)).map(stripModel) as T;
  }
  return Object.fromEntries(
    Object.entries(models)
      .filter(([, model]) => !isInjected(model))
      .map(([uid, model]) => [uid, stripModel(model)]),
  ) as T;
}

function isInjected({ uid, category }: BuilderModel): boolean {
  return category === VARIANT_CATEGORY || uid?.startsWith(`${VARIANT_CATEGORY}.`) === true;
}

function stripModel<T extends BuilderModel>(model: T): T {
  const { attributes } = model;
  if (attributes === undefined) {
    return model;
  }
  return {
    ...model,
    attributes: Array.isArray(attributes)
      ? attributes.filter(({ name }) => !INJECTED.has(name))
      : Object.fromEntries(Object.entries(attributes).filter(([name]) => !INJECTED.has(name))),
  };
}
