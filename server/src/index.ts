import { bootstrap } from './bootstrap';
import { config } from './config';
import { contentTypes } from './content-types';
import { controllers } from './controllers';
import { destroy } from './destroy';
import { register } from './register';
import { routes } from './routes';
import { services } from './services';

export type { PersonalizationOptions } from './config';
export type { DeliveryService, ResolvedContent, ResolveOptions } from './services/delivery';

/** What Strapi asks of a plugin's server. */
export default {
  register,
  bootstrap,
  destroy,
  config,
  contentTypes,
  controllers,
  routes,
  services,
};
