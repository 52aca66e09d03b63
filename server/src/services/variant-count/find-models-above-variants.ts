import { VARIANTS_ATTRIBUTE } from '../../../../core/decision/variant';
import { findComponentPlaces, type UsageModel } from '../segment-usage/variant-owners';

/** Uids of the models that have variants, or hold, at any depth, components that have. */
export function findModelsAboveVariants(models: readonly UsageModel[]): ReadonlySet<string> {
  const places = findComponentPlaces(models);
  const above = new Set<string>();
  const waiting = models
    .filter(({ attributes }) => Object.hasOwn(attributes, VARIANTS_ATTRIBUTE))
    .map(({ uid }) => uid);
  for (let uid = waiting.pop(); uid !== undefined; uid = waiting.pop()) {
    if (above.has(uid)) {
      continue;
    }
    above.add(uid);
    waiting.push(...(places.get(uid) ?? []).map(({ parentUid }) => parentUid));
  }
  return above;
}
