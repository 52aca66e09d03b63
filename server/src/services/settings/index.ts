import type { Core } from '@strapi/strapi';
import type { AttributeUse, Settings } from '../../../../core/contracts/settings/types';
import { resolveConfig, type PersonalizationOptions } from '../../config';
import { SEGMENT_UID } from '../../schema/segment-uid';
import { toSegmentRecord, type StoredSegment } from '../segment/stored-segment';
import { describeGeo } from './describe-geo';
import { listAttributeUses } from './list-attribute-uses';

/** The configuration, for people: `strapi.plugin('personalization').service('settings')`. */
export function createSettingsService({ strapi }: { strapi: Core.Strapi }) {
  const readOptions = (): PersonalizationOptions => strapi.config.get('plugin::personalization');
  return {
    find(): Settings {
      const { attributes, limits, geo, timeZone } = resolveConfig(readOptions());
      return { attributes, limits, geo: describeGeo(geo, readOptions().geo), timeZone };
    },

    /** The attributes that active segments ask about. */
    async listDataUse(): Promise<AttributeUse[]> {
      const rows: StoredSegment[] = await strapi.db.query(SEGMENT_UID).findMany({
        where: { active: true, archivedAt: { $null: true } },
        orderBy: [{ name: 'asc' }, { key: 'asc' }],
      });
      return listAttributeUses(rows.map(toSegmentRecord), resolveConfig(readOptions()).attributes);
    },
  };
}

export type SettingsService = ReturnType<typeof createSettingsService>;

declare module '../../strapi/get-service' {
  interface Services {
    settings: SettingsService;
  }
}
