import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { CountVariantsQuery } from '../../../../core/contracts/preview';
import { createNotFoundError } from '../../errors/create-not-found-error';
import { createPermissionChecker } from '../../strapi/permission-checker';
import { countVariants } from './count-variants';

interface EntryId {
  id: number;
  documentId: string;
}

/** Numbers of variants for lists: `strapi.plugin('personalization').service('variant-count')`. */
export function createVariantCountService({ strapi }: { strapi: Core.Strapi }) {
  return {
    /**
     * Number of variants by document id, in the drafts of one locale and at every depth. Documents
     * that the admin user may not read are absent.
     *
     * @throws NotFoundError for an unknown content type, ForbiddenError where it may not be read
     */
    async countForDocuments(
      uid: string,
      { documentIds, locale }: CountVariantsQuery,
      userAbility: unknown,
    ): Promise<Record<string, number>> {
      if (!Object.hasOwn(strapi.contentTypes, uid)) {
        throw createNotFoundError('content-type.not-found', 'There is no such content type');
      }
      const checker = createPermissionChecker(strapi, userAbility, uid);
      if (checker.cannot.read()) {
        throw new errors.ForbiddenError();
      }
      const { filters } = await checker.sanitizedQuery.read({});
      const entries = (await strapi.documents(uid as never).findMany({
        filters: { $and: [filters ?? {}, { documentId: { $in: documentIds } }] },
        fields: ['documentId'],
        status: 'draft',
        ...(locale ? { locale } : undefined),
      } as never)) as unknown as EntryId[];
      const counts = await countVariants(
        strapi,
        uid,
        entries.map(({ id }) => id),
      );
      return Object.fromEntries(
        entries.map(({ id, documentId }) => [documentId, counts.get(id) ?? 0]),
      );
    },
  };
}

export type VariantCountService = ReturnType<typeof createVariantCountService>;

declare module '../../strapi/get-service' {
  interface Services {
    'variant-count': VariantCountService;
  }
}
