import type { Core } from '@strapi/strapi';
import { lookInside, reportMissing } from './look-inside';

type Mutate = (documentation: Record<string, unknown>) => void;

const SETTINGS = 'plugin::documentation.x-strapi-config';

/**
 * Changes what `@strapi/plugin-documentation` writes into a project, before the project's own function.
 *
 * Seen in Strapi 5.54.0: `mutateDocumentation` in its settings, which it reads at each use. Where the
 * settings are missing, its documentation is as it makes it. It can go once it leaves private attributes
 * out.
 */
export function mutateDocumentation(strapi: Core.Strapi, mutate: Mutate): void {
  if (lookInside(() => strapi.plugins.documentation) === undefined) {
    return;
  }
  const settings = strapi.config.get<unknown>(SETTINGS);
  if (typeof settings !== 'object' || settings === null) {
    reportMissing(strapi, 'x-strapi-config of documentation', 'it documents variants');
    return;
  }
  const ofProject = (settings as { mutateDocumentation?: Mutate | null }).mutateDocumentation;
  strapi.config.set(SETTINGS, {
    ...settings,
    mutateDocumentation: (documentation: Record<string, unknown>) => {
      mutate(documentation);
      ofProject?.(documentation);
    },
  });
}
