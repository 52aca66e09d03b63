import { bootstrap } from './bootstrap';
import { config } from './config';
import { contentTypes } from './content-types';
import { controllers } from './controllers';
import { destroy } from './destroy';
import type { ServerPart } from './project-types';
import { register } from './register';
import { routes } from './routes';
import { services } from './services';

export type * from '../../core/contracts/answers';
export type { PersonalizationOptions } from './config';
export type * from './project-types';

/** What Strapi asks of a plugin's server. */
const plugin: ServerPart = {
  register,
  bootstrap,
  destroy,
  config,
  contentTypes,
  controllers,
  routes,
  services,
};

export default plugin;
