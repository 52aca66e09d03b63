/** The languages that the plugin speaks besides English; each user chooses in their profile. */
export default {
  config: { locales: ['no', 'da'] },
  bootstrap(): void {},
};
