import { fillTemplate, joinList, type Phrase } from './phrase';
import type { Words } from './words/words';

/** All of it applies: "from Norway on mobile whose campaign is “spring”". */
export function joinAll(phrases: readonly Phrase[], words: Words): Phrase {
  const of = (form: Phrase['form']): string[] =>
    phrases.filter((phrase) => phrase.form === form).map((phrase) => phrase.text);
  // Adverbials first: after a clause they would seem to belong to it. Several gaps are told as one.
  const adverbials = [...new Set(of('short'))];
  const conditions = [adverbials.join(' '), of('clause').join(` ${words.and} `)];
  const alternatives = of('alternatives').map((text) => fillTemplate(words.either, { v: text }));
  const parts = [
    conditions.filter(Boolean).join(' '),
    alternatives.join(`, ${words.and} `),
    ...of('exception'),
  ];
  const hasClause = phrases.some((phrase) => phrase.form === 'clause');
  return {
    text: parts.filter(Boolean).join(', '),
    form: hasClause ? 'clause' : 'short',
    isSimple: false,
  };
}

/** One of it applies: "from Norway or on mobile". */
export function joinAny(phrases: readonly Phrase[], words: Words): Phrase {
  const texts = phrases.map((phrase) =>
    phrase.form === 'exception' ? `${words.allVisitors} ${phrase.text}` : phrase.text,
  );
  const text = phrases.every((phrase) => phrase.isSimple)
    ? joinList(texts, words.or)
    : texts.join(`, ${words.or} `);
  return { text, form: 'alternatives', isSimple: false };
}

/** It does not apply: "except those from Norway on mobile". */
export function exceptFor(phrase: Phrase, words: Words): Phrase {
  return {
    text: fillTemplate(words.except, { v: phrase.text }),
    form: 'exception',
    isSimple: false,
  };
}

/** Keeps a phrase with parts of its own together inside another one. */
export function encloseIfNested(phrase: Phrase, isNested: boolean): Phrase {
  return isNested ? { ...phrase, text: `(${phrase.text})` } : phrase;
}
