import { fillTemplate, joinList, type Phrase } from './phrase';
import type { Words } from './words/words';

/** All of it applies: "from Norway on mobile whose campaign is “spring”". */
export function joinAll(phrases: readonly Phrase[], words: Words): Phrase {
  const of = (form: Phrase['form']): string[] =>
    phrases.filter((phrase) => phrase.form === form).map((phrase) => phrase.text);
  // Adverbials first: after a clause they would seem to belong to it. Several gaps are told as one.
  const adverbials = [...new Set(of('short'))].join(' ');
  const additions = of('addition');
  const clauses = of('clause');
  const rest = [...additions, ...clauses].join(` ${words.and} `);
  // "from Norway whose campaign is …", but "from Norway and not on mobile".
  const joint = additions.length > 0 ? ` ${words.and} ` : ' ';
  const conditions = [adverbials, rest].filter(Boolean).join(joint);
  const alternatives = of('alternatives')
    .map((text) => fillTemplate(words.either, { v: text }))
    .join(`, ${words.and} `);
  return {
    text: [conditions, alternatives].filter(Boolean).join(', '),
    form: clauses.length > 0 ? 'clause' : 'short',
    isSimple: false,
  };
}

/** One of it applies: "from Norway or on mobile". */
export function joinAny(phrases: readonly Phrase[], words: Words): Phrase {
  const texts = [...new Set(phrases.map((phrase) => phrase.text))];
  const text = phrases.every((phrase) => phrase.isSimple)
    ? joinList(texts, words.or)
    : texts.join(`, ${words.or} `);
  return { text, form: 'alternatives', isSimple: false };
}

/** Keeps a phrase with parts of its own together inside another one. */
export function encloseIfNested(phrase: Phrase, isNested: boolean): Phrase {
  return isNested ? { ...phrase, text: `(${phrase.text})` } : phrase;
}
