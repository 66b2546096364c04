// A made mailbox through the whole road: runs that are ended at ten moments, the branch that comes of them, the site that is built of it; then every
// address of the mailbox is looked for in all that is left.

import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite } from '../../src/build/site.ts';
import { engineRoot } from '../../src/core/interface/reference.ts';
import type { LabelledMail } from './messages.ts';

export interface WholeResult {
  /** New signatures that the labels promise, and the files and commits that there are. */
  readonly people: number;
  readonly files: number;
  readonly commits: number;
  /** How many runs were ended before their end. */
  readonly ended: number;
  readonly addresses: number;
  /** Those that were found somewhere. */
  readonly left: readonly string[];
  /** In bytes: what was searched. */
  readonly searched: number;
}

/** `files`: of the campaign, by path. `folder`: an empty one, for everything. */
export async function wholeRoad(
  folder: string,
  files: Readonly<Record<string, string>>,
  mails: Iterable<LabelledMail>,
): Promise<WholeResult> {
  const root = join(folder, 'road');
  const box = join(folder, 'maildir');
  const bare = join(folder, 'remote.git');
  for (const [path, text] of Object.entries(files)) write(join(root, path), text);
  for (const name of ['new', 'cur', 'tmp']) mkdirSync(join(box, name), { recursive: true });
  const addresses = new Set<string>();
  let people = 0;
  let number = 0;
  for (const { bytes, outcomes, addresses: own } of mails) {
    writeFileSync(join(box, 'new', String(++number).padStart(6, '0')), bytes);
    people += outcomes.filter((outcome) => outcome === 'new').length;
    for (const address of own) addresses.add(address);
  }
  git(folder, 'init', '--quiet', '--bare', '--initial-branch=main', bare);
  git(root, 'init', '--quiet', '--initial-branch=main');
  git(root, 'add', '.');
  git(root, 'commit', '--quiet', '--message=start');
  git(root, 'remote', 'add', 'origin', bare);
  git(root, 'push', '--quiet', 'origin', 'main');
  const marked = (): number => (existsSync(join(box, '.Undersigned/cur')) ? readdirSync(join(box, '.Undersigned/cur')).length : 0);
  const packs = (at: string): number => readdirSync(join(at, 'objects/pack')).length;
  const pushed = (): boolean => git(bare, 'for-each-ref', 'refs/heads/signatures-by-mail-*') !== '';
  const begun = Date.now();
  const share = (part: number) => () => marked() > number * part;
  const moments: readonly (() => boolean)[] = [
    () => true,
    () => Date.now() - begun > 1500,
    () => packs(join(root, '.git')) > 0,
    pushed,
    () => marked() > 0,
    ...[0.01, 0.05, 0.1, 0.2, 0.3].map(share),
  ];
  let printed = '';
  let ended = 0;
  for (const isThen of moments) {
    const run = await ending(root, box, isThen);
    printed += run.printed;
    if (run.isEnded) ended++;
  }
  for (let again = 0; again < 2; again++) printed += (await ending(root, box, () => false)).printed;
  const branch = git(bare, 'for-each-ref', '--format=%(refname)', 'refs/heads/signatures-by-mail-*').trim().split('\n').at(-1) ?? '';
  const commits = Number(git(bare, 'rev-list', '--count', `main..${branch}`));
  git(root, 'fetch', '--quiet', 'origin', branch);
  git(root, 'merge', '--quiet', '--ff-only', 'FETCH_HEAD');
  const dist = join(folder, 'dist');
  const { isBuilt } = await buildSite({ root, out: dist, documents: false });
  if (!isBuilt) throw new Error('The site could not be built of what came by mail.');
  const texts = [
    Buffer.from(printed),
    objectsOf(root),
    objectsOf(bare),
    ...[root, bare, dist].flatMap((at) => filesBelow(at).map((path) => readFileSync(path))),
  ];
  const all = Buffer.concat(texts);
  return {
    people,
    files: filesBelow(join(root, 'signatories')).length,
    commits,
    ended,
    addresses: addresses.size,
    left: [...addresses].filter((address) => all.includes(address)),
    searched: all.length,
  };
}

function write(path: string, text: string): void {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
}

function git(cwd: string, ...args: string[]): string {
  const who = ['-c', 'user.name=Maintainer', '-c', 'user.email=maintainer@minimal.example'];
  return execFileSync('git', [...who, ...args], { cwd, encoding: 'utf8', maxBuffer: 512 * 1024 * 1024 });
}

function objectsOf(directory: string): Buffer {
  return execFileSync('git', ['cat-file', '--batch-all-objects', '--batch', '--unordered'], {
    cwd: directory,
    maxBuffer: 1024 * 1024 * 1024,
  });
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile());
}

/** Ends the run as soon as something is true, without asking. */
async function ending(root: string, box: string, isThen: () => boolean): Promise<{ isEnded: boolean; printed: string }> {
  const child = spawn(process.execPath, [join(engineRoot, 'src/cli/undersigned.js'), 'mailbox', box, '--root', root, '--open'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (piece: Buffer) => {
      printed += piece.toString();
    });
  let isEnded = false;
  const done = new Promise((resolve) => child.once('close', resolve));
  const timer = setInterval(() => {
    if (isEnded || child.pid === undefined || child.exitCode !== null || !isThen()) return;
    isEnded = true;
    process.kill(-child.pid, 'SIGKILL');
  }, 2);
  await done;
  clearInterval(timer);
  return { isEnded, printed };
}
