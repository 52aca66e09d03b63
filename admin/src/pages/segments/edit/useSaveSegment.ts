import { useNotification, type FormHelpers } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { SegmentRecord } from '../../../../../core/contracts/segment/types';
import { validateRule } from '../../../../../core/rules';
import { readFaults } from '../../../services/read-faults';
import { useSegments } from '../../../services/segments/useSegments';
import { useSegmentMutations } from '../../../services/segments/useSegmentMutations';
import type { Catalogue } from '../../../services/useCatalogue';
import { useReportError } from '../../../services/useReportError';
import { useText } from '../../../translations/useText';
import { PATHS } from '../paths';
import type { FaultOfRule } from '../rule-builder/locate-fault';
import { toRule } from '../rule-builder/query';
import { toSegmentsForCheck } from '../rule-builder/segments-for-check';
import { findFieldErrors, sortServerFaults, type FieldErrors } from './field-faults';
import { toChanges, type SegmentFormValues } from './form-values';

/** Any text makes Strapi's form move the focus to the first fault that is shown. */
const RULE_ERROR = { query: 'faults' };

/** Saves the form: checks it first, and shows what the server finds where it belongs. */
export function useSaveSegment(segment: SegmentRecord | null, { attributes, limits }: Catalogue) {
  const say = useText();
  const navigate = useNavigate();
  const reportError = useReportError();
  const { toggleNotification } = useNotification();
  const { create, update } = useSegmentMutations();
  const segments = toSegmentsForCheck(useSegments(), segment?.key ?? null);
  const [isAttempted, setAttempted] = useState(false);
  const [serverFaults, setServerFaults] = useState<FaultOfRule[]>([]);
  const isNew = segment === null;

  const refuse = (
    fields: FieldErrors,
    hasRuleFaults: boolean,
    { setErrors }: FormHelpers<SegmentFormValues>,
  ): void => {
    toggleNotification({ type: 'warning', message: say('segments.edit.notSaved') });
    setErrors({ ...fields, ...(hasRuleFaults && RULE_ERROR) } as Parameters<typeof setErrors>[0]);
  };

  const save = async (
    values: SegmentFormValues,
    helpers: FormHelpers<SegmentFormValues>,
  ): Promise<void> => {
    setAttempted(true);
    setServerFaults([]);
    const fields = findFieldErrors(values, isNew, say);
    const allowEmpty = !values.active;
    const options = { attributes, limits, allowEmpty, segments };
    const faults = validateRule(toRule(values.query), options);
    if (Object.keys(fields).length > 0 || faults.length > 0) {
      refuse(fields, faults.length > 0, helpers);
      return;
    }
    try {
      const data = toChanges(values, isNew);
      if (isNew) {
        const { documentId } = await create.mutateAsync(data);
        toggleNotification({ type: 'success', message: say('segments.done.created') });
        // While the form is being sent, it does not ask whether to leave.
        navigate(PATHS.segment(documentId), { replace: true });
      } else {
        await update.mutateAsync({ documentId: segment.documentId, data });
        helpers.resetForm(values);
        setAttempted(false);
        toggleNotification({ type: 'success', message: say('segments.done.saved') });
      }
    } catch (error) {
      const sorted = sortServerFaults(readFaults(error), say);
      if (sorted.rule.length === 0 && Object.keys(sorted.fields).length === 0) {
        reportError(error);
        return;
      }
      setServerFaults(sorted.rule);
      refuse(sorted.fields, sorted.rule.length > 0, helpers);
    }
  };

  return { save, isAttempted, serverFaults, forgetServerFaults: () => setServerFaults([]) };
}
