import type { Core } from '@strapi/strapi';

/**
 * One value for each Strapi of the process, made when it is asked for first: tests and scripts
 * start several, and what belongs to one must not reach another.
 */
export function perStrapi<T>(create: (strapi: Core.Strapi) => T): (strapi: Core.Strapi) => T {
  const made = new WeakMap<Core.Strapi, T>();
  return (strapi) => {
    const known = made.get(strapi);
    if (known !== undefined) {
      return known;
    }
    const value = create(strapi);
    made.set(strapi, value);
    return value;
  };
}
