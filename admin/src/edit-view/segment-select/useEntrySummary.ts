import { useForm } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { summarizeEntry, type EntrySummary } from '../variant/summarize';

/** What the variants in the entry's form change, as it is now. */
export function useEntrySummary(): EntrySummary {
  // As text, so that a subscriber to the form is told of changes only.
  const packed = useForm('personalization', ({ values, errors }) =>
    JSON.stringify(summarizeEntry(values, errors)),
  );
  return useMemo(() => JSON.parse(packed) as EntrySummary, [packed]);
}
