// Requests of translators in the proportions in which they come, with planted faults: whether each gets the right verdict for the right reason,
// which faults are missed, and which sound requests are called something. `node scripts/with-node.js bench/translators.ts [COUNT] [SEED]`

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { engineRoot } from '../src/core/interface/reference.ts';
import { Git } from '../src/review/git/git.ts';
import { openJudge } from '../src/review/judge/judge.ts';
import type { ProposedFile } from '../src/review/proposal.ts';
import type { Verdict } from '../src/review/judge/verdict.ts';
import { git } from './fast-import.ts';
import { makeRandom } from './random.ts';
import { kindsOf, type Making, type Sample, samples } from './translators-kinds.ts';

const [count = 200, seed = 7] = process.argv.slice(2).map(Number);
const root = mkdtempSync(join(tmpdir(), 'undersigned-translators-'));
const runCommand = (args: readonly string[]): void => {
  execFileSync(process.execPath, [join(engineRoot, 'src/cli/undersigned.js'), ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
};
const write = (files: Readonly<Record<string, string>>): void => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
};

interface Row {
  requests: number;
  right: number;
  planted: number;
  missed: number;
  alarms: number;
}

try {
  const sample: Sample = samples();
  write(sample.before);
  runCommand(['revise', 'lake', '--date', '2026-01-01', '--root', root]);
  for (const language of sample.recorded) runCommand(['align', language, 'lake', '--write', '--looked-at', '--root', root]);
  write(sample.after);
  runCommand(['revise', 'lake', '--impact', 'meaning', '--note', 'More', '--date', '2026-03-01', '--root', root]);
  git(root, ['init', '--quiet', '--initial-branch=main']);
  git(root, ['add', '--all', '--force']);
  git(root, ['-c', 'user.name=Mia', '-c', 'user.email=mia@example.org', 'commit', '--quiet', '--message=The campaign']);
  const judge = await openJudge(new Git(root), { base: git(root, ['rev-parse', 'HEAD']).trim(), today: '2026-04-01' });
  const random = makeRandom(seed);
  const kinds = kindsOf(sample, random);
  const total = kinds.reduce((sum, { share }) => sum + share, 0);
  const rows = new Map<string, Row>();
  const wrong: string[] = [];
  let number = 0;
  for (const kind of kinds)
    for (let left = Math.max(1, Math.round((count * kind.share) / total)); left > 0; left--) {
      const making = kind.make();
      const verdict = judge.judge({ number: ++number, files: filesOf(making, sample), author: { name: 'Tina', email: 't@example.org' } });
      const faults = judged(kind.name, making, verdict);
      const row = rows.get(kind.group) ?? { requests: 0, right: 0, planted: 0, missed: 0, alarms: 0 };
      rows.set(kind.group, row);
      row.requests++;
      if (making.says.length > 0 || making.verdict !== 'translation') row.planted++;
      if (faults.missed) row.missed++;
      if (faults.alarm) row.alarms++;
      if (!faults.missed && !faults.alarm) row.right++;
      else wrong.push(faults.why);
    }
  const header = ['group', 'requests', 'right', 'planted', 'missed', 'false alarms'];
  const lines = [...rows].map(([group, row]) => [group, row.requests, row.right, row.planted, row.missed, row.alarms]);
  const sum = (of: (row: Row) => number): number => [...rows.values()].reduce((all, row) => all + of(row), 0);
  lines.push([
    'all',
    sum((row) => row.requests),
    sum((row) => row.right),
    sum((row) => row.planted),
    sum((row) => row.missed),
    sum((row) => row.alarms),
  ]);
  for (const line of [header, header.map(() => '---'), ...lines]) console.log(`| ${line.join(' | ')} |`);
  for (const line of wrong.slice(0, 40)) console.error(line);
} finally {
  rmSync(root, { recursive: true, force: true });
}

function filesOf({ files }: Making, { state }: Sample): ProposedFile[] {
  return Object.entries(files).map(([path, text]) => {
    const before = state[path];
    const after = text === null ? undefined : Buffer.from(text);
    return {
      path,
      kind: after ? 'file' : 'removed',
      isNew: before === undefined,
      isExecutable: false,
      size: after?.length,
      before: before === undefined ? undefined : Buffer.from(before),
      after,
    };
  });
}

/** Whether the verdict is the right one, everything planted is said, and nothing else is. */
function judged(name: string, making: Making, verdict: Verdict): { missed: boolean; alarm: boolean; why: string } {
  const coverage = verdict.translations.map(({ coverage: one }) =>
    one && one.done < one.total ? `coverage ${one.done}/${one.total}${one.isUntranslated ? ' untranslated' : ''}` : '',
  );
  const errors = verdict.problems.filter(({ severity }) => severity === 'error').map(({ rule, message }) => `${rule} ${message}`);
  const fixes = verdict.isFixable ? verdict.fixes.map(({ newPath, what }) => `fix ${newPath} ${what.join()}`) : [];
  const said = [...verdict.questions, ...coverage, ...errors, ...fixes].filter((line) => line !== '');
  const lost = making.says.filter((part) => !said.some((line) => line.includes(part)));
  // A review that covers less than all is no alarm: it is true of each change of a reviewed text.
  const harmless = [...making.says, ...making.allows, 'would be newer than that review', 'reviewed it on'];
  const extra = said.filter((line) => !harmless.some((part) => line.includes(part)));
  const kind = verdict.isFixable && verdict.kind === 'invalid' ? 'fixable' : verdict.kind;
  const isRight = kind === making.verdict;
  return {
    missed: lost.length > 0 || (!isRight && making.verdict !== 'translation'),
    alarm: extra.length > 0 || (!isRight && making.verdict === 'translation'),
    why: `${name}: ${kind} for ${making.verdict}; lost: ${lost.join(' / ')}; more: ${extra.join(' / ').slice(0, 300)}`,
  };
}
