// Writes down what recheck says of each regular expression, so that the tests need not wait for it, and say the same on every machine.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { collect } from '../tests/expressions/collect.ts';
import { examine, keyOf, linear } from '../tests/expressions/examine.ts';
import { builtLater, isException } from '../tests/expressions/exceptions.ts';
import { root } from '../tests/expressions/source-files.ts';

const file = join(root, 'tests/expressions/examined.json');
const recheck = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { devDependencies: Record<string, string> })
  .devDependencies.recheck;
const known = JSON.parse(readFileSync(file, 'utf8')) as { recheck?: string; verdicts: Record<string, string> };
const verdicts: Record<string, string> = known.recheck === recheck && !process.argv.includes('--all') ? { ...known.verdicts } : {};
let isDone = false;
let added = 0;
const current = new Set<string>();
const later = Object.entries(builtLater).flatMap(([path, samples]) => samples.map((sample) => ({ ...sample, places: [path] })));
for (const expression of [...collect().expressions, ...later]) {
  // What it is used on is short, whatever it does with more.
  if (isException(expression)) continue;
  const key = keyOf(expression);
  const before = known.recheck === recheck && !process.argv.includes('--all') ? known.verdicts[key] : undefined;
  current.add(key);
  const verdict = before ?? (await examine(expression));
  verdicts[key] = verdict;
  if (before === undefined && ++added % 50 === 0) writeDown();
  if (before === undefined && verdict !== linear) console.log(`${expression.places.join(' ')}  ${verdict.slice(0, 120)}`);
}
isDone = true;
writeDown();

/** After some, because all of them take long. */
function writeDown(): void {
  const sorted = Object.fromEntries(
    Object.entries(verdicts)
      .filter(([key]) => (isDone ? current.has(key) : true))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  writeFileSync(file, `${JSON.stringify({ recheck, verdicts: sorted }, null, 2)}\n`);
}
