// The status for a person at a terminal: a table that can be read with five languages and with four hundred.

import { languageOf } from '../../core/languages/language.ts';
import type { Problem } from '../../core/problem.ts';
import { visible } from '../../core/text/characters.ts';
import type { LetterCell } from '../../translation/letter-status.ts';
import type { LanguageStatus, LetterRow, TranslationStatus } from '../../translation/status.ts';
import { percentOf, shareDone, totalOf } from '../../translation/word-counts.ts';
import { isolated, tableOf, wrapped } from './columns.ts';
import { detailText } from './details.ts';
import { problemsByTranslation, problemsOf } from './problems.ts';

export interface StatusTextOptions {
  readonly isVerbose: boolean;
  readonly problems: readonly Problem[];
  /** Paths of scaffolds in which no one has written anything. */
  readonly begun: ReadonlySet<string>;
}

export function statusText(status: TranslationStatus, { isVerbose, problems, begun: blank }: StatusTextOptions): string {
  const byFile = problemsByTranslation(problems.filter(({ file }) => !blank.has(file)));
  const problemsIn = (cell: LetterCell): readonly Problem[] => problemsOf(cell, byFile);
  const begun = status.languages.filter((language) => language.letters.some(({ state }) => state !== 'missing'));
  const rest = status.languages.filter((language) => !begun.includes(language));
  const [only] = status.letters;
  const table =
    only && (status.letters.length === 1 || status.languages.length === 1)
      ? longTable(begun, status.languages.length === 1, problemsIn)
      : matrix(begun, status.letters, problemsIn);
  return [
    status.letters.map(letterLine).join(''),
    begun.length > 0 ? table : '',
    rest.length > 0 ? `No letter is translated yet into ${rest.length === 1 ? 'this language' : `these ${rest.length} languages`}:\n` : '',
    wrapped(
      rest.map(({ language }) => language),
      78,
      '  ',
    ),
    summary(status),
    blankLine([...blank]),
    isVerbose ? detailText(status, problemsIn) : '',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function letterLine({ id, title, revision, revised, words, isRecorded, isEdited, status }: LetterRow, index: number): string {
  const state = isRecorded ? `revision ${revision} of ${revised ?? ''}` : `not recorded yet: npx undersigned revise ${id}`;
  const edited = isRecorded && isEdited ? `, edited since: npx undersigned revise ${id}` : '';
  const draft = status === 'draft' ? ', a draft' : '';
  return `${index + 1}  ${id}: ${isolated(title)} (${words} words, ${state}${edited}${draft})\n`;
}

/** One line per language, one column per letter. Names are last, because terminals do not agree on the width of every script. */
function matrix(
  languages: readonly LanguageStatus[],
  letters: readonly LetterRow[],
  problemsIn: (cell: LetterCell) => readonly Problem[],
): string {
  return tableOf(
    [{ title: 'language' }, ...letters.map((_, index) => ({ title: `letter ${index + 1}` })), { title: 'site' }, { title: '' }],
    languages.map(({ language, letters: cells, interface: { translated, total } }) => [
      language,
      ...cells.map((cell) => `${stateWord(cell)}${problemsIn(cell).length > 0 ? ' !' : ''}`),
      `${percentOf(total === 0 ? 1 : translated / total)} %`,
      nameOf(language),
    ]),
  );
}

/** One line per translation, with everything that is known of it. */
function longTable(languages: readonly LanguageStatus[], byLetter: boolean, problemsIn: (cell: LetterCell) => readonly Problem[]): string {
  const rows = languages.flatMap(({ language, letters }) =>
    letters.map((cell) => {
      const total = totalOf(cell.words);
      const percent = (count: number): string => (count === 0 ? '·' : `${percentOf(count / total)} %`);
      const { current, changed, missing, machine } = cell.words;
      const problems = problemsIn(cell).length;
      return [
        byLetter ? cell.letter : language,
        words[cell.state],
        percent(current),
        percent(changed),
        percent(missing),
        percent(machine),
        problems === 0 ? '·' : String(problems),
        cell.confirmed?.date ?? '·',
        [byLetter ? '' : nameOf(language), cell.confirmed?.name === undefined ? '' : `(${isolated(cell.confirmed.name)})`].join(' ').trim(),
      ];
    }),
  );
  const numbers = ['current', 'changed', 'missing', 'machine', 'problems'].map((title) => ({ title, isNumber: true }));
  return tableOf(
    [{ title: byLetter ? 'letter' : 'language' }, { title: 'state' }, ...numbers, { title: 'confirmed' }, { title: '' }],
    rows,
  );
}

const words: Readonly<Record<LetterCell['state'], string>> = {
  original: 'original',
  current: 'current',
  unreviewed: 'unreviewed',
  outdated: 'outdated',
  partial: 'partial',
  'machine-draft': 'machine draft',
  missing: 'missing',
  begun: 'begun',
  unreadable: 'has errors',
};

/** With the share of words that are done where that is neither all nor nothing. */
function stateWord({ state, words: counts }: LetterCell): string {
  const share = shareDone(counts);
  return share > 0 && share < 1 ? `${words[state]} ${percentOf(share)} %` : words[state];
}

function blankLine(paths: readonly string[]): string {
  return paths.length === 0 ? '' : `Begun, and not filled in yet: ${paths.map(visible).join(', ')}.\n`;
}

function nameOf(tag: string): string {
  const { autonym, englishName } = languageOf(tag);
  return autonym === englishName ? englishName : `${englishName}, ${isolated(autonym)}`;
}

function summary({ words: counts, languages }: TranslationStatus): string {
  const total = totalOf(counts);
  if (total === 0) return 'There is nothing to translate.\n';
  const part = (count: number): string => `${percentOf(count / total)} %`;
  return `${languages.length} language${languages.length === 1 ? '' : 's'}. Of all words ${part(counts.current)} are current, ${part(counts.changed)} changed, ${part(counts.missing)} missing, ${part(counts.machine)} machine drafts.\n`;
}
