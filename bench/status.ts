// Measures “undersigned status” of a generated campaign against a plain loop that reads the same files and parses their YAML.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { maxLanguages } from './languages.ts';
import { best, type Measurement, measure } from './measure.ts';
import { start, wholeNumber } from './tool.ts';
import { generateTranslations } from './translations.ts';

const commandLine = fileURLToPath(new URL('../src/cli/undersigned.js', import.meta.url));
const baseline = fileURLToPath(new URL('baseline.ts', import.meta.url));

function succeed(args: readonly string[]): Measurement {
  const run = measure(args);
  if (run.code !== 0) throw new Error(`${args.join(' ')} ended with ${run.code}:\n${run.stdout}${run.stderr}`);
  return run;
}

await start(import.meta.url, {
  help: `Measures “undersigned status” of many translations, in seconds and as a multiple of a plain loop over the same files.

Usage: node bench/status.ts [--languages N] [--letters N] [--passages N] [--runs N]

Options:
  --languages N  1 to ${maxLanguages}. 400 where it is left out.
  --letters N    How many letters. 5 where it is left out.
  --passages N   Paragraphs of a letter, of twenty words each. 16 where it is left out: as long as the letters here are on average.
  --runs N       The fastest counts. 3 where it is left out.
  --help         Prints this.
`,
  options: { languages: true, letters: true, passages: true, runs: true },
  run: (values) => {
    const folder = mkdtempSync(join(tmpdir(), 'undersigned-bench-'));
    try {
      const root = join(folder, 'campaign');
      const files = generateTranslations(root, {
        languages: wholeNumber(values, 'languages', 400, 1, maxLanguages),
        letters: wholeNumber(values, 'letters', 5, 1, 100),
        passages: wholeNumber(values, 'passages', 16, 2, 1000),
        seed: 1,
      });
      const loops: Measurement[] = [];
      const statuses: Measurement[] = [];
      // In turn, so that a busy minute of the machine falls on both.
      for (let run = wholeNumber(values, 'runs', 3, 1, 20); run > 0; run--) {
        loops.push(succeed([baseline, root]));
        statuses.push(succeed([commandLine, 'status', '--format', 'json', '--root', root]));
      }
      const [loop, status] = [best(loops), best(statuses)];
      process.stdout.write(`${files} files
plain loop  ${loop.seconds.toFixed(2)} s, ${Math.round(loop.megabytes)} MB
status      ${status.seconds.toFixed(2)} s, ${Math.round(status.megabytes)} MB
ratio       ${(status.seconds / loop.seconds).toFixed(2)}
`);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
});
