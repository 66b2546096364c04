// Writes down what recheck says of the regular expressions that take it long, so that the tests need not wait for it each time.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { collect } from '../tests/expressions/collect.ts';
import { examine, keyOf } from '../tests/expressions/examine.ts';
import { isException } from '../tests/expressions/exceptions.ts';
import { root } from '../tests/expressions/source-files.ts';

/** In milliseconds. Quicker ones are examined in every run of the tests. */
const slow = 60;
const file = join(root, 'tests/expressions/examined.json');
const recheck = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { devDependencies: Record<string, string> })
  .devDependencies.recheck;
const known = JSON.parse(readFileSync(file, 'utf8')) as { recheck?: string; verdicts: Record<string, string> };
const verdicts: Record<string, string> = known.recheck === recheck && !process.argv.includes('--all') ? { ...known.verdicts } : {};
let isDone = false;
const current = new Set<string>();
for (const expression of collect().expressions) {
  // What it is used on is short, whatever it does with more.
  if (isException(expression)) continue;
  const key = keyOf(expression);
  const before = known.recheck === recheck && !process.argv.includes('--all') ? known.verdicts[key] : undefined;
  current.add(key);
  const start = performance.now();
  const verdict = before ?? (await examine(expression));
  if (before === undefined && performance.now() - start < slow) continue;
  verdicts[key] = verdict;
  if (before === undefined) writeDown();
  if (before === undefined) console.log(`${expression.places.join(' ')}  ${verdict.slice(0, 120)}`);
}
isDone = true;
writeDown();

/** After each, because all of them take long. */
function writeDown(): void {
  const sorted = Object.fromEntries(
    Object.entries(verdicts)
      .filter(([key]) => (isDone ? current.has(key) : true))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  writeFileSync(file, `${JSON.stringify({ recheck, verdicts: sorted }, null, 2)}\n`);
}
