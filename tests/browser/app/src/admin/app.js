const EDIT_VIEW_HOOK = 'Admin/CM/pages/EditView/mutate-edit-view-layout';

/** What a test asked for before it opened the admin panel: `copy-rows`, `copy-rows-last`, or nothing. */
const asked = () => window.localStorage.getItem('browser-test');

/** Does what a careless plugin may do: hands on copies of all rows, as plain lists. */
function copyRows({ layout, ...rest }) {
  const copyAll = (rows) => [...rows].map((row) => [...row]);
  const components = Object.fromEntries(
    Object.entries(layout.components).map(([uid, component]) => [
      uid,
      { ...component, layout: copyAll(component.layout) },
    ]),
  );
  return { ...rest, layout: { ...layout, components, layout: [...layout.layout].map(copyAll) } };
}

export default {
  config: {
    locales: ['no', 'da'],
    tutorials: false,
    notifications: { releases: false },
  },
  register(app) {
    app.customFields.register({
      name: 'color',
      type: 'string',
      intlLabel: { id: 'color.label', defaultMessage: 'Color' },
      intlDescription: { id: 'color.description', defaultMessage: 'Any color' },
      components: { Input: () => import('./ColorInput.jsx') },
    });
  },
  bootstrap(app) {
    if (asked() === 'copy-rows') app.registerHook(EDIT_VIEW_HOOK, copyRows);
    // After everything else, so that nothing comes after the copies.
    if (asked() === 'copy-rows-last') {
      setTimeout(() => app.registerHook(EDIT_VIEW_HOOK, copyRows), 0);
    }
  },
};
