/** The id of the plugin in routes, permissions and translations. */
export const PLUGIN_ID = 'personalization';
