import { listRuleAttributes } from '../../../../../core/rules/list-rule-attributes';
import type { ConsentClass } from '../../../../../core/visitor/attribute';
import type { Catalogue } from '../../../services/useCatalogue';
import type { Template } from './templates';

/** What must be there for a template's rule ever to be true. */
export interface TemplateNeeds {
  /** It asks for something that only a CDN tells, and none is trusted for that. */
  cdn: boolean;
  consent: ConsentClass[];
}

export function findTemplateNeeds(
  { rule }: Template,
  { byName, settings }: Pick<Catalogue, 'byName' | 'settings'>,
): TemplateNeeds {
  const attributes = listRuleAttributes(rule).flatMap((name) => byName.get(name) ?? []);
  const headers = settings.geo?.headers ?? {};
  const classes = attributes.map(({ consent }) => consent);
  return {
    cdn: attributes.some(({ name, source }) => source === 'cdn' && !Object.hasOwn(headers, name)),
    consent: [...new Set(classes)].filter((consent) => consent !== 'necessary'),
  };
}
