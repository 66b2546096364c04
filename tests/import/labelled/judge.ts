// Compares what an import would write with what a careful reader made of the same list.

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = import.meta.dirname;

export interface Expected {
  readonly name: string;
  readonly nameAlso?: readonly string[];
  readonly kind: 'person' | 'organisation';
  readonly affiliation?: string;
  readonly affiliationAlso?: readonly string[];
  readonly role?: string;
  readonly roleAlso?: readonly string[];
  readonly country?: string;
  readonly countryAlso?: readonly string[];
  /** False for those who said no, blank answers, unconfirmed and struck-out rows. */
  readonly mayPublish: boolean;
  /** Even a careful reader would ask. */
  readonly unsure?: boolean;
  /** What they asked to leave out. */
  readonly withhold?: readonly string[];
}

export interface Written {
  readonly name: string;
  readonly kind?: string;
  readonly affiliation?: string;
  readonly role?: string;
  readonly country?: string;
}

export interface Verdict {
  /** Written with everything that the list says, or with less. */
  readonly right: number;
  /** Of these, written with less: a fact that was not understood was left out. */
  readonly incomplete: number;
  /** Each with what is wrong. */
  readonly wrong: readonly string[];
  /** Written although they did not agree, or are nobody. */
  readonly against: readonly string[];
}

export const lists = readdirSync(join(folder, 'lists')).sort();

export const pathOf = (list: string): string => join(folder, 'lists', list);

export function expectedOf(list: string): readonly Expected[] {
  const { rows } = JSON.parse(readFileSync(join(folder, 'expected', list.replace(/\.\w+$/, '.json')), 'utf8')) as { rows: Expected[] };
  return rows;
}

const plain = (text: string | undefined): string =>
  (text ?? '')
    .normalize('NFC')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/’/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
const letters = (text: string): string =>
  plain(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
const title = /^(?:(?:dr|prof|père|ing|mgr|mudr|doc|dra|drs|ir|rev|sr|mag|professor|doctor|проф|д-р)\.?\s*)+/iu;

export function judge(written: readonly Written[], expected: readonly Expected[]): Verdict {
  const free = new Set(expected);
  const wrong: string[] = [];
  const against: string[] = [];
  let right = 0;
  let incomplete = 0;
  for (const facts of written) {
    const row = find(facts.name, free);
    if (!row) {
      against.push(`${facts.name} is nobody in this list`);
      continue;
    }
    free.delete(row);
    if (!row.mayPublish) against.push(facts.name);
    const { faults, isLess } = compare(facts, row);
    if (faults.length > 0) wrong.push(`${facts.name}: ${faults.join('; ')}`);
    else if (row.mayPublish) right++;
    if (faults.length === 0 && isLess) incomplete++;
  }
  return { right, incomplete, wrong, against };
}

function find(name: string, rows: ReadonlySet<Expected>): Expected | undefined {
  const names = (row: Expected): string[] => [row.name, ...(row.nameAlso ?? [])];
  const all = [...rows];
  return (
    all.find((row) => names(row).some((one) => plain(one) === plain(name))) ??
    all.find((row) =>
      names(row).some((one) => letters(name).includes(letters(one)) || (letters(name).length > 2 && letters(one).includes(letters(name)))),
    )
  );
}

function compare(facts: Written, row: Expected): { faults: string[]; isLess: boolean } {
  const faults: string[] = [];
  let isLess = false;
  const names = [row.name, ...(row.nameAlso ?? [])].map(plain);
  const bare = (name: string): string => name.replace(title, '');
  if (row.unsure === true) faults.push('a person would ask');
  if (!names.includes(plain(facts.name)) && !names.map(bare).includes(bare(plain(facts.name)))) faults.push(`the name is ${row.name}`);
  if ((facts.kind ?? 'person') !== row.kind) faults.push(`it is a ${row.kind}`);
  for (const field of ['affiliation', 'role', 'country'] as const) {
    const meant = [row[field] ?? '', ...(row[`${field}Also`] ?? [])].map(plain);
    const found = plain(facts[field]);
    if (row.withhold?.includes(field) === true) {
      if (found !== '') faults.push(`${field} was to be left out`);
    } else if (!meant.includes(found) && !(field === 'role' && row.role === undefined && title.test(`${found} `))) {
      if (found === '') isLess = true;
      else faults.push(`${field} is “${row[field] ?? ''}” and not “${found}”`);
    }
  }
  return { faults, isLess };
}
