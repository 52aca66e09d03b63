import type { StrapiApp } from '@strapi/strapi/admin';
import { describeAside } from '../strapi/describe-aside';
import { withStandAside } from '../strapi/StandAside';
import { PreviewAs } from './strapi-preview/PreviewAs';
import { WhatTheySeePanel } from './what-they-see/WhatTheySeePanel';

interface ContentManagerApis {
  addEditViewSidePanel?(panels: readonly unknown[]): void;
}

interface ContentManager {
  apis: ContentManagerApis;
  injectComponent(view: string, area: string, component: object): void;
}

/** Adds "What do they see?" to entries, and "as whom" to Strapi's preview. */
export function registerPreview(app: StrapiApp): void {
  const contentManager = app.getPlugin('content-manager') as unknown as ContentManager;
  contentManager.apis.addEditViewSidePanel?.([describeAside(WhatTheySeePanel)]);
  contentManager.injectComponent('preview', 'actions', {
    name: 'personalization-preview-as',
    Component: withStandAside(PreviewAs),
  });
}
