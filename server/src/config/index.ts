import { validateConfig } from './validate-config';

export type { GeoHeaders } from './geo-headers';
export { isTimeZone } from './is-time-zone';
export { resolveConfig } from './resolve-config';
export type { GeoOptions, PersonalizationConfig, PersonalizationOptions } from './schema';

/** The part of the plugin's server entry that Strapi reads before anything else. */
export const config = {
  /** Empty: `resolveConfig` fills in, so that what a project wrote stays visible as it is. */
  default: {},
  validator: validateConfig,
};
