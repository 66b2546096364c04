// Which warnings there are about the letter and its translations, and which of them are right.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadCampaign } from '../../src/core/load.ts';
import type { Problem } from '../../src/core/problem.ts';
import { type Fault, faultsOf, type Tag, tags } from './faults.ts';
import { original, type Passages, translations } from './texts.ts';

export interface Judged {
  /** Warnings at a passage where what they say is planted. */
  readonly right: readonly string[];
  readonly wrong: readonly string[];
  /** Planted, and nothing said of it. */
  readonly lost: readonly string[];
}

function bodyOf(passages: readonly string[]): { text: string; lines: number[] } {
  const lines: number[] = [];
  let text = '';
  for (const [place, passage] of passages.entries()) {
    const mark = place === 1 ? '## ' : place >= 2 && place <= 4 ? '- ' : place === 9 ? '> ' : '';
    lines.push(text.split('\n').length);
    text += `${mark}${passage}\n${place === 2 || place === 3 ? '' : '\n'}`;
  }
  return { text, lines };
}

function problemsOf(files: Readonly<Record<string, string>>): readonly Problem[] {
  const root = mkdtempSync(join(tmpdir(), 'undersigned-warnings-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return loadCampaign(root).problems;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function warningsOf(language: Tag, passages: readonly string[]): { at: number; rule: string; message: string }[] {
  const { text, lines } = bodyOf(passages);
  const head = '---\ntitle: A\nrevision: 1\n---\n\n';
  const problems = problemsOf({
    'content/site.yaml': 'name: Cameras\nurl: https://camerafree.example\ndefaultLanguage: en\n',
    'letters/a.md': `---\ntitle: A\nlanguage: en\nstatus: open\n---\n\n${bodyOf(original).text}`,
    [`translations/${language}/a.md`]: head + text,
  });
  const above = head.split('\n').length - 1;
  return problems.flatMap(({ file, line = 0, rule, message }) =>
    file === `translations/${language}/a.md` && rule !== 'text-no-glyph' && rule !== 'translation-unaligned'
      ? [{ at: lines.findLastIndex((start) => start <= line - above), rule, message }]
      : [],
  );
}

function judgedOf(language: Tag, faults: readonly Fault[]): Judged {
  const passages: Passages = translations[language];
  const changed = passages.map((text, place) => faults.find(({ at }) => at === place)?.change(text, language) ?? text);
  const warnings = warningsOf(language, changed);
  const isRight = ({ at, rule }: { at: number; rule: string }): boolean =>
    faults.some((fault) => fault.at === at && fault.rules.includes(rule));
  const say = ({ at, rule, message }: (typeof warnings)[number]): string => `${language}, passage ${at + 1}: ${rule}: ${message}`;
  return {
    right: warnings.filter(isRight).map(say),
    wrong: warnings.filter((warning) => !isRight(warning)).map(say),
    lost: faults.flatMap((fault) =>
      warnings.some(({ at, rule }) => at === fault.at && fault.rules.includes(rule))
        ? []
        : [`${language}, passage ${fault.at + 1}: ${fault.name}`],
    ),
  };
}

/** Of the translations as they are, and with each group of faults. */
export function judgeWarnings(): Judged {
  const all = tags.flatMap((language) => [[], ...faultsOf(language)].map((faults) => judgedOf(language, faults)));
  return {
    right: all.flatMap(({ right }) => right),
    wrong: all.flatMap(({ wrong }) => wrong),
    lost: all.flatMap(({ lost }) => lost),
  };
}
