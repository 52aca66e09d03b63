import type { Core } from '@strapi/strapi';
import { listOwners } from '../../schema/list-owners';
import { getVariantComponentUid } from '../../schema/variant-component-uid';
import {
  createStripper,
  type BuilderModel,
  type BuilderSchema,
  type Stripper,
} from './strip-schema';

const BUILDER = 'plugin::content-type-builder';

type AnyFunction = (...args: never[]) => unknown;
type Service = Record<string, AnyFunction>;

/**
 * Keeps what the plugin injects out of the Content-Type Builder: it is not shown there, and never
 * written to the project's schema files.
 */
export function hideInjectedSchema(strapi: Core.Strapi): void {
  if (strapi.plugins['content-type-builder'] === undefined) {
    return;
  }
  const owners = listOwners(strapi);
  const stripper = createStripper({
    owners: new Set(owners.map(({ uid }) => uid)),
    variants: new Set(owners.map(getVariantComponentUid)),
  });
  const services = strapi.get('services');
  const known = services.keys();
  const extend = (name: string, wrap: (service: Service, stripper: Stripper) => Service): void => {
    const uid = `${BUILDER}.${name}` as const;
    // What a version of Strapi does not have shows nothing.
    if (known.includes(uid)) {
      services.extend(uid, ((service: Service) => wrap(service, stripper)) as never);
    }
  };
  extend('schema', wrapSchemaService);
  extend('content-types', wrapModelService);
  extend('components', wrapModelService);
}

function wrapSchemaService(service: Service, { stripSchema }: Stripper): Service {
  const getSchema = service.getSchema as unknown as () => Promise<BuilderSchema>;
  const updateSchema = service.updateSchema as unknown as (schema: BuilderSchema) => unknown;
  return {
    ...service,
    getSchema: async () => stripSchema(await getSchema()),
    updateSchema: (schema: BuilderSchema) => updateSchema(stripSchema(schema)),
  };
}

interface Formatted {
  uid: string;
  schema: BuilderModel;
}

interface EditInput {
  contentType?: BuilderModel;
  component?: BuilderModel;
  components?: BuilderModel[];
}

/** The builder's older services hold models one by one, in answers and in what they are given. */
function wrapModelService(service: Service, { stripModel, stripModels }: Stripper): Service {
  const wrapped: Service = { ...service };
  for (const name of ['formatContentType', 'formatComponent']) {
    const format = service[name] as ((model: never) => Formatted) | undefined;
    if (format !== undefined) {
      wrapped[name] = (model: never) => {
        const formatted = format(model);
        return { ...formatted, schema: stripModel(formatted.schema, formatted.uid) };
      };
    }
  }
  for (const name of ['editContentType', 'editComponent']) {
    const edit = service[name] as ((uid: string, input: EditInput) => unknown) | undefined;
    if (edit !== undefined) {
      wrapped[name] = (uid: string, { contentType, component, components, ...rest }: EditInput) =>
        edit(uid, {
          ...rest,
          ...(contentType && { contentType: stripModel(contentType, uid) }),
          ...(component && { component: stripModel(component, uid) }),
          ...(components && { components: stripModels(components) }),
        });
    }
  }
  return wrapped;
}
