import type { SEGMENT_FILE_FIELDS } from '../contracts/files/schema';
import type { Language } from '../text/languages';

/** Fields with a name of the plugin's own; those of content types have their own. */
type ToldField =
  | (typeof SEGMENT_FILE_FIELDS)[number]
  | 'archived'
  | 'variantSegments'
  | 'variantLabel'
  | 'variantHidden';

/** How an import is told in one language. `{…}` is filled in. */
export interface FileWords {
  quotes: readonly [string, string];
  segment: string;
  added: string;
  removed: string;
  variant: string;
  nobody: string;
  block: Readonly<Record<'hidden' | 'shown' | 'reordered', string>>;
  is: Readonly<Record<'added' | 'changed' | 'removed' | 'moved', string>>;
  field: string;
  setTo: string;
  reset: string;
  newContent: string;
  empty: string;
  yes: string;
  no: string;
  names: Readonly<Record<ToldField, string>>;
  note: Readonly<
    Record<'onlyHereSegments' | 'onlyHere' | 'content-differs' | 'never' | 'modified', string>
  >;
}

const EN: FileWords = {
  quotes: ['“', '”'],
  segment: 'Segment {name}',
  added: 'is new',
  removed: 'is deleted',
  variant: 'variant for {name}',
  nobody: 'no segment',
  block: {
    hidden: 'is shown only where a variant says so',
    shown: 'is shown to everybody',
    reordered: 'the order of the variants changes',
  },
  is: { added: 'is new', changed: 'changes', removed: 'is deleted', moved: 'moves here' },
  field: '{name} changes from {before} to {after}',
  setTo: '{name} is set to {after}',
  reset: '{name} is as in the default again',
  newContent: 'other content',
  empty: 'empty',
  yes: 'yes',
  no: 'no',
  names: {
    name: 'name',
    description: 'description',
    reason: 'reason',
    rule: 'rule',
    active: 'active',
    archived: 'archived',
    startsAt: 'start',
    endsAt: 'end',
    variantSegments: 'segments',
    variantLabel: 'label',
    variantHidden: 'hidden',
  },
  note: {
    onlyHereSegments: '{count} segments are only here, and stay.',
    onlyHere: '{entry}: {count} variants are only here, and stay.',
    'content-differs':
      '{entry}: the default content is another one than where the files were written.',
    never: '{entry} is not published, and stays a draft.',
    modified: '{entry} has other changes that are not published, so it stays a draft.',
  },
};

const NB: FileWords = {
  quotes: ['«', '»'],
  segment: 'Segmentet {name}',
  added: 'er nytt',
  removed: 'slettes',
  variant: 'varianten for {name}',
  nobody: 'ingen segmenter',
  block: {
    hidden: 'vises bare der en variant sier det',
    shown: 'vises for alle',
    reordered: 'rekkefølgen på variantene endres',
  },
  is: { added: 'er ny', changed: 'endres', removed: 'slettes', moved: 'flyttes hit' },
  field: '{name} endres fra {before} til {after}',
  setTo: '{name} settes til {after}',
  reset: '{name} blir som standardinnholdet igjen',
  newContent: 'annet innhold',
  empty: 'tomt',
  yes: 'ja',
  no: 'nei',
  names: {
    name: 'navnet',
    description: 'beskrivelsen',
    reason: 'begrunnelsen',
    rule: 'regelen',
    active: 'aktiv',
    archived: 'arkivert',
    startsAt: 'starten',
    endsAt: 'slutten',
    variantSegments: 'segmentene',
    variantLabel: 'navnet',
    variantHidden: 'skjult',
  },
  note: {
    onlyHereSegments: '{count} segmenter finnes bare her, og blir værende.',
    onlyHere: '{entry}: {count} varianter finnes bare her, og blir værende.',
    'content-differs': '{entry}: standardinnholdet er et annet enn der filene ble skrevet.',
    never: '{entry} er ikke publisert, og forblir et utkast.',
    modified: '{entry} har andre endringer som ikke er publisert, og forblir derfor et utkast.',
  },
};

const DA: FileWords = {
  quotes: ['“', '”'],
  segment: 'Segmentet {name}',
  added: 'er nyt',
  removed: 'slettes',
  variant: 'varianten til {name}',
  nobody: 'ingen segmenter',
  block: {
    hidden: 'vises kun, hvor en variant siger det',
    shown: 'vises for alle',
    reordered: 'rækkefølgen af varianterne ændres',
  },
  is: { added: 'er ny', changed: 'ændres', removed: 'slettes', moved: 'flyttes hertil' },
  field: '{name} ændres fra {before} til {after}',
  setTo: '{name} sættes til {after}',
  reset: '{name} bliver som standardindholdet igen',
  newContent: 'andet indhold',
  empty: 'tomt',
  yes: 'ja',
  no: 'nej',
  names: {
    name: 'navnet',
    description: 'beskrivelsen',
    reason: 'begrundelsen',
    rule: 'reglen',
    active: 'aktiv',
    archived: 'arkiveret',
    startsAt: 'starten',
    endsAt: 'slutningen',
    variantSegments: 'segmenterne',
    variantLabel: 'navnet',
    variantHidden: 'skjult',
  },
  note: {
    onlyHereSegments: '{count} segmenter findes kun her og bliver.',
    onlyHere: '{entry}: {count} varianter findes kun her og bliver.',
    'content-differs': '{entry}: standardindholdet er et andet end der, hvor filerne blev skrevet.',
    never: '{entry} er ikke udgivet og forbliver en kladde.',
    modified: '{entry} har andre ændringer, som ikke er udgivet, og forbliver derfor en kladde.',
  },
};

/** How an import is told, in each language. */
export const FILE_WORDS: Readonly<Record<Language, FileWords>> = { en: EN, nb: NB, da: DA };
