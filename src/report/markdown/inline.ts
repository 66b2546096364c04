// Text of strangers as Markdown that is nothing but text: on GitHub, GitLab and Forgejo it links nothing, calls no one and closes nothing.
//
// Escaping alone would not do. The forges look through the text that is left after Markdown for @names, #numbers, !numbers, commit ids,
// web addresses, :emoji: and the like, whatever was escaped in it; none of the three looks into code. So words of letters stay as they
// are, and every word that could mean anything is set as code.

import { visibleName } from '../../core/text/visible-name.ts';

/**
 * Letters, digits, and signs of sentences where sentences have them: before and behind a word, an apostrophe or a hyphen between letters, a
 * point or a comma between digits, the end of a sentence in quotation marks.
 * Signs that are no ASCII mean nothing to a forge, but for the wide forms of @ and #, which look as if they did.
 */
const plainWord =
  /^["'\(]*(?:[\p{L}\p{M}\p{N}\u200c\u200d[\p{P}--[\p{ASCII}＠＃]]]|(?<=\p{N})[.,](?=\p{N})|[.,;:!?](?=[”»]))+(?:['\-][\p{L}\p{M}\u200c\u200d]+)*(?:["'\)]{0,9}[.,;:!?]{0,9}["'\)”»…]{0,9}[.,;:!?]{0,9}|\)[\p{P}--\p{ASCII}]+)$/v;
/** What forges take for the id of a commit. Long numbers are among them. */
const commitId = /[0-9a-f]{7,}/i;

/** What is before and behind a word in a sentence. */
const opening = /^["'\(“„«]*/v;
const closing = /(?<![.,;:!?"'\)”»…])[.,;:!?"'\)”»…]*$/v;
/** What would begin a numbered list. */
const numberOfList = /^(\d{1,9})([.\)])/v;

/** One line, in which words that are no plain words are code; signs that French sets apart from its words are none. Empty where there is nothing to show. */
export function inlineText(text: string): string {
  return oneLine(text)
    .split(' ')
    .map((word) => {
      if ((plainWord.test(word) && !commitId.test(word)) || /^[:;?]$/.test(word)) return word;
      const [before = ''] = opening.exec(word) ?? [];
      const inner = word.slice(before.length).replace(closing, '');
      return inner === '' ? inlineCode(word) : `${before}${inlineCode(inner)}${word.slice(before.length + inner.length)}`;
    })
    .join(' ')
    .replace(numberOfList, '$1\\$2');
}

/** A string of the interface with its values: without the characters that isolate these, which would be shown by their numbers. */
export function inlinePhrase(phrase: string): string {
  return inlineText(phrase.replace(/[\u2068\u2069]/g, ''));
}

/** One line of code: what a person wrote, as they wrote it. */
export function inlineCode(text: string): string {
  const line = oneLine(text);
  if (line === '') return '';
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^`|`$/.test(line) ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** What else cannot be seen than the joiners and flags of names, or turns the text around it, is shown by its number. */
function oneLine(text: string): string {
  return visibleName(text.replace(/\s+/gu, ' ').trim());
}
