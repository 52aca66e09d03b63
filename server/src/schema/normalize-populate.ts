import { VARIANTS_ATTRIBUTE } from '../../../core/decision';
import { isRecord } from '../../../core/json';
import type { AttributeSchema } from './model-schema';

/** A populate in one form: options by field name. */
export type PopulateMap = Record<string, true | PopulateOptions>;

/** What a query asks of one populated field. */
export interface PopulateOptions {
  populate?: unknown;
  fields?: unknown;
  /** Polymorphic fields: options by the uid of the model. */
  on?: Record<string, unknown>;
  [option: string]: unknown;
}

type Attributes = Readonly<Record<string, AttributeSchema>>;

const POPULATABLE_TYPES = new Set(['relation', 'media', 'component', 'dynamiczone']);

/**
 * Brings the forms that Strapi's Document Service takes for `populate` (`'*'`, `true`, `'a,b.c'`, a
 * list of these, an object) into one. What it does not know it leaves out, as Strapi does.
 *
 * @param populate the parameter as the caller gave it, already validated by Strapi where it came from outside
 * @param attributes the attributes of the model that is populated
 */
export function normalizePopulate(populate: unknown, attributes: Attributes): PopulateMap {
  if (populate === true || populate === '*') {
    return populateEverything(attributes);
  }
  if (typeof populate === 'string') {
    return fromPaths(populate.split(','), attributes);
  }
  if (Array.isArray(populate)) {
    const paths = populate.flatMap((entry) => (typeof entry === 'string' ? entry.split(',') : []));
    return fromPaths(paths, attributes);
  }
  return isRecord(populate) ? fromObject(populate) : {};
}

function populateEverything(attributes: Attributes): PopulateMap {
  const names = Object.entries(attributes)
    .filter(([name, { type }]) => POPULATABLE_TYPES.has(type) && name !== VARIANTS_ATTRIBUTE)
    .map(([name]) => name);
  return Object.fromEntries(names.map((name) => [name, true]));
}

function fromPaths(paths: readonly string[], attributes: Attributes): PopulateMap {
  const result: PopulateMap = {};
  for (const path of paths.map((entry) => entry.trim()).filter((entry) => entry !== '')) {
    if (path === '*') {
      Object.assign(result, populateEverything(attributes), result);
      continue;
    }
    const [root = '', ...rest] = path.split('.');
    if (!Object.hasOwn(attributes, root)) {
      continue;
    }
    const before = result[root];
    result[root] = rest.length === 0 ? (before ?? true) : addPath(before, rest.join('.'));
  }
  return result;
}

function addPath(before: true | PopulateOptions | undefined, path: string): PopulateOptions {
  const known = before === undefined || before === true ? [] : before.populate;
  return { populate: [...(Array.isArray(known) ? known : []), path] };
}

function fromObject(populate: Record<string, unknown>): PopulateMap {
  const result: PopulateMap = {};
  for (const [name, options] of Object.entries(populate)) {
    if (isRecord(options)) {
      result[name] = options;
    } else if (isTruthyOption(options)) {
      result[name] = true;
    }
  }
  return result;
}

/** Strapi reads `'false'`, `'0'` and their like as "do not populate". */
function isTruthyOption(option: unknown): boolean {
  return typeof option === 'string'
    ? !['false', 'f', '0'].includes(option.toLowerCase())
    : option === true;
}
