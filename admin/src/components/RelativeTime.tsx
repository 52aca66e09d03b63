import { useState } from 'react';
import { useIntl } from 'react-intl';

const UNITS = [
  ['year', 31_536_000_000],
  ['month', 2_592_000_000],
  ['week', 604_800_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** How long ago something was, with the exact time for who asks. */
export function RelativeTime({ at }: { at: string }) {
  const { formatDate, formatRelativeTime } = useIntl();
  const [now] = useState(() => Date.now());
  const passedMs = Math.max(0, now - Date.parse(at));
  const [unit, unitMs] = UNITS.find(([, ms]) => passedMs >= ms) ?? (['second', 1_000] as const);
  return (
    <time dateTime={at} title={formatDate(at, { dateStyle: 'full', timeStyle: 'medium' })}>
      {formatRelativeTime(-Math.floor(passedMs / unitMs), unit, { numeric: 'auto' })}
    </time>
  );
}
