import type { ConsentClass } from './attribute';

/** The attributes, the consent and the choices known for one request. Never stored. */
export interface VisitorContext {
  /** Attribute values by attribute name. What is missing is unknown. */
  attributes: Readonly<Record<string, unknown>>;
  /** The consent classes that the visitor agreed to. `necessary` is always included. */
  consent: readonly ConsentClass[];
  /** The visitor asked for default content. */
  optOut?: boolean;
}
