import { configSchema, type PersonalizationConfig, type PersonalizationOptions } from './schema';
import { validateConfig } from './validate-config';

const NO_OPTIONS: PersonalizationOptions = {};
const resolved = new WeakMap<object, PersonalizationConfig>();

/**
 * Fills in what the options leave out: `resolveConfig(strapi.config.get('plugin::personalization'))`.
 * Throws the message of `validateConfig` when they are invalid. The same options object gives the
 * same result object, so that asking on every request costs nothing.
 */
export function resolveConfig(options: PersonalizationOptions = NO_OPTIONS): PersonalizationConfig {
  const known = resolved.get(options);
  if (known) {
    return known;
  }
  validateConfig(options);
  const config = configSchema.parse(options);
  resolved.set(options, config);
  return config;
}
