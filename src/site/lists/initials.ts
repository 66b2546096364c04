// The headings of a list by name: letters of the language's own alphabet, and the scripts of all other names.

import { distinctLetters, type IndexLetter, indexLetters } from '../../core/languages/index-letters.ts';
import type { Language } from '../../core/languages/language.ts';
import type { Letter } from '../../core/model.ts';
import { firstScript } from '../../core/text/letter-script.ts';
import { collatorOf, type Rows, sortKey } from './order.ts';
import { fewNames } from './plan.ts';
import type { Section } from './section.ts';

/** Scripts of a language beside the one that its tag stands for. */
const scriptsOf: Readonly<Record<string, readonly string[]>> = {
  Jpan: ['Jpan', 'Hani'],
  Hans: ['Hani'],
  Hant: ['Hani'],
  Aran: ['Arab'],
};

interface Run {
  readonly script: string;
  readonly start: number;
  end: number;
}

/** The sections of the rows from `from` on, which are in the order of the language. */
export function initialSections(letter: Letter, language: Language, rows: Rows, from: number): Section[] {
  const key = (place: number): string => {
    const signatory = letter.signatories[rows[place] ?? 0];
    return signatory ? sortKey(signatory) : '';
  };
  const own = scriptsOf[language.script] ?? [language.script];
  return scriptRuns(language, rows.length, key, from).flatMap((run): Section[] => {
    const { script, start, end } = run;
    const isOwn = own.includes(script);
    const whole: Section = { kind: 'script', key: script, value: script, start };
    // Few names of another script are found at once; a heading for each letter would be longer than they are.
    if (script === 'Zyyy' || (!isOwn && end - start <= fewNames)) return [whole];
    const letters = letterSections(language, run, key);
    if (letters.length < 2 && !isOwn) return [whole];
    return letters.map((section) => (isOwn ? section : { ...section, script }));
  });
}

/** Runs of names of one script. One that occurs again among others, as in a collation that mixes two, begins no second run. */
function scriptRuns({ script }: Language, length: number, key: (place: number) => string, from: number): Run[] {
  const runs: Run[] = [];
  const seen = new Set<string>();
  for (let place = from; place < length; place++) {
    const first = firstScript(key(place));
    // Korean sorts Han by its reading, between the syllables of Hangul.
    const found = script === 'Kore' && first === 'Hani' ? 'Kore' : first;
    const last = runs.at(-1);
    if (last && (last.script === found || seen.has(found))) last.end = place + 1;
    else runs.push({ script: found, start: place, end: place + 1 });
    seen.add(found);
  }
  return runs;
}

/** Of the letters of a script those that names begin with. What is before the first belongs to it. */
function letterSections(language: Language, { script, start, end }: Run, key: (place: number) => string): Section[] {
  const collator = collatorOf(language);
  const known = indexLetters(language, script, collator);
  const letters = known.length > 0 ? known : script === 'Hani' ? [] : lettersOf(language, start, end, key);
  if (letters.length === 0) return [{ kind: 'script', key: script, value: script, start }];
  const { compare } = new Intl.Collator(language.locale, { sensitivity: 'base', numeric: true });
  const sections: Section[] = [];
  let from = start;
  for (const [index, { label }] of letters.entries()) {
    const next = letters[index + 1];
    const to = next ? firstFrom(from, end, (place) => compare(key(place), next.from) >= 0) : end;
    if (to > from) sections.push({ kind: 'initial', key: `${script}-${label}`, value: label, start: from });
    from = to;
  }
  return sections;
}

/** For scripts that have no index in CLDR: the first letters of the names themselves. */
function lettersOf(language: Language, start: number, end: number, key: (place: number) => string): IndexLetter[] {
  const found = new Set<string>();
  for (let place = start; place < end; place++) found.add(String.fromCodePoint(key(place).codePointAt(0) ?? 0));
  return distinctLetters(
    [...found].map((letter) => ({ label: letter, from: letter })),
    language,
  );
}

/** The first place from `low` on for which `isBehind` holds, and for all behind it; `high` where there is none. */
function firstFrom(low: number, high: number, isBehind: (place: number) => boolean): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isBehind(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}
