import type { Core } from '@strapi/strapi';
import type { MatchAudienceInput, ShowEntryInput } from '../../../../core/contracts/preview';
import { getDocumentModels } from '../../schema/document-models';
import { findAudience } from './find-audience';
import { showEntry } from './show-entry';

/** Seeing entries as visitors do: `strapi.plugin('personalization').service('preview')`. */
export function createPreviewService({ strapi }: { strapi: Core.Strapi }) {
  return {
    /** An entry as an audience gets it, as far as the admin user of `userAbility` may read it. */
    showEntry: (input: ShowEntryInput, userAbility: unknown) =>
      showEntry(strapi, input, { models: getDocumentModels(strapi), userAbility }),

    /** The segments that a visitor is in at the moment, or those of the given keys that exist. */
    matchAudience: (input: MatchAudienceInput) => findAudience(strapi, input),
  };
}

export type PreviewService = ReturnType<typeof createPreviewService>;

declare module '../../strapi/get-service' {
  interface Services {
    preview: PreviewService;
  }
}
