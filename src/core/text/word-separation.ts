// Text of scripts that are written without spaces, with spaces between its words: for the search, which looks for words.

/** Scripts without spaces between words for which browsers and Node have a dictionary. */
const withDictionary = new Set(['Hans', 'Hant', 'Hani', 'Jpan', 'Khmr', 'Laoo', 'Mymr', 'Thai', 'Bopo']);
/** Scripts without spaces between words for which they have none. */
const withoutDictionary = new Set(['Bali', 'Java', 'Lana', 'Tale', 'Talu', 'Tavt', 'Tibt']);

export type Separation = 'spaces' | 'dictionary' | 'none';

/** How words can be distinguished in a script (ISO 15924). */
export function separationOf(script: string): Separation {
  return withDictionary.has(script) ? 'dictionary' : withoutDictionary.has(script) ? 'none' : 'spaces';
}

/** Stands for a space of the text itself where spaces were put between words. */
export const ownSpace = '\u2423';

/** Words with a space between each two; a space of the text itself becomes a sign of its own. */
export function separateWords(text: string, locale: string): string {
  const segments = [...new Intl.Segmenter(locale, { granularity: 'word' }).segment(text.replaceAll('\u200b', ''))];
  return segments
    .map(({ segment }) => {
      // A mark that is shown nowhere belongs to the space before it.
      const rest = segment.trimStart();
      return rest.length === segment.length ? segment : `${ownSpace} ${rest}`.trimEnd();
    })
    .join(' ')
    .replace(/(?: \u2423)+/gu, ` ${ownSpace}`);
}

/** The text as it was. The search puts a full stop and a space after a heading, which stays. */
export function joinWords(text: string): string {
  return text
    .replaceAll('\u200b', '')
    .replace(/(\.?)\s+/gu, (_, stop: string) => (stop ? '. ' : ''))
    .replaceAll(ownSpace, ' ')
    .replace(/ {2,}/g, ' ');
}
