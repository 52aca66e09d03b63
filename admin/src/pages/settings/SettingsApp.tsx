import { Page } from '@strapi/strapi/admin';
import { PERMISSIONS } from '../../permissions';
import { QueryProvider } from '../../services/query-provider';
import { SettingsPage } from './SettingsPage';

export function SettingsApp() {
  return (
    <Page.Protect permissions={PERMISSIONS.readSegments}>
      <QueryProvider>
        <SettingsPage />
      </QueryProvider>
    </Page.Protect>
  );
}
