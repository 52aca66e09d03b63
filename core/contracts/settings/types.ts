import type { RuleLimits } from '../../rules/limits';
import type { Attribute } from '../../visitor/attribute';

/** The configuration as far as editors may see it. */
export interface Settings {
  attributes: readonly Attribute[];
  limits: RuleLimits;
  /** `null` where no CDN is trusted. */
  geo: TrustedGeo | null;
  /** IANA time zone of `time.*` for visitors whose own is not known. */
  timeZone: string;
}

/** Whose headers say where a visitor is. */
export interface TrustedGeo {
  /** The name of a known CDN; `null` where the project names the headers itself. */
  cdn: string | null;
  /** Request header by attribute name, such as `{ 'geo.country': 'cf-ipcountry' }`. */
  headers: Record<string, string>;
}

export interface SettingsResponse {
  data: Settings;
}

/** One attribute that active segments ask about. */
export interface AttributeUse {
  name: string;
  segments: { documentId: string; key: string; name: string; reason: string | null }[];
}

export interface DataUseResponse {
  /** In the order of the catalogue; attributes that nobody declares any more come last. */
  data: AttributeUse[];
}
