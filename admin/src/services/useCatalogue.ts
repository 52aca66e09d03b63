import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { Settings } from '../../../core/contracts/settings/types';
import { SEGMENT_ATTRIBUTE, type RuleLimits } from '../../../core/rules';
import type { Attribute } from '../../../core/visitor/attribute';
import { toTranslationKey } from '../translations/translation-key';
import { localizeAttributes } from './localize-attributes';
import { useSettings } from './useSettings';

/** What rules are made of, in the language of the admin. */
export interface Catalogue {
  /** The facts about visitors. */
  attributes: readonly Attribute[];
  /** What conditions can compare: the facts, and whether the visitor is in another segment. */
  comparable: readonly Attribute[];
  /** What conditions can compare, by its name in rules. */
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
    if (data === undefined) {
      return null;
    }
    const findText = (key: string): string | undefined => {
      const text = messages[toTranslationKey(key)];
      return typeof text === 'string' ? text : undefined;
    };
    const attributes = localizeAttributes(data.attributes, findText);
    const comparable = [...attributes, ...localizeAttributes([SEGMENT_ATTRIBUTE], findText)];
    const byName = new Map(comparable.map((attribute) => [attribute.name, attribute]));
    return { attributes, comparable, byName, limits: data.limits, settings: data };
  }, [data, messages]);
  return { catalogue, isError, refetch: () => void refetch() };
}
