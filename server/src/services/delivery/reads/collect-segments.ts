import { readStringList, VARIANTS_ATTRIBUTE } from '../../../../../core/decision';
import { isRecord } from '../../../../../core/json';

/**
 * The keys of all segments that variants in loaded content name, at every depth. Other segments
 * make no difference to what is decided in it.
 */
export function collectSegments(data: unknown, found: Set<string> = new Set()): Set<string> {
  if (Array.isArray(data)) {
    data.forEach((item) => collectSegments(item, found));
  } else if (isRecord(data)) {
    for (const [name, value] of Object.entries(data)) {
      if (name === VARIANTS_ATTRIBUTE && Array.isArray(value)) {
        value
          .filter(isRecord)
          .flatMap(({ variantSegments }) => readStringList(variantSegments))
          .forEach((key) => found.add(key));
      }
      if (typeof value === 'object') {
        collectSegments(value, found);
      }
    }
  }
  return found;
}
