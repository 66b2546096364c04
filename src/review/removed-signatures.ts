// Whose signature was taken off a letter's list at some time, as git remembers it: by hand, in a forge's editor, by a merge on the forge.

import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { SignatureFacts } from '../core/schema/signature.ts';
import { foldName } from '../core/text/fold.ts';
import { aliasesIn } from '../core/files/aliases.ts';
import { sizeLimits } from '../core/files/kinds.ts';
import { readFileBytes } from '../core/files/read.ts';
import { withdrawerOf } from '../signatories/memory/withdrawer.ts';
import { listEnding, signatoriesIn } from './base/signatories-in.ts';
import { boundedLog } from './git/bounded-log.ts';
import { Git, GitError } from './git/git.ts';
import { readBlobs } from './git/blobs.ts';
import { type RemovedSignature, type RemovedSignatures, removedRows } from './removed-rows.ts';

/** The newest of more removals than these are looked at, and of more changes. */
const maxRemovals = 5000;
/** Each is an argument of git. */
const maxLists = 1000;
const bounds = { maxBytes: 16 * 1024 * 1024, maxMilliseconds: 20_000 };

/** No one where there is no history to ask: no repository, no commit, or git is not installed. */
export async function removedSignatures(root: string, letter: string): Promise<RemovedSignatures> {
  if (!isInWorkingTree(root)) return { removed: [], isWhole: true };
  const git = new Git(root);
  try {
    const { prefix } = await git.place();
    const isShallow = (await git.text(['rev-parse', '--is-shallow-repository'])) === 'true';
    const aliases = aliasesIn(readFileBytes(root, `letters/${letter}.md`, sizeLimits.letter));
    const folders = [letter, ...aliases].map((id) => `signatories/${id}/`);
    // Of a letter that got another name, what came under the new one in a commit did not go under the old one.
    const filter = `--diff-filter=${aliases.length > 0 ? 'ADM' : 'DM'}`;
    const log = await boundedLog(git, ['-z', '--raw', '--no-abbrev', '--no-renames', filter, 'HEAD', '--', ...folders], bounds);
    const changes = changesIn(log.text);
    const gone = changes.filter(({ after }) => after === undefined).slice(0, maxRemovals);
    const changed = changes.filter(({ after, path }) => after !== undefined && !path.endsWith(listEnding)).slice(0, maxRemovals);
    const inLists = changes.filter(({ after, path }) => after !== undefined && path.endsWith(listEnding)).slice(0, maxRemovals);
    const commits = [...new Set(inLists.map(({ commit }) => commit))];
    const lists = [...new Set(inLists.map(({ path }) => path.slice(prefix.length)))].slice(0, maxLists);
    const rows = await removedRows(git, commits, lists, bounds);
    const removed = [...(await readAll(git, [...gone, ...changed], prefix)), ...rows.removed];
    return {
      removed: removed.toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0)),
      isWhole: log.isWhole && rows.isWhole,
      isShallow,
    };
  } catch (error) {
    if (error instanceof GitError) return { removed: [], isWhole: true };
    throw error;
  }
}

/** Whether the folder or one around it is a working tree: git need not be started where there is none. */
function isInWorkingTree(folder: string): boolean {
  const path = resolve(folder);
  return existsSync(join(path, '.git')) || (dirname(path) !== path && isInWorkingTree(dirname(path)));
}

interface Change {
  readonly commit: string;
  readonly day: string;
  /** From the top of the repository. */
  readonly path: string;
  /** The objects that the path had, and has since. */
  readonly before: string;
  readonly after: string | undefined;
}

/** Without what moved from one folder of the letter to another. */
function changesIn(log: string): Change[] {
  const all = allChangesIn(log);
  const added = new Set(all.flatMap(({ commit, before, after }) => (before === undefined ? [`${commit} ${after}`] : [])));
  return all.flatMap(({ before, ...change }): Change[] =>
    before === undefined || (change.after === undefined && added.has(`${change.commit} ${before}`)) ? [] : [{ ...change, before }],
  );
}

/** Each commit is a line after U+0001, and each path that it changes a line of --raw and the path itself. */
function allChangesIn(log: string): (Omit<Change, 'before'> & { readonly before: string | undefined })[] {
  return log.split('\x01').flatMap((entry) => {
    const parts = entry.split('\0');
    const [commit = '', day = ''] = (parts[0] ?? '').trim().split(/\s/);
    return parts.flatMap((part, index) => {
      const [, before, after, letter] = /^\s*:\d+ \d+ ([0-9a-f]{40,64}) ([0-9a-f]{40,64}) ([ADM])$/.exec(part) ?? [];
      const path = parts[index + 1];
      if (before === undefined || !path?.endsWith('.yaml')) return [];
      return [{ commit, day, path, before: letter === 'A' ? undefined : before, after: letter === 'D' ? undefined : after }];
    });
  });
}

type Signed = Pick<SignatureFacts, 'name' | 'link' | 'handle' | 'source'>;

async function readAll(git: Git, changes: readonly Change[], prefix: string): Promise<RemovedSignature[]> {
  const states = changes.map((): { before: readonly Signed[]; after: readonly Signed[] } => ({ before: [], after: [] }));
  const read = (side: 'before' | 'after'): Promise<void> => {
    const wanted = [...changes.entries()].filter(([, change]) => change[side] !== undefined);
    return readBlobs(
      git,
      wanted.map(([, change]) => change[side] ?? ''),
      sizeLimits['signature-list'],
      (at, bytes) => {
        const [index, change] = wanted[at] ?? [];
        const state = index === undefined ? undefined : states[index];
        if (bytes && change && state) state[side] = signatoriesIn(change.path.slice(prefix.length), bytes);
      },
    );
  };
  await read('before');
  await read('after');
  return changes.flatMap(({ commit, day }, index): RemovedSignature[] => {
    const { before = [], after = [] } = states[index] ?? {};
    const left = new Set(after.map(({ name }) => foldName(name)));
    return before
      .filter(({ name }) => !left.has(foldName(name)))
      .map((facts) => ({ facts: withdrawerOf(facts), day, commit: commit.slice(0, 10), now: after[0]?.name }));
  });
}
