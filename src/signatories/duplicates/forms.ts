// The ways to write one name: as it is, without what is in brackets or after a comma, without legal form, article and title.

import { foldName } from '../../core/text/fold.ts';
import { hasUmlaut, withoutMarks, withoutSecondLetters, wordsOf } from './plain.ts';
import { articles, foundations, legalForms, stuckForms, titles, weightless } from './words.ts';

/** What was left out of a name to come to a form. */
export type LeftOut = 'brackets' | 'tail' | 'legal-form' | 'foundation' | 'article' | 'title';

export interface Form {
  /** Folded words with their marks, in the order in which they are. */
  readonly words: readonly string[];
  /** The same without marks. */
  readonly plain: readonly string[];
  /** The plain words without the spaces between them. */
  readonly compact: string;
  /** The plain words in the order of their letters, so that “Lee, Ann” is “Ann Lee”. */
  readonly sorted: string;
  /** With ae as a: what `müller` and `mueller` have in common. Undefined where neither letter is there. */
  readonly shortened: string | undefined;
  /** Whether it has a letter such as ä, for which ae may be written. */
  readonly hasUmlaut: boolean;
  /** What was left out, and what it said. */
  readonly leftOut: ReadonlyMap<LeftOut, string>;
  /** Whether this is another name of the signatory, such as the acronym in brackets. */
  readonly isAlias: boolean;
}

export interface Name {
  /** The name as it is comes first. */
  readonly forms: readonly Form[];
  readonly folded: string;
  readonly hasComma: boolean;
  /** The letters of the acronym that the name is; its capitals alone where it has others (`EDRi`). Empty where it is none. */
  readonly acronyms: readonly string[];
  /** First letters of its words, with and without those of little words. None for a name of fewer than three words. */
  readonly initials: readonly string[];
}

const none: ReadonlyMap<LeftOut, string> = new Map();
const brackets = /^(.*\S)\s*[([{（【]([^()[\]{}（）【】]+)[)\]}）】]$/su;
const dash = /^(.*?\S)\s+[–—―|/-]\s+(\S.*)$/su;
const comma = /^([^,;、，،]*\S)\s*[,;、，،]\s*(\S.*)$/u;

/** `isGroup`: whether it is the name of an organisation, before which an article says nothing. */
export function readName(name: string, isGroup: boolean): Name {
  const folded = foldName(name);
  const written = name.normalize('NFKC').trim();
  const forms: Form[] = [];
  const seen = new Set<string>();
  const add = (text: string, leftOut: ReadonlyMap<LeftOut, string>, isAlias = false): void => {
    const form = makeForm(foldName(text), leftOut, isAlias);
    const key = form.words.join(' ');
    if (key === '' || seen.has(key)) return;
    seen.add(key);
    forms.push(form);
    const bare = withoutTrimmings(form, leftOut, isAlias, isGroup);
    const bareKey = bare?.words.join(' ') ?? '';
    if (!bare || bareKey === '' || seen.has(bareKey)) return;
    seen.add(bareKey);
    forms.push(bare);
  };
  add(written, none);

  const inBrackets = brackets.exec(written);
  const head = inBrackets?.[1] ?? written;
  const inside = inBrackets?.[2]?.trim();
  // Where everything is in capitals, they say nothing.
  const isShouted = /\s/u.test(written) && !/\p{Ll}/u.test(written);
  const acronymIn = (text: string): string | undefined => (isShouted ? undefined : acronymOf(text));
  const acronym = acronymIn(head);
  const capitals = keyOf((written.match(/\p{Lu}/gu) ?? []).join(''));
  const acronyms = acronymIn(written) ? [...new Set([keyOf(written), capitals])].filter(({ length }) => length >= 3) : [];
  const before: ReadonlyMap<LeftOut, string> = inside ? new Map([['brackets', keyOf(inside)]]) : none;
  if (inside) {
    add(head, before);
    const short = acronymIn(inside);
    if (short || acronym) add(inside, none, true);
  }
  const atDash = dash.exec(head);
  if (atDash?.[1] && atDash[2]) {
    const [, left, right] = atDash;
    const short = acronymIn(left) ?? acronymIn(right);
    add(left, short ? before : new Map([...before, ['tail', keyOf(right)]]), short !== undefined && acronymIn(left) === short);
    if (short) add(right, before, acronymIn(right) === short);
  }
  const atComma = comma.exec(head);
  // “Lee, Ann” is a name in another order, and not a Lee of a place called Ann.
  if (atComma?.[1] && atComma[2] && wordsOf(foldName(atComma[1])).length >= 2)
    add(atComma[1], new Map([...before, ['tail', keyOf(atComma[2])]]));
  return { forms, folded, hasComma: atComma !== null, acronyms, initials: initialsOf(inBrackets ? head : written) };
}

/** A text brought into the form in which two of them are compared. */
export function keyOf(text: string): string {
  return withoutMarks(wordsOf(foldName(text)).join(''));
}

function makeForm(folded: string, leftOut: ReadonlyMap<LeftOut, string>, isAlias: boolean): Form {
  return formOf(wordsOf(folded), leftOut, isAlias);
}

function formOf(words: readonly string[], leftOut: ReadonlyMap<LeftOut, string>, isAlias: boolean): Form {
  const plain = words.map(withoutMarks);
  const compact = plain.join('');
  const shortened = withoutSecondLetters(compact);
  const umlaut = words.some(hasUmlaut);
  return {
    words,
    plain,
    compact,
    sorted: plain.length > 1 ? plain.toSorted().join(' ') : compact,
    shortened: umlaut || shortened !== compact ? shortened : undefined,
    hasUmlaut: umlaut,
    leftOut,
    isAlias,
  };
}

/** Undefined where there is nothing to leave out, or nothing would be left. */
function withoutTrimmings(form: Form, leftOut: ReadonlyMap<LeftOut, string>, isAlias: boolean, isGroup: boolean): Form | undefined {
  let words = [...form.words];
  const found = new Map(leftOut);
  const take = (kind: LeftOut, word: string): void => void found.set(kind, (found.get(kind) ?? '') + word);
  for (let isTrimmed = true; isTrimmed && words.length > 1; ) {
    isTrimmed = false;
    // With their marks: Lê and Ngô are families, and neither an article nor a kind of organisation.
    const first = words[0] ?? '';
    const last = words.at(-1) ?? '';
    const lastTwo = words.slice(-2).join('');
    if (isGroup && articles.has(first)) {
      take('article', first);
      words = words.slice(1);
    } else if (titles.has(first)) {
      take('title', first);
      words = words.slice(1);
    } else if (words.length > 2 && ['ev', 'sa', 'asbl', 'zs', 'spzoo'].includes(lastTwo)) {
      take('legal-form', lastTwo);
      words = words.slice(0, -2);
    } else if (legalForms.has(last)) {
      take('legal-form', last);
      words = words.slice(0, -1);
    } else if (legalForms.has(first) && first.length > 1) {
      take('legal-form', first);
      words = words.slice(1);
    } else if (titles.has(last)) {
      take('title', last);
      words = words.slice(0, -1);
    } else if (foundations.has(withoutMarks(last))) {
      take('foundation', last);
      words = words.slice(0, -1);
    } else if (foundations.has(withoutMarks(first))) {
      take('foundation', first);
      words = words.slice(1);
    } else continue;
    isTrimmed = true;
  }
  const stuck = words.length === 1 ? (words[0] ?? '').replace(stuckForms, '') : '';
  if (stuck !== '' && stuck !== words[0]) {
    take('legal-form', (words[0] ?? '').replace(stuck, ''));
    words = [stuck];
  }
  return words.length === form.words.length && stuck === ''
    ? undefined
    : words.join('').length < 2
      ? undefined
      : formOf(words, found, isAlias);
}

/** The letters of a text that is one word with two capitals or more: `EDRi` → `edri`, `S.T.O.P.` → `stop`. */
function acronymOf(text: string): string | undefined {
  const word = text.trim().replaceAll('.', '');
  if (!/^[\p{L}\p{N}-]{2,10}$/u.test(word)) return undefined;
  const capitals = word.match(/\p{Lu}/gu)?.length ?? 0;
  if (capitals < 2 || capitals * 2 < word.length) return undefined;
  return withoutMarks(word.toLowerCase().replaceAll('-', ''));
}

function initialsOf(text: string): string[] {
  const words = wordsOf(foldName(text)).map(withoutMarks);
  const heavy = words.filter((word) => !weightless.has(word) && !legalForms.has(word));
  if (heavy.length < 2 || words.length < 3 || words.length > 14) return heavy.length >= 3 ? [first(heavy)] : [];
  return [...new Set([first(heavy), first(words)])].filter((letters) => letters.length >= 3);
}

function first(words: readonly string[]): string {
  return words.map((word) => [...word][0] ?? '').join('');
}
