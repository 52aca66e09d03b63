import type { Core } from '@strapi/strapi';
import type { MatchResponse, Personalized } from '../../core/contracts/answers';
import type { FilesService } from './services/files';
import type { MatchRequest, ResolveOptions } from './services/delivery';

export type { FilesService, MatchRequest, ResolveOptions };

/** What Strapi loads of the server. */
export type ServerPart = Readonly<
  Record<
    | 'register'
    | 'bootstrap'
    | 'destroy'
    | 'config'
    | 'contentTypes'
    | 'controllers'
    | 'routes'
    | 'services',
    unknown
  >
>;

/** Content for a visitor: `strapi.plugin('personalization').service('delivery')`. */
export interface DeliveryService {
  /**
   * Reads content as a visitor gets it, for the project's own server code. `data` is a document, a
   * list of documents, or `null` where there is none.
   *
   * No permission is checked and nothing is sanitized, as in any call of the Document Service.
   *
   * @throws ValidationError for a malformed visitor or an unknown content type. A fault inside
   * personalization gives default content with a warning in `meta`.
   */
  resolve<T = unknown>(options: ResolveOptions): Promise<Personalized<T>>;

  /** Tells which segments a visitor is in, why, and what is unknown. */
  matchSegments(request: MatchRequest): Promise<MatchResponse>;
}

/** The services that a project's own code may call. All others may change with any release. */
export interface PersonalizationServices {
  delivery: DeliveryService;
  files: FilesService;
}

/** `strapi.plugin('personalization')`. */
export type PersonalizationPlugin = {
  service<Name extends keyof PersonalizationServices>(name: Name): PersonalizationServices[Name];
} & Core.Plugin;
