import { VARIANTS_ATTRIBUTE } from '../../../../core/decision/variant';

/** The parts of a content type or component that the walk from a variant to its entry reads. */
export interface UsageModel {
  uid: string;
  modelType: 'contentType' | 'component';
  attributes: Readonly<Record<string, UsageAttribute>>;
}

interface UsageAttribute {
  type: string;
  component?: string;
  components?: readonly string[];
}

/** An attribute that holds components, on the model that has it. */
export interface ComponentPlace {
  parentUid: string;
  attribute: string;
}

/** Uids of the components whose rows are variants. */
export function findVariantComponents(models: readonly UsageModel[]): string[] {
  const uids = models.map((model) => model.attributes[VARIANTS_ATTRIBUTE]?.component);
  return [...new Set(uids.filter((uid) => uid !== undefined))];
}

/** The models that editors made: all but the components whose rows are variants. */
export function withoutVariants(models: readonly UsageModel[]): UsageModel[] {
  const variants = new Set(findVariantComponents(models));
  return models.filter(({ uid }) => !variants.has(uid));
}

/** For each component the attributes that can hold it. */
export function findComponentPlaces(models: readonly UsageModel[]): Map<string, ComponentPlace[]> {
  const places = new Map<string, ComponentPlace[]>();
  for (const model of models) {
    for (const [attribute, definition] of Object.entries(model.attributes)) {
      for (const uid of readHeldComponents(definition)) {
        const known = places.get(uid) ?? [];
        known.push({ parentUid: model.uid, attribute });
        places.set(uid, known);
      }
    }
  }
  return places;
}

function readHeldComponents({ type, component, components }: UsageAttribute): readonly string[] {
  if (type === 'component' && component !== undefined) {
    return [component];
  }
  return type === 'dynamiczone' ? (components ?? []) : [];
}
