import { Box, Flex, Typography } from '@strapi/design-system';
import type { FileFault, ImportReport } from '../../../../../core/contracts/files';
import { describeChange, describeNote } from '../../../../../core/files';
import { formatFault } from '../../../services/format-fault';
import { useLocale } from '../../../translations/useLocale';
import { useText, type Say } from '../../../translations/useText';

/** What an import did or would do, or what stands in its way and where. */
export function ReportView({ report }: { report: ImportReport }) {
  const say = useText();
  const { rule: locale } = useLocale();
  const { faults, skipped, changes, notes, isApplied } = report;
  const count = changes.length;
  if (faults.length > 0) {
    return (
      <Lines
        title={say('settings.files.faults', { count: faults.length })}
        lines={faults.map((fault) => describeFault(fault, say))}
        isWarning
      />
    );
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Lines
        title={say(
          count === 0
            ? 'settings.files.nothing'
            : isApplied
              ? 'settings.files.imported'
              : 'settings.files.changes',
          { count },
        )}
        lines={changes.map((change) => describeChange(change, locale))}
      />
      {skipped.length > 0 ? (
        <Lines
          title={say('settings.files.skipped')}
          lines={skipped.map((fault) => describeFault(fault, say))}
        />
      ) : null}
      {notes.length > 0 ? (
        <Lines
          title={say('settings.files.notes')}
          lines={notes.map((note) => describeNote(note, locale))}
        />
      ) : null}
    </Flex>
  );
}

function describeFault(fault: FileFault, say: Say): string {
  const place = [fault.file, fault.location].filter((part) => part !== '').join(' ');
  const words = formatFault(fault, say);
  return place === '' ? words : `${place}: ${words}`;
}

interface LinesProps {
  title: string;
  lines: readonly string[];
  isWarning?: boolean;
}

function Lines({ title, lines, isWarning = false }: LinesProps) {
  return (
    <Box>
      <Typography tag="h3" fontWeight="bold" textColor={isWarning ? 'danger600' : 'neutral800'}>
        {title}
      </Typography>
      {lines.length > 0 ? (
        <Box tag="ul" paddingTop={2} style={{ maxHeight: '40rem', overflowY: 'auto' }}>
          {lines.map((line, index) => (
            <Typography
              key={index}
              tag="li"
              paddingTop={1}
              style={{ display: 'block', overflowWrap: 'anywhere' }}
            >
              {line}
            </Typography>
          ))}
        </Box>
      ) : null}
    </Box>
  );
}
