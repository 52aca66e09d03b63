import type { ValueFormat } from './format';
import { findCode, indexNames, lazily } from './names';

const codesByName = lazily(() => indexNames(listNames()));

export const TIME_ZONE: ValueFormat = {
  code: 'value.not-time-zone',
  noun: 'time zone',
  expected: 'an IANA time zone, such as Europe/Oslo',
  isValid: (value) => isTimeZone(value.trim()),
  suggest: (value) => findCode(value, codesByName()),
};

/** Offsets such as `+01:00`, which some runtimes take for time zones, are none of IANA's. */
function isTimeZone(name: string): boolean {
  if (!/^[a-z]/i.test(name)) {
    return false;
  }
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** Each by its name and by its city: "Oslo", "New York". */
function* listNames(): Generator<[string, string]> {
  const zones = Intl.supportedValuesOf('timeZone');
  for (const zone of zones) {
    yield [zone, zone];
  }
  for (const zone of zones) {
    yield [zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone, zone];
  }
}
