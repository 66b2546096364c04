// Measures the search for duplicates on a labelled list: time, memory, how many it finds and how many of its finds are right.

import { defaultThreshold, findDuplicates } from '../src/signatories/duplicates/find.ts';
import { type LabelledSet, makeLabelledSet } from './duplicate-set.ts';
import { makeShapedSet } from './duplicate-shape.ts';
import { start, wholeNumber } from './tool.ts';

export interface Rates {
  readonly precision: number;
  readonly recall: number;
  /** Found and planted, for each kind. */
  readonly kinds: ReadonlyMap<string, { found: number; planted: number }>;
  /** Reported pairs that are two. */
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

export function rate({ signatories, duplicates, namesakes }: LabelledSet, threshold = defaultThreshold): Rates {
  const names = new Map(signatories.map(({ id, name }) => [id, name]));
  const reported = new Map(
    findDuplicates(signatories, { threshold }).map(({ signatories: [a, b], score, reasons }) => [
      `${a.id} ${b.id}`,
      `${score} ${a.name} | ${b.name} (${reasons.join(', ')})`,
    ]),
  );
  const total = reported.size;
  const kinds = new Map<string, { found: number; planted: number }>();
  const missed: string[] = [];
  let right = 0;
  for (const [isRight, { kind, ids }] of [
    ...duplicates.map((pair) => [true, pair] as const),
    ...namesakes.map((pair) => [false, pair] as const),
  ]) {
    const key = ids.toSorted().join(' ');
    const label = isRight ? kind : `no duplicate: ${kind}`;
    const count = kinds.get(label) ?? { found: 0, planted: 0 };
    kinds.set(label, count);
    count.planted++;
    if (reported.has(key)) {
      count.found++;
      if (!isRight) continue;
      right++;
      reported.delete(key);
    } else if (isRight) missed.push(`${kind}: ${ids.map((id) => names.get(id)).join(' | ')}`);
  }
  return { precision: right / total, recall: right / duplicates.length, kinds, wrong: [...reported.values()], missed };
}

await start(import.meta.url, {
  help: `Searches for duplicates in a list with planted duplicates and namesakes, and prints time, precision and recall.

Usage: node bench/duplicates.ts [--signatures N | --shape] [--seed N] [--show]

Options:
  --signatures N  How many signatures. 100000 where it is left out.
  --shape         A list in the shape of a real one of 6,868 instead: nicknames, mononyms, teams, and few who are there twice.
  --seed N        The same number gives the same list. 1 where it is left out.
  --show          Prints some of the missed and the wrong pairs.
  --help          Prints this.
`,
  options: { signatures: true, shape: false, seed: true, show: false },
  run: (values) => {
    const size = wholeNumber(values, 'signatures', 100_000, 100, 1_000_000);
    const seed = wholeNumber(values, 'seed', 1, 0, 2 ** 32 - 1);
    const set = values.shape === true ? makeShapedSet(seed) : makeLabelledSet(size, seed);
    const begun = performance.now();
    const { precision, recall, kinds, wrong, missed } = rate(set);
    const seconds = (performance.now() - begun) / 1000;
    const out = (line: string): void => void process.stdout.write(`${line}\n`);
    out(`${set.signatories.length} signatures, ${set.duplicates.length} duplicates and ${set.namesakes.length} namesakes planted`);
    out(`${seconds.toFixed(1)} s, at most ${Math.round((process.resourceUsage().maxRSS * 1024) / 1e6)} MB`);
    out(`precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)} at threshold ${defaultThreshold}`);
    for (const [kind, { found, planted }] of kinds) out(`  ${kind.padEnd(48)} ${found} of ${planted}`);
    if (!values.show) return;
    const some = (list: readonly string[]): readonly string[] => list.filter((_, at) => at % Math.ceil(list.length / 40) === 0);
    out(`\nMissed: ${missed.length}`);
    for (const line of some(missed)) out(`  ${line}`);
    out(`\nReported and wrong: ${wrong.length}`);
    for (const line of some(wrong)) out(`  ${line}`);
  },
});
