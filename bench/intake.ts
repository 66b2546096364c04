// Imports labelled lists in the shapes of real ones, and tells how much of what would be written is right, by format.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { run } from '../src/cli/main.ts';
import { expectedOf, judge, lists, pathOf, type Written } from '../tests/import/labelled/judge.ts';
import { start } from './tool.ts';

interface Row {
  readonly outcome: string;
  readonly facts: Written;
}

interface Sum {
  right: number;
  incomplete: number;
  wrong: number;
  against: number;
  held: number;
  /** Those whom a careful reader would write without asking. */
  sure: number;
}

await start(import.meta.url, {
  help: `Imports labelled lists and compares what would be written with what a careful reader made of them.

Usage: node bench/intake.ts

Prints a line for each format: rows that are right, those of them that lack a fact that was not understood, wrong ones, ones written
against somebody's word, rows held, and how many a careful reader would have written without asking. Exits with 1 where anybody is written
against their word.
`,
  options: {},
  run: async () => {
    const root = mkdtempSync(join(tmpdir(), 'undersigned-intake-'));
    const sums = new Map<string, Sum>();
    try {
      for (const path of ['content', 'letters']) mkdirSync(join(root, path));
      writeFileSync(join(root, 'content/site.yaml'), 'name: Intake\nurl: https://intake.example\ndefaultLanguage: en\n');
      writeFileSync(join(root, 'letters/a.md'), '---\ntitle: A letter\nlanguage: en\nstatus: open\n---\n\nPlease listen.\n');
      for (const list of lists) {
        const format = extname(list).slice(1);
        const sum = sums.get(format) ?? { right: 0, incomplete: 0, wrong: 0, against: 0, held: 0, sure: 0 };
        sums.set(format, sum);
        const rows = await importing(list, root);
        const expected = expectedOf(list);
        const verdict = judge(
          rows.filter(({ outcome }) => outcome === 'new').map(({ facts }) => facts),
          expected,
        );
        sum.right += verdict.right;
        sum.incomplete += verdict.incomplete;
        sum.wrong += verdict.wrong.length;
        sum.against += verdict.against.length;
        sum.held += rows.filter(({ outcome }) => outcome === 'held').length;
        sum.sure += expected.filter(({ mayPublish, unsure }) => mayPublish && unsure !== true).length;
        for (const text of [...verdict.wrong, ...verdict.against]) process.stdout.write(`${list}: ${text}\n`);
      }
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
    print(sums);
    if ([...sums.values()].some(({ against }) => against > 0)) process.exitCode = 1;
  },
});

async function importing(list: string, root: string): Promise<Row[]> {
  let out = '';
  await run(['import', pathOf(list), '--letter', 'a', '--root', root, '--report', 'json'], {
    out: (text) => {
      out += text;
    },
    err: () => {},
    isTerminal: false,
    colour: false,
    cwd: root,
  });
  return out.startsWith('{') ? (JSON.parse(out) as { rows: Row[] }).rows : [];
}

function print(sums: ReadonlyMap<string, Sum>): void {
  const all: Sum = { right: 0, incomplete: 0, wrong: 0, against: 0, held: 0, sure: 0 };
  for (const sum of sums.values()) for (const key of Object.keys(all) as (keyof Sum)[]) all[key] += sum[key];
  for (const [format, sum] of [...sums, ['all', all] as const]) {
    const written = sum.right + sum.wrong + sum.against;
    const precision = written === 0 ? '–' : `${((100 * sum.right) / written).toFixed(1)} %`;
    process.stdout.write(
      `${format.padEnd(5)} right ${sum.right} (${sum.incomplete} with less), wrong ${sum.wrong}, against their word ${sum.against}: ${precision}; ` +
        `held ${sum.held}; of ${sum.sure} sure ones ${((100 * sum.right) / sum.sure).toFixed(0)} % written\n`,
    );
  }
}
