// A line of a source → plain text, with the link, handle and country that belong to it.

import { beginsWithPerson } from '../names/person.ts';
import { cleanText } from '../names/clean.ts';
import { roleWord } from '../names/role-words.ts';
import type { SourceLine } from '../source/block.ts';

export interface TidyLine {
  readonly where: string;
  readonly said: string;
  readonly text: string;
  readonly link: string | undefined;
  /** The text that leads there, where it is not the whole line. */
  readonly linkText: string | undefined;
  readonly place: string | undefined;
  readonly notes: readonly string[];
  readonly isUnticked: boolean;
  readonly isStruck: boolean;
  /** What somebody says, where it stood behind the name. */
  readonly statement?: string;
}

/** “dessinateur.” at the end of an enumeration; “e.V.” and “Inc.” keep theirs. */
const withoutStop = (text: string): string => (text.includes(',') && /\p{Ll}{5}\.$/u.test(text) ? text.slice(0, -1) : text);

const markdownLink = /\[([^\][]{1,200})\]\(\s*<?(https?:\/\/[^)\s>]{1,500})>?(?:\s+"[^"]{0,200}")?\s*\)/u;
const address = /<?(https?:\/\/[^\s<>()]{1,500})>?/u;
const email = /[<([]?(?:mailto:)?(?<![\w.+@-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}[>)\]]?/u;

export function tidyLine({ where, text: said, link: given, linkText: givenText, isStruck = false }: SourceLine): TidyLine {
  let [text, link, linkText] = [said, given, givenText];
  const found = markdownLink.exec(text);
  if (found) {
    link ??= found[2];
    linkText ??= found[1] === text.trim() ? undefined : found[1];
    text = text.replace(new RegExp(markdownLink.source, 'gu'), '$1');
  }
  const plain = address.exec(text);
  // A line that is an address and no more stays, so that it is asked about.
  if (plain && text.replace(plain[0], '').trim() !== '') {
    link ??= plain[1]?.replace(/(?<![.,;])[.,;]+$/, '');
    text = text.replace(plain[0], ' ');
  }
  const notes: string[] = [];
  if (email.test(text) && text.replace(email, '').trim() !== '') {
    text = text.replace(email, ' ');
    notes.push('An e-mail address was left out. It is never written.');
  }
  // “Ada Example ........ Example University”
  text = text.replace(/(?<=[^\s._…])\s*(?:[._]{4,}|…{2,})\s*(?=[^\s._…])/gu, '\t');
  // Columns, and lines of one item.
  if (/[\t\n]|\S {3,}\S/.test(text))
    text = text
      .split(/[\t\n]| {3,}/)
      .map((cell) =>
        cell
          .trim()
          .replace(/^[-–—|]\s+/u, '')
          .replace(/\s[-–—|:]$/u, ''),
      )
      .filter((cell) => cell !== '')
      .join(' | ');
  text = text.replace(/\*\*|__|`|~~/gu, '').replace(/\\([_*`[\]()#.-])/gu, '$1');
  // “Ada Muestra, profesora. Universidad de Ejemplo.”
  if (text.includes(',') && beginsWithPerson(text))
    text = text.replace(/(?<=,)([^,(（.]*\p{Ll}{4})\. (?=\p{Lu})/gu, (all, before: string) => (roleWord(before) ? `${before}, ` : all));
  const clean = cleanText(
    // Empty brackets fall away; an empty box before a name is nobody’s tick.
    text.replace(/[([（]\s*[)\]）]/gu, (found, at: number, whole: string) =>
      found === '[ ]' && !/[\p{L}\p{N}]/u.test(whole.slice(0, at)) ? found : ' ',
    ),
  );
  return {
    where,
    said,
    text: withoutStop(clean.text)
      .replace(/(?<!\s)\s+([,;])/gu, '$1')
      .replace(/(?<!\s[–—|:-]|[,;:|])(?:\s[–—|:-]|[,;:|])+$/u, ''),
    link,
    linkText,
    place: clean.place,
    notes: [...notes, ...clean.notes],
    isUnticked: clean.isUnticked,
    isStruck,
  };
}
