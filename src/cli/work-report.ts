// What there is to do in a translation, for people and for programs.

import { visible } from '../core/text/characters.ts';
import type { FactsStanding } from '../core/translation/fact-standing.ts';
import { lastRevision } from '../core/translation/revisions.ts';
import { openFacts } from '../translation/fact-pairs.ts';
import type { LetterFiles, TranslationFiles } from '../translation/letter-files.ts';
import type { Work } from '../translation/work.ts';
import { markedWords } from './passage-changes.ts';

export function workJson(translation: TranslationFiles, letter: LetterFiles, work: readonly Work[], facts: FactsStanding): string {
  const answer = {
    language: translation.language,
    letter: letter.id,
    file: translation.document.file.path,
    revision: { followed: translation.revision, last: lastRevision(letter.revisions).number },
    passages: work.map(({ name, state, since, before, after, translation: own }) => ({
      name,
      state,
      revision: since?.number,
      date: since?.date,
      note: since?.note,
      before,
      after,
      translation: own,
    })),
    facts: openFacts(facts.facts).map(({ fact, former }) => ({
      kind: fact.kind,
      text: fact.text,
      before: former?.original,
      translation: former?.translation,
    })),
  };
  return `${JSON.stringify(answer, null, 2)}\n`;
}

export function workText(
  translation: TranslationFiles,
  letter: LetterFiles,
  work: readonly Work[],
  facts: FactsStanding,
  colour: boolean,
): string {
  const { path } = translation.document.file;
  const last = lastRevision(letter.revisions).number;
  if (work.length === 0)
    return `${path}: every passage says what the original says in revision ${last}.${factsWork(path, facts) || ' There is nothing to do.\n'}`;
  const head = `${path} names revision ${translation.revision} of the original; the last is ${last}. Passages to work on: ${work.length}.\n`;
  const { language } = letter.document.facts;
  return head + work.map((item) => `\n${describe(item, language, colour)}`).join('') + factsWork(path, facts);
}

/** Facts that are not translated, and pairs that fit nothing; empty where there are none. */
export function factsWork(path: string, { facts, strays }: FactsStanding): string {
  const open = openFacts(facts);
  const lost = strays.filter(({ now }) => now === undefined);
  const lines = [
    ...open.map(({ fact, former }) =>
      former === undefined
        ? `  not translated: ${visible(fact.text)}\n`
        : `  it was: ${visible(former.original)}\n    it is now: ${visible(fact.text)}\n    yours: ${visible(former.translation ?? '')}\n`,
    ),
    ...lost.map(({ entry }) => `  said nowhere any more: ${visible(entry.original)}\n`),
  ];
  return lines.length === 0 ? '' : `\nFacts to translate in ${path}: ${open.length}.\n${lines.join('')}`;
}

function describe({ name, state, since, before, after, translation }: Work, language: string, colour: boolean): string {
  const why = since ? ` in revision ${since.number}${since.note ? `: ${visible(since.note)}` : ''}` : '';
  const title = `${name || 'A passage'} · ${words[state]}${why}\n`;
  const own = translation.map(({ line, text }) => `  yours, line ${line}:\n${block(text)}`).join('');
  if (after === undefined) return `${title}${before === undefined ? '' : `  the original was:\n${block(before)}`}${own}`;
  if (before === undefined) return `${title}  the original:\n${block(after)}${own}`;
  if (before === after) return `${title}  It stands at another place now; its words are the same:\n${block(after)}${own}`;
  return `${title}  the original was:\n${block(before)}  it is now:\n${markedWords(before, after, { colour, language })}\n${own}`;
}

const words: Readonly<Record<Work['state'], string>> = {
  changed: 'the original says something else',
  minor: 'the original says the same in other words',
  missing: 'not translated',
  orphan: 'the original does not have it',
};

function block(text: string): string {
  return `    ${text.split('\n').map(visible).join('\n    ')}\n`;
}
