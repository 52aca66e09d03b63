import type { Core } from '@strapi/strapi';
import { resolveConfig } from '../../config';
import type { SegmentRuleSettings } from './check-segment';

/** The attributes and limits that rules are checked and evaluated with. */
export function readSegmentSettings(strapi: Core.Strapi): SegmentRuleSettings {
  const { attributes, limits } = resolveConfig(strapi.config.get('plugin::personalization'));
  return { attributes, limits };
}
