import type { Core } from '@strapi/strapi';
import { listOwners } from '../../schema/list-owners';
import { getVariantComponentUid } from '../../schema/variant-component-uid';
import { wrapServices, type Service } from '../../strapi/wrap-services';
import {
  createStripper,
  type BuilderModel,
  type BuilderSchema,
  type Stripper,
} from './strip-schema';

const BUILDER = 'content-type-builder';

/**
 * Keeps what the plugin injects out of the Content-Type Builder: it is not shown there, and never
 * written to the project's schema files.
 */
export function hideInjectedSchema(strapi: Core.Strapi): void {
  if (strapi.plugins[BUILDER] === undefined) {
    return;
  }
  const owners = listOwners(strapi);
  const stripper = createStripper({
    owners: new Set(owners.map(({ uid }) => uid)),
    variants: new Set(owners.map(getVariantComponentUid)),
  });
  wrapServices(strapi, BUILDER, {
    schema: (service) => wrapSchemaService(service, stripper),
    'content-types': (service) => wrapModelService(service, stripper),
    components: (service) => wrapModelService(service, stripper),
  });
}

function wrapSchemaService(service: Service, { stripSchema }: Stripper): Service {
  const getSchema = service.getSchema as (() => Promise<BuilderSchema>) | undefined;
  const updateSchema = service.updateSchema as ((schema: BuilderSchema) => unknown) | undefined;
  return {
    ...service,
    ...(getSchema && { getSchema: async () => stripSchema(await getSchema()) }),
    ...(updateSchema && {
      updateSchema: (schema: BuilderSchema) => updateSchema(stripSchema(schema)),
    }),
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
  const wrapped: Record<string, Service[string]> = { ...service };
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
