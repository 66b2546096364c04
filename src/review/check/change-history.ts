// What the commits of a change bring besides what the working tree has at its end, as problems.

import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import type { Problem } from '../../core/problem.ts';
import { Report } from '../../core/report.ts';
import { readCommit } from '../changes/commits.ts';
import { doubtsAboutCommits } from '../changes/message.ts';
import { branchings } from '../changes/graph.ts';
import { Comparing } from '../changes/tree-diff.ts';
import { examineCommits } from '../commits/examine.ts';
import type { LeftFile } from '../commits/range-examiner.ts';
import type { Git } from '../git/git.ts';
import { ObjectReader } from '../git/objects.ts';
import type { ProposedFile } from '../proposal.ts';
import { readLimit } from '../read-limit.ts';

/** This many messages are read. */
const maxMessages = 50;

const remedy =
  'Whoever merges can take over only what is left, as one commit: “undersigned review --merge --squash”, or “Squash and merge” on the forge.';

/** `git` runs in the campaign's root; `base` is an object id. Throws a GitError where git cannot say. */
export async function changeHistory(git: Git, base: string, files: readonly ProposedFile[]): Promise<readonly Problem[]> {
  const head = await git.commitOf('HEAD');
  const [branching] = await branchings(git, base, [head]);
  const own = branching?.commits ?? [];
  if (own.length === 0) return [];
  const { prefix } = await git.place();
  const [reader, comparing] = [new ObjectReader(git), new Comparing(git)];
  try {
    const left = new Map(files.map((file) => [posix.join(prefix, file.path), leftFile(file, base.length)]));
    const inBase = (paths: readonly string[]): Promise<ReadonlyMap<string, { readonly oid: string }>> => objectsAt(git, base, paths);
    const [remarks = []] = await examineCommits(comparing, reader, [{ own, isHeadLeft: false, left }], { prefix, inBase });
    const report = new Report();
    for (const { path, what } of remarks)
      report.add('change-history', path ?? firstOf(files), {
        message:
          path === undefined
            ? `The change brings ${what}. Merging makes them a part of the history, for good.`
            : `The commits of this change bring something that is not left at its end: ${what}. Merging makes it a part of the history, for good.`,
        hint: remedy,
      });
    // Anyone who works on the software writes longer messages, and names others.
    if (files.some(({ path }) => path.startsWith('signatories/')))
      for (const doubt of await doubtsAbout(reader, own)) report.add('change-history', firstOf(files), { message: doubt, hint: remedy });
    return report.sorted();
  } finally {
    comparing.close();
    reader.close();
  }
}

function firstOf(files: readonly ProposedFile[]): string {
  return files[0]?.path ?? 'signatories';
}

async function doubtsAbout(reader: ObjectReader, own: readonly string[]): Promise<string[]> {
  const commits = await Promise.all(own.slice(0, maxMessages).map((oid) => readCommit(reader, oid)));
  return doubtsAboutCommits(commits.flatMap((commit) => commit ?? []));
}

function leftFile({ path, kind, size, before, after }: ProposedFile, idLength: number): LeftFile {
  return {
    isTooLarge: kind === 'file' && !after && (size ?? 0) > readLimit(path),
    oid:
      after &&
      createHash(idLength === 40 ? 'sha1' : 'sha256')
        .update(`blob ${after.length}\0`)
        .update(after)
        .digest('hex'),
    texts: async () => [before, after].filter((bytes) => bytes !== undefined),
  };
}

/** What a commit has at paths. A path with a line feed is in no campaign. */
async function objectsAt(git: Git, commit: string, paths: readonly string[]): Promise<ReadonlyMap<string, { readonly oid: string }>> {
  const asked = paths.filter((path) => !path.includes('\n'));
  const input = asked.map((path) => `${commit}:${path}\n`).join('');
  const lines = (await git.text(['cat-file', '--batch-check=%(objectname)', '--buffer'], { input })).split('\n');
  return new Map(
    asked.flatMap((path, index) => {
      const oid = lines[index] ?? '';
      return /^[0-9a-f]{40,64}$/.test(oid) ? [[path, { oid }] as const] : [];
    }),
  );
}
