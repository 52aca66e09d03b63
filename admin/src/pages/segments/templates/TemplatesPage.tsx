import { Box, Flex } from '@strapi/design-system';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { LoadFailed } from '../../../components/LoadFailed';
import { useCatalogue } from '../../../services/useCatalogue';
import { useText } from '../../../translations/useText';
import { PATHS } from '../paths';
import { TemplateCard } from './TemplateCard';
import { createTemplates } from './templates';

/** Segments that a small business wants; each is one click from a segment to save. */
export function TemplatesPage() {
  const say = useText();
  const { locale } = useIntl();
  const { catalogue, isError, refetch } = useCatalogue();
  const templates = createTemplates({ now: new Date(), locale });
  return (
    <Page.Main>
      <Page.Title>{say('segments.templates.title')}</Page.Title>
      <Layouts.Header
        title={say('segments.templates.title')}
        subtitle={say('segments.templates.subtitle')}
        navigationAction={<BackButton fallback={PATHS.list} />}
      />
      <Layouts.Content>
        {isError ? <LoadFailed onRetry={refetch} /> : null}
        {catalogue === null ? null : (
          <Box
            tag="ul"
            style={{
              display: 'grid',
              gridTemplateColumns: 'repeat(auto-fill, minmax(28rem, 1fr))',
              gap: '1.6rem',
              listStyle: 'none',
              padding: 0,
            }}
          >
            {templates.map((template) => (
              <Flex tag="li" key={template.key} alignItems="stretch">
                <TemplateCard template={template} catalogue={catalogue} />
              </Flex>
            ))}
          </Box>
        )}
      </Layouts.Content>
    </Page.Main>
  );
}
