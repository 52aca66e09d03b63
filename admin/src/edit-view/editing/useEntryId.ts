import { unstable_useDocument as useDocument } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';

const SINGLE_TYPES = 'single-types';

/** The entry's document id; `null` for one that was never saved. A single type has none in its URL. */
export function useEntryId(): string | null {
  const { slug = '', id, collectionType = '' } = useParams<Record<string, string>>();
  const { document } = useDocument(
    { collectionType, model: slug },
    { skip: collectionType !== SINGLE_TYPES },
  );
  const documentId = collectionType === SINGLE_TYPES ? document?.documentId : id;
  return documentId === undefined || documentId === 'create' ? null : documentId;
}
