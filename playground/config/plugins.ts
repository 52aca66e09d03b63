import type { Core } from '@strapi/strapi';
import { pluginRoot } from '../paths';

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Plugin => ({
  personalization: {
    enabled: env('PERSONALIZATION_ENABLED', 'true') === 'true',
    // An absolute path: Strapi would look up a relative one such as '../' from its own sources first.
    resolve: pluginRoot,
    config: {
      // Hours and weekdays count in this zone unless the visitor's own is known.
      timeZone: 'Europe/Oslo',
      // `geo` stays unset: no CDN stands in front of the playground, so anybody could send its headers.
    },
  },
  'users-permissions': {
    config: { jwtSecret: env('JWT_SECRET') },
  },
  upload: {
    // One size for lists beside the thumbnail: enough for a small shop, and a quick first start.
    config: { breakpoints: { medium: 750 } },
  },
});

export default config;
