import type { Language } from '../../../text/languages';
import { DA } from './da';
import { EN } from './en';
import { NB } from './nb';
import type { Words } from './words';

/** What describing a rule takes, in each language. */
export const RULE_WORDS: Readonly<Record<Language, Words>> = { en: EN, nb: NB, da: DA };
