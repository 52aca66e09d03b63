import { Box, Button, Flex } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { usePermissions } from '../../../services/usePermissions';
import { useReportError } from '../../../services/useReportError';
import { useText } from '../../../translations/useText';
import { ImportForm } from './ImportForm';
import { useFiles } from './useFiles';
import { SectionHeading } from '../SectionHeading';

/** Moves segments and variants from one environment to another, as a file. */
export function FilesSection() {
  const say = useText();
  const reportError = useReportError();
  const { download } = useFiles();
  const { exportFiles, importFiles, createSegments, updateSegments } = usePermissions();
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <SectionHeading title={say('settings.files.title')} intro={say('settings.files.intro')} />
      {exportFiles ? (
        <Box>
          <Button
            variant="secondary"
            startIcon={<Download />}
            loading={download.isPending}
            onClick={() => download.mutate(undefined, { onError: reportError })}
          >
            {say('settings.files.export')}
          </Button>
        </Box>
      ) : null}
      {importFiles && createSegments && updateSegments ? <ImportForm /> : null}
    </Flex>
  );
}
