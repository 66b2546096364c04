// The comment that asks those who know a language of the campaign to look at a request: in that language, and in English where nobody has read our words in it.

import { formatList, languageValue, type Words } from '../../core/interface/words.ts';
import type { Speaker, TranslatedText } from '../../review/translations/translated-text.ts';
import { inlinePhrase, inlineText } from '../markdown/inline.ts';

/** So many are asked. */
const mostAsked = 5;

export interface AskOptions {
  readonly wordsIn: (tag: string) => Words;
  /** Host of the forge, so that an account there is called by its name. */
  readonly host: string | undefined;
  /** Who wrote the request is not asked about it. */
  readonly author: string;
}

/** Markdown; undefined where nobody is known who could be asked. */
export function askComment(texts: readonly TranslatedText[], { wordsIn, host, author }: AskOptions): string | undefined {
  const byLanguage = new Map(texts.filter(({ isOriginal }) => !isOriginal).map((text) => [text.language, text.speakers]));
  const paragraphs = [...byLanguage].flatMap(([language, speakers]) => {
    const asked = speakers.filter(({ name }) => name.toLowerCase() !== author.toLowerCase()).slice(0, mostAsked);
    if (asked.length === 0) return [];
    const words = wordsIn(language);
    const spoken = words.machineDraftOf === undefined ? [words] : [words, wordsIn('en')];
    return [...new Set(spoken.map((one) => paragraph(asked, language, one, host)))];
  });
  return paragraphs.length === 0 ? undefined : `${paragraphs.join('\n\n')}\n`;
}

const token = /zq(\d+)zq/g;

/** Names stand in for words that Markdown leaves alone, so that an account is called and everything else is text. */
function paragraph(speakers: readonly Speaker[], language: string, words: Words, host: string | undefined): string {
  const names = formatList(
    speakers.map((_, index) => `zq${index}zq`),
    words.language,
  ).replace(/[\u2068\u2069]/g, '');
  const text = inlinePhrase(words.text('change.ask', { names, language: languageValue(language) }));
  return text.replace(token, (_, index: string) => {
    const speaker = speakers[Number(index)];
    return speaker ? calledBy(speaker, host) : '';
  });
}

function calledBy({ name, link }: Speaker, host: string | undefined): string {
  const account =
    link !== undefined && host !== undefined && URL.canParse(link) && new URL(link).host === host
      ? /^\/([A-Za-z0-9](?:[A-Za-z0-9-]{0,38}))\/?$/.exec(new URL(link).pathname)?.[1]
      : undefined;
  return account === undefined ? inlineText(name) : `@${account}`;
}
