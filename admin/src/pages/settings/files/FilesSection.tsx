import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { usePermissions } from '../../../services/usePermissions';
import { useReportError } from '../../../services/useReportError';
import { useText } from '../../../translations/useText';
import { ImportForm } from './ImportForm';
import { useFiles } from './useFiles';

/** Moves segments and variants from one environment to another, as a file. */
export function FilesSection() {
  const say = useText();
  const reportError = useReportError();
  const { download } = useFiles();
  const { exportFiles, importFiles, createSegments, updateSegments } = usePermissions();
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Box>
        <Typography variant="delta" tag="h2">
          {say('settings.files.title')}
        </Typography>
        <Typography textColor="neutral600" tag="p" paddingTop={1}>
          {say('settings.files.intro')}
        </Typography>
      </Box>
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
