// What it takes to start a command, as seconds of the processor and as a multiple of Node's own start: with the engine in one piece and from its
// sources, and without what Node keeps of compiled modules. See bench/README.md.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepEngineBundle } from '../src/build/engine/keep.ts';
import { engineRoot } from '../src/core/engine.ts';
import { generateCampaign } from './generate.ts';
import { processorOfChildren } from './measure.ts';
import { contentOf } from './peers/letters.ts';
import { writeAstro } from './peers/sites.ts';
import { start, UsageError, wholeNumber } from './tool.ts';

/** Each in a campaign of one letter, two languages and one signature. */
const commands = ['--help', 'check', 'status', 'sign --help', 'import --help', 'review --help', 'build --force'];

const ways = {
  'one piece': {},
  sources: { UNDERSIGNED_DEBUG: '1' },
  'one piece, nothing compiled': { NODE_DISABLE_COMPILE_CACHE: '1' },
  'sources, nothing compiled': { UNDERSIGNED_DEBUG: '1', NODE_DISABLE_COMPILE_CACHE: '1' },
};

/** The least of several runs, in seconds of all its processes. The first run, which may have to compile or bundle, does not count. */
function least(runs: number, args: readonly string[], cwd: string, more: Readonly<Record<string, string>>): number {
  const env = { ...process.env, NO_COLOR: '1', NODE_ENV: '', UNDERSIGNED_DEBUG: '', ...more };
  const once = (): number => {
    const before = processorOfChildren();
    const { error } = spawnSync(process.execPath, args, { cwd, env, stdio: 'ignore' });
    const after = processorOfChildren();
    if (error) throw error;
    if (before === undefined || after === undefined) throw new UsageError('This system does not say how long processes computed.');
    return after - before;
  };
  once();
  return Math.min(...Array.from({ length: runs }, once));
}

await start(import.meta.url, {
  help: `Says how many seconds of the processor a command takes from start to end, with the engine in one piece and from its sources.

Usage: node bench/commands.ts [--runs N]

Options:
  --runs N  5 where it is left out. The least counts.
  --help    Prints this.
`,
  options: { runs: true },
  run: async (values) => {
    const runs = wholeNumber(values, 'runs', 5, 1, 100);
    await keepEngineBundle({ atOnce: true });
    const folder = mkdtempSync(join(tmpdir(), 'undersigned-commands-'));
    try {
      const root = join(folder, 'campaign');
      generateCampaign(root, { signatures: 1, languages: 2, seed: 1 });
      const node = least(runs, ['-e', '0'], root, {});
      const figure = (seconds: number): string => `${seconds.toFixed(2)} s, ${(seconds / node).toFixed(0)} ×`;
      process.stdout.write(`node -e 0: ${node.toFixed(2)} s\n\n| command | ${Object.keys(ways).join(' | ')} |\n|${'---|'.repeat(5)}\n`);
      for (const command of commands) {
        const args = [join(engineRoot, 'src/cli/undersigned.js'), ...command.split(' ')];
        const cells = Object.values(ways).map((way) => figure(least(command === 'build --force' ? 2 : runs, args, root, way)));
        process.stdout.write(`| \`${command}\` | ${cells.join(' | ')} |\n`);
      }
      const site = join(folder, 'astro');
      mkdirSync(site);
      const packages = join(engineRoot, 'node_modules');
      writeAstro(site, contentOf(root), packages);
      const alone = least(2, [join(packages, 'astro/bin/astro.mjs'), 'build'], site, { ASTRO_TELEMETRY_DISABLED: '1' });
      process.stdout.write(`\nAstro alone, with the text and the names on two bare pages: ${figure(alone)}\n`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
});
