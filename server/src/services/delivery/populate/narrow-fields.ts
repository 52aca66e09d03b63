import { DEFAULT_HIDDEN_ATTRIBUTE, VARIANTS_ATTRIBUTE } from '../../../../../core/decision';
import { isRecord } from '../../../../../core/json';
import type { PopulateOptions } from '../../../schema/normalize-populate';

type Widened = ReadonlyMap<PopulateOptions, ReadonlySet<string>>;

/** What a component always has, and what deciding needs. */
const KEPT: ReadonlySet<string> = new Set([
  'id',
  '__component',
  VARIANTS_ATTRIBUTE,
  DEFAULT_HIDDEN_ATTRIBUTE,
]);

/**
 * Takes from loaded content, in place, the fields that were loaded only because the query's list of
 * fields could not be handed on.
 *
 * @param data what was loaded with `populate`: a document, a list of documents or nothing
 * @param widened the options in `populate` that load more than was asked, with what was asked
 */
export function narrowFields(data: unknown, populate: unknown, widened: Widened): void {
  if (Array.isArray(data)) {
    data.forEach((item) => narrowFields(item, populate, widened));
    return;
  }
  if (!isRecord(data) || !isRecord(populate)) {
    return;
  }
  for (const [name, options] of Object.entries(populate)) {
    const items = Array.isArray(data[name]) ? data[name] : [data[name]];
    items.filter(isRecord).forEach((item) => narrowItem(item, options, widened));
  }
}

function narrowItem(item: Record<string, unknown>, given: unknown, widened: Widened): void {
  const options = selectOptions(item, given);
  if (options === null) {
    return;
  }
  narrowFields(item, options.populate, widened);
  const asked = widened.get(options);
  if (asked !== undefined) {
    const populated = isRecord(options.populate) ? options.populate : {};
    for (const name of Object.keys(item)) {
      if (!KEPT.has(name) && !asked.has(name) && !Object.hasOwn(populated, name)) {
        delete item[name];
      }
    }
  }
}

/** The options of a block in a zone stand below its own type. */
function selectOptions(item: Record<string, unknown>, options: unknown): PopulateOptions | null {
  if (!isRecord(options)) {
    return null;
  }
  const type = item.__component ?? item.__type;
  const own = isRecord(options.on) && typeof type === 'string' ? options.on[type] : options;
  return isRecord(own) ? own : null;
}
