// A text that requests merged before have changed as well: merged with what they left, as git does, so that one run takes changes of distant lines.

import type { Base } from '../base/base.ts';
import { mergeTexts } from '../git/merge-texts.ts';
import type { Proposal, ProposedFile } from '../proposal.ts';

export interface MergedBefore {
  readonly number: number;
  readonly files: readonly ProposedFile[];
}

/** `standsOn`: the numbers of requests whose commits it holds. What cannot be merged stays as it is, and is a conflict. */
export async function mergedWith(
  proposal: Proposal,
  standsOn: readonly number[],
  before: readonly MergedBefore[],
  contentOf: (path: string) => ReturnType<Base['contentOf']>,
): Promise<Proposal> {
  const touched = new Set(before.flatMap(({ files }) => files.map(({ path }) => path)));
  const files = await Promise.all(
    proposal.files.map(async (file): Promise<ProposedFile> => {
      const now = touched.has(file.path) ? contentOf(file.path)?.bytes : undefined;
      if (!now || file.kind !== 'file' || !file.after || file.path.startsWith('signatories/')) return file;
      const own = before.filter(({ number }) => standsOn.includes(number)).flatMap(({ files: theirs }) => theirs);
      const ancestor = own.findLast(({ path }) => path === file.path)?.after ?? file.before;
      if (!ancestor) return file;
      const after = ancestor.equals(now) ? file.after : await mergeTexts(ancestor, now, file.after);
      return after ? { ...file, isNew: false, before: now, after, size: after.length } : file;
    }),
  );
  return { ...proposal, files };
}
