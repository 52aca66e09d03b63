import type { Core } from '@strapi/strapi';
import type { DocumentModel, FieldTarget } from '../../../core/decision';
import { perStrapi } from '../strapi/per-strapi';
import type { AttributeSchema, ModelSchema, Models } from './model-schema';
import { isVariantComponent } from './variant-component-uid';
import { listRequiredFields, listVaryingFields } from './varying-fields';

/** Models below which something can vary, by uid. All others are of no concern to delivery. */
export type DocumentModels = ReadonlyMap<string, DocumentModel>;

/**
 * What deciding needs to know of Strapi's schemas. To be asked for first when every plugin and the
 * project had their turn to register: content types are complete only then.
 */
export const getDocumentModels = perStrapi(buildDocumentModels);

function buildDocumentModels(strapi: Core.Strapi): DocumentModels {
  const models = { ...strapi.contentTypes, ...strapi.components } as unknown as Models;
  const reaching = findReachingModels(models);
  const built = new Map<string, DocumentModel>();
  for (const uid of reaching) {
    const model = models[uid];
    if (model !== undefined) {
      built.set(uid, buildDocumentModel(model, reaching));
    }
  }
  return built;
}

function buildDocumentModel(model: ModelSchema, reaching: ReadonlySet<string>): DocumentModel {
  const fields = new Map<string, FieldTarget>();
  for (const [name, attribute] of Object.entries(model.attributes)) {
    const isWorthWalking = listTargets(attribute).some((uid) => reaching.has(uid));
    const target = toFieldTarget(attribute);
    if (target !== null && (isWorthWalking || target.kind === 'morph')) {
      fields.set(name, attribute.private === true ? { ...target, isPrivate: true } : target);
    }
  }
  const varying = listVaryingFields(model);
  return {
    uid: model.uid,
    varyingFields: new Set(varying),
    requiredFields: listRequiredFields(model, varying),
    fields,
  };
}

/** Spreads from the models that vary to those that lead to them, until nothing is added. */
function findReachingModels(models: Models): ReadonlySet<string> {
  const candidates = Object.values(models).filter((model) => !isVariantComponent(model));
  const reaching = new Set(
    candidates.filter((model) => listVaryingFields(model).length > 0).map((model) => model.uid),
  );
  let sizeBefore = -1;
  while (sizeBefore !== reaching.size) {
    sizeBefore = reaching.size;
    for (const model of candidates) {
      const targets = Object.values(model.attributes).flatMap(listTargets);
      if (targets.some((uid) => reaching.has(uid))) {
        reaching.add(model.uid);
      }
    }
  }
  return reaching;
}

function listTargets(attribute: AttributeSchema): readonly string[] {
  if (attribute.component !== undefined) {
    return [attribute.component];
  }
  return attribute.components ?? (attribute.target === undefined ? [] : [attribute.target]);
}

function toFieldTarget(attribute: AttributeSchema): FieldTarget | null {
  if (attribute.type === 'component' && attribute.component !== undefined) {
    return { kind: 'component', uid: attribute.component };
  }
  if (attribute.type === 'dynamiczone') {
    return { kind: 'dynamiczone' };
  }
  if (attribute.type !== 'relation') {
    return null;
  }
  return attribute.target === undefined
    ? { kind: 'morph' }
    : { kind: 'relation', uid: attribute.target };
}
