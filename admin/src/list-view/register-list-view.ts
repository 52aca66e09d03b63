import type { StrapiApp } from '@strapi/strapi/admin';
import { withStandAside } from '../strapi/StandAside';
import { addVariantColumn } from './add-variant-column';
import { MarkVaryingList } from './MarkVaryingList';

interface ContentManager {
  injectComponent(view: string, area: string, component: object): void;
}

/** Adds the number of variants to lists of entries. */
export function registerListView(app: StrapiApp): void {
  const contentManager = app.getPlugin('content-manager') as unknown as ContentManager;
  contentManager.injectComponent('listView', 'actions', {
    name: 'personalization-mark-varying-list',
    Component: withStandAside(MarkVaryingList),
  });
  app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', addVariantColumn);
}
