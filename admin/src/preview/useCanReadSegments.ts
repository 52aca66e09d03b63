import { useAuth } from '@strapi/strapi/admin';

const READ_SEGMENTS = 'plugin::personalization.segment.read';

/** Whether the signed-in user may see segments; the server asks again. */
export function useCanReadSegments(): boolean {
  return useAuth('Personalization', ({ permissions }) =>
    permissions.some(({ action }) => action === READ_SEGMENTS),
  );
}
