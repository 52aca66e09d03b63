import type { StrapiApp } from '@strapi/strapi/admin';
import { describeAside } from '../strapi/describe-aside';
import { addHeaderAction } from '../strapi/header-action';
import { nameBaseOfSaves } from '../strapi/name-base';
import { rememberApp } from '../strapi/admin-store';
import { mutateEditLayout } from './rows/mutate-edit-layout';
import { PersonalizationPanel } from './panel/PersonalizationPanel';
import { createSaveWatch } from '../strapi/watch-saves';
import { createSaveFaultTranslation } from './save-faults/translate-save-faults';
import { SegmentSelectAction } from './segment-select/SegmentSelectAction';

const LAYOUT_HOOK = 'Admin/CM/pages/EditView/mutate-edit-view-layout';

interface ContentManagerApis {
  addEditViewSidePanel(panels: ((props: never) => unknown)[]): void;
}

/** To be called while the plugin is registered. */
export function registerEditView(app: StrapiApp): void {
  rememberApp(app);
  nameBaseOfSaves();
  app.addMiddlewares([() => createSaveFaultTranslation(app), createSaveWatch]);
}

/** What Strapi lends to a plugin's bootstrap. */
type BootstrapApp = Pick<StrapiApp, 'getPlugin' | 'registerHook'>;

/** To be called while the plugin is started. */
export function bootstrapEditView(app: BootstrapApp): void {
  if (!addHeaderAction(app, describeAside(SegmentSelectAction))) {
    return;
  }
  const apis = app.getPlugin('content-manager').apis as unknown as ContentManagerApis;
  apis.addEditViewSidePanel([describeAside(PersonalizationPanel)]);
  // After all plugins and the project's own code are started: the rows must come last, since a hook
  // after this one may hand on copies of them.
  queueMicrotask(() => app.registerHook(LAYOUT_HOOK, mutateEditLayout));
}
