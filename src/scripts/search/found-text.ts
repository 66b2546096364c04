// What is shown of a page that was found: its title, and the parts of it in which something was found.

import { withoutMarks } from '../../core/text/language-marks.ts';
import { furtherForms, furtherFormsId, plain, type Respelling } from '../../core/text/search-form.ts';
import { joinWords, separateWords } from '../../core/text/word-separation.ts';
import { excerpt, markedTitle, type Piece } from './excerpt.ts';
import type { Anchor, Fragment } from './pagefind.ts';

export interface FoundText {
  readonly url: string;
  readonly title: readonly Piece[];
  /** What is before the first heading. */
  readonly lead: readonly Piece[] | undefined;
  /** The best parts below headings, in the order of the page. */
  readonly parts: readonly FoundPart[];
}

export interface FoundPart {
  readonly url: string;
  readonly heading: readonly Piece[];
  readonly excerpt: readonly Piece[];
}

interface Part {
  readonly anchor: Anchor | undefined;
  readonly heading: string;
  readonly from: number;
  to: number;
  readonly found: Set<number>;
  score: number;
}

const maxParts = 3;
/** What a result may lead to: headings, and entries of lists that have an address, such as demands. */
const targets = /^(?:h[2-6]|li|dt|dd)$/;

/**
 * `locale` where words were separated in the index, undefined where the language writes spaces; `language` of the index in either case, and how it is spelled
 * elsewhere.
 */
export function foundText(fragment: Fragment, locale: string | undefined, language = locale ?? '', respell?: Respelling): FoundText {
  const isSeparated = locale !== undefined;
  const all = fragment.content.split(/\s+/u);
  const end = fragment.anchors.find(({ id }) => id === furtherFormsId)?.location ?? all.length;
  const words = all.slice(0, end);
  const parts = cut(fragment.anchors, fragment.meta.title ?? '', end);
  const forms = new Set<string>();
  for (const { location, balanced_score } of fragment.weighted_locations)
    for (const place of placesOf(location, all, end, (word) => furtherForms(word, language, respell))) {
      const part = parts[parts.findIndex(({ to }) => place < to)];
      part?.found.add(place);
      if (part) part.score += balanced_score;
      forms.add(plainWord(words[place]));
    }
  const pieces = (text: string): Piece[] => {
    const own = isSeparated ? separateWords(joinWords(text), locale).split(' ') : text.split(/\s+/u);
    return markedTitle({ words: own, isSeparated }, (word) => plainWord(word) !== '' && forms.has(plainWord(word)));
  };
  // Headings are shown beside the excerpt, and not once more in it.
  const show = ({ anchor, found, from, to: next, heading }: Part): Piece[] => {
    // What a heading is about goes on through the entries below it.
    const isEntry = anchor !== undefined && /^(?:li|dd)$/.test(anchor.element);
    const to = isEntry ? next : (parts.find((other) => other.from > from && other.heading !== heading)?.from ?? end);
    const shown = excerpt({ words, isSeparated }, found, afterWords(words, heading, from, to), to);
    // Where all that was found is in the heading, nothing may be left.
    return shown.some(({ text }) => /[\p{L}\p{N}]/u.test(text)) ? shown : [];
  };
  const [lead, ...others] = parts.filter(({ anchor, found }) => !anchor || found.size > 0);
  const best = [...others].sort((a, b) => b.score - a.score).slice(0, maxParts);
  const title = pieces(fragment.meta.title ?? fragment.url);
  const leading = lead && lead.found.size > 0 ? show(lead) : [];
  return {
    url: fragment.url,
    title,
    lead: leading.length > 0 ? leading : undefined,
    parts: others
      .filter((part) => best.includes(part))
      .map((part) => ({
        url: `${fragment.url}#${encodeURIComponent(part.anchor?.id ?? '')}`,
        heading: pieces(part.heading),
        excerpt: show(part),
      }))
      // It would be the same link once more.
      .filter((part) => part.excerpt.length > 0 || textOf(part.heading) !== textOf(title)),
  };
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('');
}

/** The page from target to target, first what is before the first. */
function cut(anchors: readonly Anchor[], title: string, end: number): Part[] {
  let heading = '';
  const parts: Part[] = [{ anchor: undefined, heading: title, from: 0, to: end, found: new Set(), score: 0 }];
  const inOrder = anchors.filter(({ element, id }) => targets.test(element) && id !== furtherFormsId);
  inOrder.sort((a, b) => a.location - b.location);
  for (const anchor of inOrder) {
    if (anchor.element.startsWith('h')) heading = anchor.text ?? '';
    if (heading === '') continue;
    const before = parts.at(-1);
    if (before) before.to = anchor.location;
    parts.push({ anchor, heading, from: anchor.location, to: end, found: new Set(), score: 0 });
  }
  return parts;
}

/** The first place behind a heading that is near the beginning of a part; the beginning, where it does not. */
function afterWords(words: readonly string[], heading: string, from: number, to: number): number {
  const wanted = heading.split(/\s+/u).map(plainWord).filter(Boolean);
  for (let start = from; start < Math.min(to, from + 40); start++) {
    let place = start;
    let matched = 0;
    for (; matched < wanted.length && place < to; place++) {
      const word = plainWord(words[place]);
      if (word === '') continue;
      if (word !== wanted[matched]) break;
      matched++;
    }
    if (matched === wanted.length && matched > 0) return place;
  }
  return from;
}

/** Where the words are that a place of the index stands for: a further form is behind the text, for words in it. */
function placesOf(location: number, all: readonly string[], end: number, formsOf: (word: string) => string[]): number[] {
  if (location < end) return [location];
  const form = plainWord(all[location]);
  return all.slice(0, end).flatMap((word, place) => (formsOf(withoutMarks(word)).some((one) => plain(one) === form) ? [place] : []));
}

function plainWord(word = ''): string {
  return plain(withoutMarks(word));
}
