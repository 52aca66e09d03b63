import { Button, Checkbox, Flex, Loader, Typography } from '@strapi/design-system';
import { Upload } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useRef, useState } from 'react';
import type { ImportReport } from '../../../../../core/contracts/files';
import { usePermissions } from '../../../services/usePermissions';
import { useReportError } from '../../../services/useReportError';
import { useText } from '../../../translations/useText';
import { ImportDialog } from './ImportDialog';
import { NO_CHOICES, type ImportChoices } from './import-choices';
import { ReportView } from './ReportView';
import { useFiles } from './useFiles';

/** Takes a file, says what its import would change, and imports it after a question. */
export function ImportForm() {
  const say = useText();
  const reportError = useReportError();
  const { toggleNotification } = useNotification();
  const { deleteSegments } = usePermissions();
  const { upload } = useFiles();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [choices, setChoices] = useState(NO_CHOICES);
  const [report, setReport] = useState<ImportReport | null>(null);
  const [isAsking, setIsAsking] = useState(false);

  const run = async (chosen: File, how: ImportChoices, agreed?: ImportReport): Promise<void> => {
    try {
      const answer = await upload.mutateAsync({ file: chosen, choices: how, agreed });
      setReport(answer);
      if (answer.isApplied) {
        setFile(null);
        const count = answer.changes.length;
        toggleNotification({ type: 'success', message: say('settings.files.imported', { count }) });
      }
    } catch (error) {
      setReport(null);
      setFile(null);
      reportError(error);
    }
  };

  const choose = (chosen: File | undefined): void => {
    if (chosen !== undefined) {
      setFile(chosen);
      void run(chosen, choices);
    }
  };

  const change = (name: keyof ImportChoices, isChosen: boolean): void => {
    const next = { ...choices, [name]: isChosen };
    setChoices(next);
    if (file !== null) {
      void run(file, next);
    }
  };

  const offered = (['skipMissing', 'deleteMissing', 'publish'] as const).filter(
    (name) => name !== 'deleteMissing' || deleteSegments,
  );
  const mayImport =
    file !== null && report !== null && report.faults.length === 0 && report.changes.length > 0;

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex direction="column" alignItems="flex-start" gap={2}>
        {offered.map((name) => (
          <Checkbox
            key={name}
            checked={choices[name]}
            disabled={upload.isPending}
            onCheckedChange={(isChosen) => change(name, isChosen === true)}
          >
            {say(`settings.files.${name}`)}
          </Checkbox>
        ))}
      </Flex>
      <Flex gap={2}>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          aria-label={say('settings.files.file')}
          hidden
          onChange={({ currentTarget }) => {
            choose(currentTarget.files?.[0]);
            // The same file may be chosen again after it was mended.
            currentTarget.value = '';
          }}
        />
        <Button
          variant="secondary"
          startIcon={<Upload />}
          disabled={upload.isPending}
          onClick={() => input.current?.click()}
        >
          {say('settings.files.choose')}
        </Button>
        {mayImport ? (
          <Button disabled={upload.isPending} onClick={() => setIsAsking(true)}>
            {say('settings.files.import')}
          </Button>
        ) : null}
      </Flex>
      <div aria-live="polite">
        {upload.isPending ? <Loader small>{say('shared.loading')}</Loader> : null}
        {file !== null ? (
          <Typography tag="p" textColor="neutral600" paddingBottom={2}>
            {file.name}
          </Typography>
        ) : null}
        {report !== null && !upload.isPending ? <ReportView report={report} /> : null}
      </div>
      {isAsking && file !== null && report !== null ? (
        <ImportDialog
          count={report.changes.length}
          hasDeletions={report.changes.some(
            (each) => each.kind !== 'block' && each.action === 'removed',
          )}
          onClose={() => setIsAsking(false)}
          onConfirm={() => void run(file, choices, report)}
        />
      ) : null}
    </Flex>
  );
}
