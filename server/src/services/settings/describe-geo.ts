import type { TrustedGeo } from '../../../../core/contracts/settings/types';
import type { GeoHeaders, GeoOptions } from '../../config';

/** The attribute that each kind of header gives. */
const ATTRIBUTES = {
  country: 'geo.country',
  region: 'geo.region',
  city: 'geo.city',
  timeZone: 'time.zone',
} as const satisfies Record<keyof GeoHeaders, string>;

/** The trusted headers as people read them; `null` where none is trusted. */
export function describeGeo(
  headers: GeoHeaders | null,
  options: GeoOptions | undefined,
): TrustedGeo | null {
  if (headers === null) {
    return null;
  }
  const named = Object.entries(ATTRIBUTES).flatMap(([part, attribute]) => {
    const header = headers[part as keyof GeoHeaders];
    return header === undefined ? [] : [[attribute, header] as const];
  });
  return { cdn: options?.cdn ?? null, headers: Object.fromEntries(named) };
}
