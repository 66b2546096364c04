// By request: what its commits bring besides what is left of it at its end.

import { type CommitRange, examineCommits } from '../commits/examine.ts';
import type { LeftFile } from '../commits/range-examiner.ts';
import { sentenceAbout } from '../commits/words.ts';
import type { BaseFiles, FileAt } from '../changes/base-files.ts';
import type { MergedFile } from '../changes/merged.ts';
import type { Comparing } from '../changes/tree-diff.ts';
import type { ObjectReader } from '../git/objects.ts';
import { maxFileSize } from './contents.ts';
import type { Head } from './heads.ts';

export interface ComparedRequest {
  readonly head: Head;
  readonly files: readonly MergedFile[];
  /** Whether its head holds nothing else than these files. */
  readonly isHeadLeft: boolean;
  readonly emptyFolders: readonly string[];
  readonly conflicts: readonly string[] | undefined;
}

/** Sentences by number. What cannot be merged is looked at when it can. */
export async function historyDoubts(
  comparing: Comparing,
  reader: ObjectReader,
  requests: readonly ComparedRequest[],
  { prefix, base }: { readonly prefix: string; readonly base: BaseFiles },
): Promise<Map<number, string[]>> {
  const examined = requests.filter(({ conflicts }) => conflicts === undefined);
  const inBase = async (paths: readonly string[]): Promise<Map<string, FileAt>> =>
    new Map(paths.flatMap((path) => [base.at(path)].flatMap((file) => (file ? [[path, file] as const] : []))));
  const found = await examineCommits(
    comparing,
    reader,
    examined.map((request) => rangeOf(reader, request)),
    { prefix, inBase },
  );
  const doubts = new Map(requests.map(({ head }) => [head.request.number, [...head.doubts]]));
  for (const [index, { head, emptyFolders }] of examined.entries()) {
    const folders = emptyFolders.map((path) => ({ path, what: 'an empty folder' }));
    const sentence = sentenceAbout([...(found[index] ?? []), ...folders]);
    if (sentence !== undefined) doubts.get(head.request.number)?.push(sentence);
  }
  return doubts;
}

function rangeOf(reader: ObjectReader, { head, files, isHeadLeft }: ComparedRequest): CommitRange {
  const textOf = async (file: FileAt | undefined): Promise<readonly Buffer[]> => {
    const bytes = file && (await reader.blob(file.oid, maxFileSize));
    return bytes ? [bytes] : [];
  };
  const left = files.map(({ path, from = path, before, after }): [string, LeftFile] => [
    from,
    { oid: after?.oid, texts: async () => [...(await textOf(before)), ...(await textOf(after))] },
  ]);
  return { own: head.fresh, isHeadLeft, left: new Map(left) };
}
