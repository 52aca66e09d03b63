import { Flex } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { Card } from '../../components/Card';
import { LoadFailed } from '../../components/LoadFailed';
import { useCatalogue } from '../../services/useCatalogue';
import { useDataUse } from '../../services/useDataUse';
import { usePermissions } from '../../services/usePermissions';
import { useText } from '../../translations/useText';
import { CatalogueSection } from './CatalogueSection';
import { CdnSection } from './CdnSection';
import { FilesSection } from './files/FilesSection';
import { LimitsSection } from './LimitsSection';
import { PrivacySection } from './PrivacySection';
import { RetiredSection } from './retired/RetiredSection';

/** What the plugin knows about visitors, from where and within which limits, and what it keeps. */
export function SettingsPage() {
  const say = useText();
  const { catalogue, isError, refetch } = useCatalogue();
  const uses = useDataUse();
  const { exportFiles, importFiles } = usePermissions();
  const mayMoveFiles = exportFiles || importFiles;
  const content = (): JSX.Element => {
    if (isError || uses.isError) {
      const retry = (): void => {
        refetch();
        void uses.refetch();
      };
      return <LoadFailed onRetry={retry} />;
    }
    if (catalogue === null || uses.data === undefined) {
      return <Page.Loading>{say('shared.loading')}</Page.Loading>;
    }
    return (
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Card>
          <PrivacySection uses={uses.data} catalogue={catalogue} />
        </Card>
        {mayMoveFiles ? (
          <Card>
            <FilesSection />
          </Card>
        ) : null}
        <Card>
          <RetiredSection />
        </Card>
        <Card>
          <CdnSection catalogue={catalogue} />
        </Card>
        <Card>
          <LimitsSection limits={catalogue.limits} />
        </Card>
        <Card>
          <CatalogueSection attributes={catalogue.attributes} uses={uses.data} />
        </Card>
      </Flex>
    );
  };
  return (
    <Page.Main>
      <Page.Title>{say('settings.title')}</Page.Title>
      <Layouts.Header title={say('settings.title')} subtitle={say('settings.subtitle')} />
      <Layouts.Content>{content()}</Layouts.Content>
    </Page.Main>
  );
}
