// A name that was found, as an item of a list: text only, whatever the name holds, and what was typed marked in it.

import { nameOfCode } from '../core/languages/code-name.ts';
import { foundIn, queryWords } from '../core/text/name-words.ts';
import type { FoundName } from './find-name.ts';

export interface FoundNameOptions {
  readonly query: string;
  /** Where a letter’s list begins: the address of a signatory is its first page and an anchor, and stays so when the list grows. */
  readonly list: string;
  /** The language of the page, for names of countries. */
  readonly locale: string;
  /** Names of regions by code, which browsers leave out. */
  readonly regions: Readonly<Record<string, string>>;
  /** The word that distinguishes organisations from people. */
  readonly organisation: string;
  /** What is said of a former name, with {name} in it. */
  readonly formerly: string;
  /** What is said of signatories for each number in their marks. */
  readonly marks: readonly string[];
}

export function foundNameItem(found: FoundName, options: FoundNameOptions): HTMLLIElement {
  const { query, list, locale, regions, organisation, formerly } = options;
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = `${list}#s-${encodeURIComponent(found.id)}`;
  const name = document.createElement('bdi');
  name.append(...marked(found.name, query));
  link.append(name);
  item.append(link);
  const parts = [
    found.isOrganisation ? organisation : undefined,
    found.formerName && formerly.replace('{name}', () => found.formerName ?? ''),
    found.detail && detailOf(found.detail, found.role),
    ...options.marks.filter((_, place) => (found.marks >> place) % 2 === 1),
    found.place && (regions[found.place] ?? countryName(found.place, locale)),
  ];
  const known = parts.filter((part) => part !== undefined && part !== '');
  if (known.length > 0) {
    const details = document.createElement('small');
    for (const [index, part] of known.entries()) {
      const isolated = document.createElement('bdi');
      isolated.append(part ?? '');
      details.append(index > 0 ? ' · ' : '', isolated);
    }
    item.append(details);
  }
  return item;
}

/** The role says its language, as it does in the list; an affiliation is a name, and in none. */
function detailOf(detail: string, role: FoundName['role']): Node | string {
  if (!role) return detail;
  const whole = document.createDocumentFragment();
  const inLanguage = document.createElement('bdi');
  inLanguage.lang = role.language;
  inLanguage.textContent = detail.slice(0, role.length);
  whole.append(inLanguage, detail.slice(role.length));
  return whole;
}

function marked(name: string, query: string): (Node | string)[] {
  const pieces: (Node | string)[] = [];
  let done = 0;
  for (const [start, end] of foundIn(name, queryWords(query))) {
    const mark = document.createElement('mark');
    mark.textContent = name.slice(start, end);
    pieces.push(name.slice(done, start), mark);
    done = end;
  }
  return [...pieces, name.slice(done)];
}

function countryName(code: string, locale: string): string {
  try {
    return nameOfCode(code, locale) ?? code;
  } catch {
    // A code that this browser does not know.
    return code;
  }
}
