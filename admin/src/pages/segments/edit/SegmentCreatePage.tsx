import { Page } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { generateID } from 'react-querybuilder';
import { useSearchParams } from 'react-router-dom';
import { LoadFailed } from '../../../components/LoadFailed';
import { useCatalogue } from '../../../services/useCatalogue';
import { useText } from '../../../translations/useText';
import { findTemplate } from '../templates/templates';
import { BLANK_START, startForm } from './form-values';
import { SegmentForm } from './SegmentForm';

/** A new segment: blank, or from the template that the address names. */
export function SegmentCreatePage() {
  const say = useText();
  const { locale } = useIntl();
  const [search] = useSearchParams();
  const { catalogue, isError, refetch } = useCatalogue();
  const templateKey = search.get('template');
  const initialValues = useMemo(() => {
    const template = findTemplate(templateKey, { now: new Date(), locale });
    if (template === null) {
      return startForm(BLANK_START, generateID);
    }
    const text = (part: 'name' | 'description' | 'reason'): string =>
      say(`segments.template.${template.key}.${part}`);
    const { rule } = template;
    const texts = { name: text('name'), description: text('description'), reason: text('reason') };
    return startForm({ ...texts, rule }, generateID);
  }, [templateKey, locale, say]);

  if (isError) {
    return <LoadFailed onRetry={refetch} />;
  }
  if (catalogue === null) {
    return <Page.Loading>{say('shared.loading')}</Page.Loading>;
  }
  return <SegmentForm segment={null} initialValues={initialValues} catalogue={catalogue} />;
}
