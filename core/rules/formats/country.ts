import { LANGUAGE_TAGS } from '../../text/languages';
import { COUNTRY_CODES } from '../../visitor/country-codes';
import type { ValueFormat } from './format';
import { findCode, indexNames, lazily } from './names';

/** What `Intl` does not call a country by, and people do. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  ...{ UK: 'GB', GBR: 'GB', 'Great Britain': 'GB', England: 'GB', Scotland: 'GB', Wales: 'GB' },
  ...{ Storbritannien: 'GB', 'Northern Ireland': 'GB' },
  ...{ USA: 'US', 'United States of America': 'US', America: 'US', UAE: 'AE', EL: 'GR' },
  ...{ Holland: 'NL', Burma: 'MM', 'Czech Republic': 'CZ', Turkey: 'TR', Macedonia: 'MK' },
  ...{ 'Ivory Coast': 'CI', 'Cape Verde': 'CV', 'East Timor': 'TL', Swaziland: 'SZ' },
  ...{ Korea: 'KR', 'Republic of Korea': 'KR', 'Russian Federation': 'RU', Vatican: 'VA' },
  ...{ NOR: 'NO', SWE: 'SE', DNK: 'DK', FIN: 'FI', ISL: 'IS', DEU: 'DE', FRA: 'FR', ESP: 'ES' },
  ...{ ITA: 'IT', NLD: 'NL', BEL: 'BE', POL: 'PL', AUT: 'AT', CHE: 'CH', IRL: 'IE', PRT: 'PT' },
  ...{ CAN: 'CA', AUS: 'AU', NZL: 'NZ', JPN: 'JP', CHN: 'CN', IND: 'IN', BRA: 'BR' },
};

const CODES: ReadonlySet<string> = new Set(COUNTRY_CODES);

const codesByName = lazily(() => indexNames([...listNames(), ...Object.entries(OTHER_NAMES)]));

export const COUNTRY: ValueFormat = {
  code: 'value.not-country',
  noun: 'country code',
  expected: 'a two-letter ISO 3166-1 country code, such as NO',
  isValid: (value) => CODES.has(value.trim().toUpperCase()),
  suggest: (value) => findCode(value, codesByName()),
  all: [...CODES].map((code) => code.toLowerCase()),
};

function* listNames(): Generator<[string | undefined, string]> {
  for (const locale of LANGUAGE_TAGS) {
    for (const style of ['long', 'short'] as const) {
      const names = new Intl.DisplayNames([locale], { type: 'region', style, fallback: 'none' });
      for (const code of CODES) {
        yield [names.of(code), code];
      }
    }
  }
}
