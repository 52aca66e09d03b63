import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { Settings } from '../../../core/contracts/settings/types';
import type { RuleLimits } from '../../../core/rules';
import type { Attribute } from '../../../core/visitor/attribute';
import { toTranslationKey } from '../translations/translation-key';
import { localizeAttributes } from './localize-attributes';
import { useSettings } from './useSettings';

/** What rules are made of, in the language of the admin. */
export interface Catalogue {
  attributes: readonly Attribute[];
  byName: ReadonlyMap<string, Attribute>;
  limits: RuleLimits;
  settings: Settings;
}

export interface CatalogueQuery {
  catalogue: Catalogue | null;
  isError: boolean;
  refetch: () => void;
}

export function useCatalogue(): CatalogueQuery {
  const { messages } = useIntl();
  const { data, isError, refetch } = useSettings();
  const catalogue = useMemo(() => {
    if (data === undefined) return null;
    const attributes = localizeAttributes(data.attributes, (key) => {
      const text = messages[toTranslationKey(key)];
      return typeof text === 'string' ? text : undefined;
    });
    const byName = new Map(attributes.map((attribute) => [attribute.name, attribute]));
    return { attributes, byName, limits: data.limits, settings: data };
  }, [data, messages]);
  return { catalogue, isError, refetch: () => void refetch() };
}
