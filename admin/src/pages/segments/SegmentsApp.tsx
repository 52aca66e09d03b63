import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import { PERMISSIONS } from '../../permissions';
import { QueryProvider } from '../../services/query-provider';
import { SegmentCreatePage } from './edit/SegmentCreatePage';
import { SegmentEditPage } from './edit/SegmentEditPage';
import { SegmentsListPage } from './list/SegmentsListPage';
import { TemplatesPage } from './templates/TemplatesPage';

/** All pages of the menu entry. */
export function SegmentsApp() {
  return (
    <Page.Protect permissions={PERMISSIONS.readSegments}>
      <QueryProvider>
        <Routes>
          <Route index element={<SegmentsListPage />} />
          <Route path="templates" element={<TemplatesPage />} />
          <Route path="segments/new" element={<SegmentCreatePage />} />
          <Route path="segments/:id" element={<SegmentEditPage />} />
          <Route path="*" element={<Page.Error />} />
        </Routes>
      </QueryProvider>
    </Page.Protect>
  );
}
