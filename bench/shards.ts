// Builds a generated campaign in parts, as so many machines would, puts them together, and says what each took. See bench/README.md.

import { hash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateCampaign } from './generate.ts';
import { maxLanguages } from './languages.ts';
import { measure } from './measure.ts';
import { start, wholeNumber } from './tool.ts';

const commandLine = fileURLToPath(new URL('../src/cli/undersigned.js', import.meta.url));

interface Row {
  readonly name: string;
  readonly seconds: number;
  /** Seconds of all its processes. */
  readonly processor: number;
  readonly megabytes: number;
  readonly files: number;
  readonly bytes: number;
}

/** Throws with what it said where it failed. */
function build(name: string, out: string, words: readonly string[]): Row {
  process.stderr.write(`${name} …\n`);
  const { seconds, processor, processorOfAll, megabytes, code, stdout, stderr } = measure([commandLine, 'build', '--out', out, ...words]);
  if (code !== 0) throw new Error(`${name} ended with ${code}:\n${stdout.slice(-2000)}${stderr.slice(-2000)}`);
  const sizes = filesIn(out).map((path) => statSync(path).size);
  return {
    name,
    seconds,
    processor: processorOfAll ?? processor,
    megabytes,
    files: sizes.length,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
  };
}

/** What it takes to copy a site, file by file, without making anything. */
function plainCopy(from: string, to: string, { files, bytes }: Row): Row {
  process.stderr.write('plain copy …\n');
  const [begun, before] = [performance.now(), process.cpuUsage()];
  cpSync(from, to, { recursive: true });
  const { user, system } = process.cpuUsage(before);
  const seconds = (performance.now() - begun) / 1000;
  rmSync(to, { recursive: true });
  return { name: 'plain copy of the site', seconds, processor: (user + system) / 1e6, megabytes: 0, files, bytes };
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function fingerprint(folder: string): string {
  return hash(
    'sha256',
    filesIn(folder)
      .map((path) => `${hash('sha256', readFileSync(path))} ${path.slice(folder.length)}`)
      .join('\n'),
  );
}

function line({ name, seconds, processor, megabytes, files, bytes }: Row): string {
  return `| ${name} | ${seconds.toFixed(1)} | ${processor.toFixed(1)} | ${megabytes === 0 ? '' : megabytes.toFixed(0)} | ${files.toLocaleString('en')} | ${(bytes / 1e6).toFixed(1)} |\n`;
}

await start(import.meta.url, {
  help: `Builds a generated campaign in parts, one after the other, as so many machines would at the same time, and puts them together.

Usage: node bench/shards.ts [--signatures N] [--languages N] [--parts N] [--whole]

Options:
  --signatures N  100000 where it is left out.
  --languages N   30 where it is left out.
  --parts N       4 where it is left out.
  --whole         Also builds the site as one, and compares the bytes.
  --help          Prints this.
`,
  options: { signatures: true, languages: true, parts: true, whole: false },
  run: (values) => {
    const folder = mkdtempSync(join(tmpdir(), 'undersigned-shards-'));
    try {
      const root = join(folder, 'campaign');
      const count = wholeNumber(values, 'parts', 4, 1, 400);
      const signatures = wholeNumber(values, 'signatures', 100_000, 0, 1_500_000);
      const languages = wholeNumber(values, 'languages', 30, 1, maxLanguages);
      generateCampaign(root, { signatures, languages, seed: 1, asLists: true });
      const folders = Array.from({ length: count }, (_, place) => join(folder, `part-${place + 1}`));
      const parts = folders.map((out, place) => build(`part ${place + 1}`, out, ['--root', root, '--only', `${place + 1}/${count}`]));
      // Whoever puts them together has them from other machines.
      const moved = folders.map((out) => {
        const copy = `${out}-moved`;
        cpSync(out, copy, { recursive: true });
        rmSync(out, { recursive: true });
        return copy;
      });
      const out = join(folder, 'merged');
      const merged = build('merge', out, ['--root', root, '--merge', ...moved]);
      const copied = plainCopy(out, join(folder, 'copied'), merged);
      const slowest = Math.max(...parts.map(({ seconds }) => seconds));
      process.stdout.write(
        `${signatures.toLocaleString('en')} signatures in ${languages} languages, ${count} parts\n\n| what | seconds | processor | memory, MB | files | MB |\n|---|---|---|---|---|---|\n${[...parts, merged, copied].map(line).join('')}\n` +
          `As machines at the same time: ${(slowest + merged.seconds).toFixed(1)} s (slowest part and merge). Moved: ${(parts.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6).toFixed(1)} MB.\n`,
      );
      if (values.whole === true) {
        const whole = build('whole', join(folder, 'whole'), ['--root', root]);
        const isSame = fingerprint(join(folder, 'whole')) === fingerprint(out);
        process.stdout.write(`\n${line(whole)}\nThe parts have ${isSame ? 'the bytes of the whole' : 'OTHER BYTES than the whole'}.\n`);
        if (!isSame) process.exitCode = 1;
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
});
