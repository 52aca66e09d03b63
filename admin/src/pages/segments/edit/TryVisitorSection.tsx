import { useField } from '@strapi/strapi/admin';
import { useMemo, type KeyboardEvent } from 'react';
import { getSegmentStatus } from '../../../../../core/segments';
import { useSegments } from '../../../services/segments/useSegments';
import type { Catalogue } from '../../../services/useCatalogue';
import { toRule, type QueryGroup } from '../rule-builder/query';
import { TryVisitor } from '../try-visitor/TryVisitor';

/** Tries a visitor on the form as it stands, saved or not. */
export function TryVisitorSection({ catalogue }: { catalogue: Catalogue }) {
  const { value: query } = useField<QueryGroup>('query');
  const { value: active } = useField<boolean>('active');
  const { value: startsAt } = useField<string | null>('startsAt');
  const { value: endsAt } = useField<string | null>('endsAt');
  const segments = useSegments();
  const rule = useMemo(
    () => (query === undefined ? { combinator: 'and' as const, rules: [] } : toRule(query)),
    [query],
  );
  const status = getSegmentStatus({ active: active === true, startsAt, endsAt }, new Date());
  return (
    <div onKeyDown={keepFromSubmitting}>
      <TryVisitor rule={rule} status={status} catalogue={catalogue} segments={segments} />
    </div>
  );
}

/** The visitor is no part of the segment: Enter in one of its fields must not save the form. */
function keepFromSubmitting(event: KeyboardEvent): void {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
    event.preventDefault();
  }
}
