import type { Core } from '@strapi/strapi';
import { lookInside } from './look-inside';

interface Components {
  set(uid: string, component: object): unknown;
}

/**
 * Adds a component that no file of the project describes. To be called before Strapi brings the database
 * in step with its schemas.
 *
 * Seen in Strapi 5.54.0: the registry `strapi.get('components')` (`core/dist/registries/components.js`). It
 * can go once a plugin can bring components of its own.
 *
 * @throws where it cannot be added: Strapi would take the table of what is stored for one that nobody
 *   needs, and drop it
 */
export function addComponent(strapi: Core.Strapi, component: { uid: string }): void {
  const components = lookInside(() => strapi.get('components') as unknown as Components);
  if (typeof components?.set !== 'function') {
    throw new Error(
      `[personalization] this Strapi has no registry of components as expected. It is not started, since it would drop the table of "${component.uid}". Start it with the version before.`,
    );
  }
  components.set(component.uid, component);
}
