// Brings a request's commits onto this machine as data: fetched as objects, laid out in a repository of its own, nothing of it run.

import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { campaignFolders } from '../../core/files/kinds.ts';
import { Git, GitError, type RunOptions } from '../../review/git/git.ts';

export interface ChangePlace {
  /** A clone whose checked-out commit is the base, with the software that checks. It is left as it was. */
  readonly root: string;
  /** Name or address of the remote with the requests. */
  readonly remote: string;
  /** `refs/pull/7/head` */
  readonly ref: string;
  /** Where the change is put. It must not exist; anyone who asked for it removes it. */
  readonly folder: string;
}

export interface Change {
  readonly head: string;
  readonly base: string;
  /** Paths that differ from where the change left the base. */
  readonly paths: readonly string[];
  /** More files or bytes than a change of a campaign has; its files were not laid out then. */
  readonly isTooLarge: boolean;
}

const maxFiles = 5_000;
const maxBytes = 64 * 1024 * 1024;

/** Without the configuration of the machine and of anyone who runs this. */
const quiet: RunOptions = {
  env: { GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' },
  config: ['transfer.fsckObjects=true'],
  // Whatever a change brings, the next one comes to its turn.
  seconds: 120,
};

/**
 * Is above every .gitattributes of the change, which could wake a filter or a driver that the machine has, such as Git LFS: here, and
 * in whatever git is run there later.
 */
const noAttributes = '* -filter -diff -merge -text -ident -working-tree-encoding\n';

/** Fetches and lays out. Throws GitError. */
export async function layOutChange({ root, remote, ref, folder }: ChangePlace): Promise<Change> {
  if (remote.startsWith('-') || !/^refs\/[\w./-]+$/.test(ref))
    throw new GitError('fetch', undefined, 'The remote or the request has no usable name.');
  const own = new Git(root);
  const [base, address] = [await own.commitOf('HEAD'), await addressOf(own, remote)];
  await own.run(['clone', '--quiet', '--shared', '--no-checkout', '--no-tags', '--template=', '--', root, folder], quiet);
  mkdirSync(join(folder, '.git/info'), { recursive: true });
  writeFileSync(join(folder, '.git/info/attributes'), noAttributes);

  const git = new Git(folder);
  await git.run(['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--', address, `+${ref}:refs/undersigned/change`], quiet);
  const head = await git.commitOf('refs/undersigned/change');
  const paths = await git.parts(['diff', '--name-only', '--no-renames', '--no-ext-diff', '-z', `${base}...${head}`, '--']);
  const isTooLarge = paths.length > maxFiles || (await bytesOf(git, base, head)) > maxBytes;
  if (!isTooLarge) await git.run(['checkout', '--quiet', '--detach', head, '--'], quiet);
  return { head, base, paths, isTooLarge };
}

/**
 * Takes everything away that is not part of a campaign. The tools that build a site look for files of their own beside the texts, such as
 * tsconfig.json, and those of a change are not for them.
 */
export function keepCampaign(folder: string): void {
  const kept: readonly string[] = campaignFolders;
  for (const name of readdirSync(folder)) if (!kept.includes(name)) rmSync(join(folder, name), { recursive: true, force: true });
}

/** The address behind the name of a remote; a name that is none is an address itself. */
async function addressOf(git: Git, remote: string): Promise<string> {
  const { stdout, code } = await git.run(['remote', 'get-url', '--', remote], { accepts: [2, 128] });
  return code === 0 ? stdout.toString('utf8').trim() : remote;
}

/** How much the change brings, in bytes of files. */
async function bytesOf(git: Git, base: string, head: string): Promise<number> {
  const { stdout } = await git.run(['rev-list', '--objects', '--no-object-names', head, `^${base}`]);
  const sizes = await git.text(['cat-file', '--batch-check=%(objecttype) %(objectsize)'], { input: stdout });
  return sizes.split('\n').reduce((sum, line) => sum + (line.startsWith('blob ') ? Number(line.slice('blob '.length)) : 0), 0);
}
