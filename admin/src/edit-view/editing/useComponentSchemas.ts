import { unstable_useDocument as useDocument } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import type { ComponentSchemas } from '../variant/copy-value';

/** The schemas of all components, as the content manager holds them; it asks for them once. */
export function useComponentSchemas(): ComponentSchemas {
  const { slug = '' } = useParams<{ slug: string }>();
  const { components } = useDocument({ collectionType: '', model: slug }, { skip: true });
  return components as unknown as ComponentSchemas;
}
