// Measures undersigned review on thousands of open requests, and checks its verdicts and merges against what they have to be.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { git } from './fast-import.ts';
import { type MeasuredRun, measure } from './measure.ts';
import { makeRequests, type RequestLabel } from './requests.ts';
import { start, wholeNumber } from './tool.ts';

const commandLine = fileURLToPath(new URL('../src/cli/undersigned.js', import.meta.url));
const serverFile = fileURLToPath(new URL('git-server.ts', import.meta.url));

interface Data {
  readonly requests: readonly { readonly number: number; readonly verdict: string; readonly isFixable: boolean }[];
  readonly merge?: { readonly merged: readonly number[] };
}

interface Remote {
  /** The bare repository on disk. */
  readonly path: string;
  readonly address: string;
}

/** A maintainer's clone, without the requests. */
function clone(folder: string, { path, address }: Remote): string {
  const root = join(folder, 'clone');
  rmSync(root, { recursive: true, force: true });
  git(folder, ['clone', '--quiet', `file://${path}`, root]);
  git(root, ['remote', 'set-url', 'origin', address]);
  git(root, ['config', 'user.name', 'Mia Maintainer']);
  git(root, ['config', 'user.email', 'mia@campaign.example']);
  return root;
}

/** Ends with 1 where something waits for a decision, which is so in every such set. */
function review(root: string, ...args: string[]): { run: MeasuredRun; data: Data } {
  const run = measure([commandLine, 'review', '--root', root, '--format', 'json', ...args]);
  if (run.code !== 0 && run.code !== 1) throw new Error(`review ended with ${run.code}:\n${run.stderr.slice(-2000)}`);
  return { run, data: JSON.parse(run.stdout) as Data };
}

/** What a fetch of the same refs takes, by git alone: no one can review them in less. */
function plainFetch(root: string): number {
  const begun = performance.now();
  git(root, ['fetch', '--quiet', '--no-tags', '--no-auto-maintenance', 'origin', '+refs/pull/*:refs/plain/*']);
  return (performance.now() - begun) / 1000;
}

/** Those whose verdict is not what they were made for, as sentences. */
function wrongVerdicts(labels: readonly RequestLabel[], { requests }: Data): string[] {
  const found = new Map(requests.map((request) => [request.number, request]));
  const open = labels.filter(({ state }) => state === 'open');
  const wrong = open.flatMap(({ number, making, expected, isFixable }) => {
    const own = found.get(number);
    if (own?.verdict === expected && (isFixable === undefined || isFixable === own.isFixable)) return [];
    return [`${number} (${making}) is “${own?.verdict ?? 'nowhere'}” and has to be “${expected}”.`];
  });
  const more = requests.filter(({ number }) => !open.some((label) => label.number === number));
  return [...wrong, ...more.map(({ number }) => `${number} is not open, and was taken for it.`)];
}

/** What is wrong with the remote after the push, as sentences. */
function wrongMerges(path: string, labels: readonly RequestLabel[], { merge }: Data): string[] {
  const ready = labels.filter(({ state, expected }) => state === 'open' && expected === 'ready');
  const merged = merge?.merged ?? [];
  const wrong = merged.join() === ready.map(({ number }) => number).join() ? [] : ['What was merged is not what is ready.'];
  const lines = git(path, ['log', '--format=%H %an <%ae>', 'main']).split('\n');
  const authors = new Map(lines.map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]));
  const refs = git(path, ['for-each-ref', '--format=%(refname) %(objectname)', 'refs/pull']).split('\n');
  const heads = new Map(refs.map((line) => line.split(' ') as [string, string]));
  for (const { number, author } of ready) {
    const found = authors.get(heads.get(`refs/pull/${number}/head`) ?? '');
    if (found === undefined) wrong.push(`The head of ${number} is no ancestor of main.`);
    else if (found !== `${author.name.trim()} <${author.email}>`) wrong.push(`The author of ${number} became ${found}.`);
  }
  git(path, ['fsck', '--strict', '--no-dangling']);
  return wrong;
}

async function serve(folder: string): Promise<{ process: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [serverFile, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { process: child, url: line.toString().trim() };
}

await start(import.meta.url, {
  help: `Measures undersigned review on a day with thousands of open requests, and merges and pushes what is ready.

Usage: node bench/review.ts [--requests N] [--signatures N] [--seed N] [--flat] [--http]

Options:
  --requests N    Open requests. 5000 where it is left out.
  --signatures N  Signatures that are there before. 7000 where it is left out.
  --seed N        Other requests. 1 where it is left out.
  --flat          All signatures in one folder, as older campaigns have them.
  --http          From a server of git over HTTP on this machine, and not from a folder (file://).
  --help          Prints this.

Every verdict is held against what its request was made for. After the push: each merged head has to be an ancestor of the branch,
with its author, and git fsck --strict has to find nothing. Ends with 1 where anything is wrong.
`,
  options: { requests: true, signatures: true, seed: true, flat: false, http: false },
  run: async (values) => {
    const requests = wholeNumber(values, 'requests', 5000, 1, 100_000);
    const signatures = wholeNumber(values, 'signatures', 7000, 1, 1_000_000);
    const seed = wholeNumber(values, 'seed', 1, 0, 2 ** 32 - 1);
    const folder = mkdtempSync(join(tmpdir(), 'undersigned-bench-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    process.once('SIGINT', () => process.exit(130));
    process.env.HOME = folder;
    const path = join(folder, 'remotes/org/letter.git');
    process.stderr.write(`Making ${requests.toLocaleString('en')} requests …\n`);
    const { labels } = makeRequests(path, { requests, signatures, seed, asGitHub: true, isFlat: values.flat === true });
    git(path, ['config', 'http.receivepack', 'true']);
    const server = values.http ? await serve(join(folder, 'remotes')) : undefined;
    try {
      const remote = { path, address: server ? `${server.url}/org/letter.git` : `file://${path}` };
      const fetched = plainFetch(clone(folder, remote));
      const looked = review(clone(folder, remote));
      const merged = review(clone(folder, remote), '--merge', '--push', '--all-open');
      const out = (line: string): void => void process.stdout.write(`${line}\n`);
      out(
        `Node ${process.versions.node}, ${availableParallelism()} cores, ${requests} open requests, ${signatures} signatures, ${values.http ? 'HTTP' : 'file://'}\n`,
      );
      out(`${'git fetch of the same refs alone'.padEnd(36)} ${fetched.toFixed(2).padStart(7)} s`);
      for (const [name, { run }] of [
        ['review', looked],
        ['review --merge --push', merged],
      ] as const)
        out(
          `${name.padEnd(36)} ${run.seconds.toFixed(2).padStart(7)} s  ${run.megabytes.toFixed(0).padStart(5)} MB  ${(run.seconds / fetched).toFixed(1).padStart(5)} × the fetch`,
        );
      const kinds = Map.groupBy(
        labels.filter(({ state }) => state === 'open'),
        ({ expected }) => expected,
      );
      out(`\n${[...kinds].map(([kind, { length }]) => `${kind} ${length}`).join(', ')}`);
      const wrong = [...wrongVerdicts(labels, looked.data), ...wrongMerges(path, labels, merged.data)];
      out(wrong.length === 0 ? `All verdicts are right. ${merged.data.merge?.merged.length} requests were merged.` : wrong.join('\n'));
      if (wrong.length > 0) process.exitCode = 1;
    } finally {
      server?.process.kill();
    }
  },
});
