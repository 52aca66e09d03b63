import { PLUGIN_ID } from './plugin-id';

interface StrapiApp {
  registerPlugin: (plugin: { id: string; name: string }) => void;
}

/** What Strapi asks of a plugin's admin part. */
export default {
  register(app: StrapiApp): void {
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
  },
};
