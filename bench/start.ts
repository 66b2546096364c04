// From an empty folder to one's own letter, by both roads: which commands, how many seconds each, how much is installed and written.

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { start } from './tool.ts';

const engine = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

interface Step {
  readonly command: string;
  readonly seconds: number;
}

interface Road {
  readonly name: string;
  readonly steps: readonly Step[];
  readonly megabytes: number;
  readonly files: number;
  readonly pages: number;
}

const said = ['--title', 'Save the lake', '--email', 'sign@lake.example', '--yes'];

function walk(root: string, name: string, lines: readonly string[][], shown: (line: readonly string[]) => string): Road {
  const steps = lines.map((line): Step => {
    const [program = '', ...args] = line;
    const before = performance.now();
    const { status, stderr } = spawnSync(program, args, { cwd: root, encoding: 'utf8', env: person });
    if (status !== 0) throw new Error(`${line.join(' ')} ended with ${status}:\n${stderr}`);
    return { command: shown(line), seconds: (performance.now() - before) / 1000 };
  });
  const tracked = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 }).split('\n').length - 1;
  return { name, steps, megabytes: bytesBelow(join(root, 'node_modules')) / 1e6, files: tracked, pages: filesBelow(join(root, 'dist')) };
}

const person = {
  ...process.env,
  ...{ GIT_AUTHOR_NAME: 'Bo', GIT_AUTHOR_EMAIL: 'bo@example.org', GIT_COMMITTER_NAME: 'Bo', GIT_COMMITTER_EMAIL: 'bo@example.org' },
};

/** What the disk gives to it, as du counts: small files take a block. Without what is kept between builds. */
function bytesBelow(folder: string): number {
  if (!existsSync(folder)) return 0;
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => !path.startsWith('.undersigned'));
  return paths.reduce((sum, path) => sum + lstatSync(join(folder, path)).blocks * 512, 0);
}

function filesBelow(folder: string): number {
  return existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length : 0;
}

function table({ name, steps, megabytes, files, pages }: Road): string {
  const rows = steps.map(({ command, seconds }) => `| \`${command}\` | ${seconds.toFixed(1)} |\n`).join('');
  const sum = steps.reduce((total, { seconds }) => total + seconds, 0);
  return `${name}: ${steps.length} commands, ${sum.toFixed(0)} s, ${megabytes.toFixed(0)} MB installed, ${files} files in git, ${pages} files in dist/\n\n| command | s |\n|---|---|\n${rows}\n`;
}

await start(import.meta.url, {
  help: `Begins a campaign by both roads, and says what each took: with the package, and in a copy of this repository.

Usage: node bench/start.ts [--only package|fork]

npm takes packages from its cache or from its registry; run it twice for figures with a warm cache. The copy is of the last commit.

Options:
  --only ROAD  One of them.
  --help       Prints this.
`,
  options: { only: true },
  run: ({ only }) => {
    const folder = mkdtempSync(join(tmpdir(), 'undersigned-start-'));
    try {
      if (only !== 'fork') {
        execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: engine, stdio: 'pipe' });
        const tarball = readdirSync(folder).find((one) => one.endsWith('.tgz')) ?? '';
        const root = join(folder, 'package');
        mkdirSync(root);
        const lines = [
          ['npm', 'install', '--loglevel=error', `../${tarball}`],
          ['npx', 'undersigned', 'init', ...said],
          ['npx', 'undersigned', 'build'],
        ];
        process.stdout.write(table(walk(root, 'The package', lines, (line) => line.join(' '))));
      }
      if (only !== 'package') {
        const root = join(folder, 'fork');
        execFileSync('git', ['clone', '-q', engine, root]);
        const lines = [
          ['npm', 'ci', '--loglevel=error'],
          ['npx', 'undersigned', 'init', '--here', ...said],
          ['npx', 'undersigned', 'build'],
        ];
        process.stdout.write(table(walk(root, 'A copy of the repository', lines, (line) => line.join(' '))));
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
});
