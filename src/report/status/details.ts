// What is behind the table, on demand: passages by name, strings of the interface, pages and news, problems.

import type { Problem } from '../../core/problem.ts';
import { visible } from '../../core/text/characters.ts';
import type { LetterCell } from '../../translation/letter-status.ts';
import type { LanguageStatus, TextStatus, TranslationStatus } from '../../translation/status.ts';

export function detailText({ languages }: TranslationStatus, problemsIn: (cell: LetterCell) => readonly Problem[]): string {
  return languages
    .map((language) => {
      const lines = [
        ...language.letters.flatMap((cell) => letterLines(cell, language.language, problemsIn(cell))),
        ...siteLines(language),
        ...interfaceLines(language),
        ...textLines('pages', language.pages),
        ...textLines('news', language.updates),
      ];
      return lines.length === 0 ? '' : `${language.language}\n${lines.map((line) => `  ${line}\n`).join('')}`;
    })
    .filter((part) => part !== '')
    .join('\n');
}

const names = { changed: 'changed', minor: 'other words', missing: 'missing', orphan: 'without an original' } as const;

function letterLines(cell: LetterCell, tag: string, problems: readonly Problem[]): string[] {
  const passages = (['changed', 'minor', 'missing', 'orphan'] as const).flatMap((state) => {
    const list = cell.passages[state];
    return list ? [`${names[state]}: ${list.join(', ')}`] : [];
  });
  if (cell.newerThanReview.length > 0) passages.push(`newer than the last review: ${cell.newerThanReview.join(', ')}`);
  if (cell.isGuessed) passages.push(`paired by place: npx undersigned align ${tag} ${cell.letter}`);
  const { missing = 0, changed = 0 } = (cell.state === 'missing' ? undefined : cell.facts) ?? {};
  if (missing > 0) passages.push(`facts not translated: ${missing}`);
  if (changed > 0) passages.push(`facts that say something else now: ${changed}`);
  return [
    ...(passages.length > 0 ? [`${cell.letter}: ${passages.join('; ')}`] : []),
    ...problems.map(({ file, line, column, rule, message }) => `${visible(file)}:${line}:${column} ${rule} ${visible(message)}`),
  ];
}

/** Nothing is said of a language in which nobody has begun with it. */
function siteLines({ site }: LanguageStatus): string[] {
  if (!site || site.file === undefined || site.open.length === 0) return [];
  return [`site.yaml lacks: the campaign’s ${site.open.join(' and ')}${site.changed > 0 ? ', changed since' : ''}`];
}

function interfaceLines({ interface: { missing, unused, total } }: LanguageStatus): string[] {
  return [
    ...(missing.length > 0 && missing.length < total ? [`ui.yaml lacks: ${missing.join(', ')}`] : []),
    ...(missing.length === total ? ['ui.yaml lacks everything'] : []),
    ...(unused.length > 0 ? [`ui.yaml has, and nothing uses: ${unused.map(visible).join(', ')}`] : []),
  ];
}

function textLines(what: string, texts: readonly TextStatus[]): string[] {
  return texts.length === 0 ? [] : [`${what}: ${texts.map(({ id, state }) => `${id} ${state}`).join(', ')}`];
}
