// npm run fuzz -- readers: whether the quick readers of signatures and the full one ever disagree, and the check of a change and that of
// the whole campaign.

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { start, wholeNumber } from '../tool.ts';
import { mutatedSignatures } from './mutated-signatures.ts';
import { compareReaders } from './read-both.ts';

export interface FuzzedReaders {
  /** By the quick scan, of all. */
  readonly scanned: number;
  readonly glimpsed: number;
  /** The text of each, and what differs. */
  readonly disagreements: readonly string[];
}

export function fuzzReaders(seed: number, count: number, onProgress?: (done: number) => void): FuzzedReaders {
  let [done, scanned, glimpsed] = [0, 0, 0];
  const disagreements: string[] = [];
  for (const { bytes, kind } of mutatedSignatures(seed)) {
    if (done++ === count) break;
    const { isScanned, isGlimpsed, differs } = compareReaders(bytes, kind);
    if (isScanned) scanned++;
    if (isGlimpsed) glimpsed++;
    if (differs !== undefined) disagreements.push(`${kind} ${JSON.stringify(bytes.toString('utf8'))}\n  ${differs}`);
    if (done % 20_000 === 0) onProgress?.(done);
  }
  return { scanned, glimpsed, disagreements };
}

const root = fileURLToPath(new URL('../..', import.meta.url));

await start(import.meta.url, {
  help: `Reads changed signatures with every reader there is, and changed campaigns with both checks, and says where two of them disagree.

Usage: npm run fuzz -- readers [--seed N] [--count N] [--changes N]

  --seed N      1 where not given
  --count N     signatures and lists, 1,000,000 where not given
  --changes N   changes of a campaign, 2,000 where not given

Ends with 1 where two readers disagree.
`,
  options: { seed: true, count: true, changes: true },
  run(values) {
    const seed = wholeNumber(values, 'seed', 1, 0, 1e9);
    const count = wholeNumber(values, 'count', 1_000_000, 0, 1e9);
    const { scanned, glimpsed, disagreements } = fuzzReaders(seed, count, (done) => console.error(`${done.toLocaleString('en')} read`));
    console.log(
      `${count.toLocaleString('en')} inputs, ${scanned.toLocaleString('en')} scanned, ${glimpsed.toLocaleString('en')} glimpsed: ${disagreements.length} disagreements`,
    );
    for (const one of disagreements.slice(0, 50)) console.log(one);
    if (disagreements.length > 0) process.exitCode = 1;
    const changes = wholeNumber(values, 'changes', 2000, 0, 1e7);
    if (changes === 0) return;
    const env = { ...process.env, UNDERSIGNED_CHANGES: String(changes), UNDERSIGNED_SEED: String(seed) };
    const program = ['scripts/with-node.js', 'vitest', 'run', 'tests/review/same-as-full.test.ts', '--testTimeout=86400000'];
    const { status } = spawnSync(process.execPath, program, { cwd: root, env, stdio: 'inherit' });
    if (status !== 0) process.exitCode = 1;
  },
});
