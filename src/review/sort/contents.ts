// The contents of changed files, a window of requests at a time, so that thousands of large files never lie in memory together.

import { posix } from 'node:path';
import { sizeLimits } from '../../core/files/kinds.ts';
import type { ChangedFile } from '../change.ts';
import type { MergedFile } from '../changes/merged.ts';
import type { ObjectReader } from '../git/objects.ts';
import type { ProposedFile } from '../proposal.ts';

const { asset: _, ...texts } = sizeLimits;
/** No text of a campaign is larger. In bytes. */
export const maxFileSize = Math.max(...Object.values(texts));
/** What one request may bring to be read at all, and what a window of them holds in memory. In bytes. */
const maxRequestSize = 32 * 1024 * 1024;
const maxWindowSize = 64 * 1024 * 1024;

export interface FileList {
  readonly files: readonly MergedFile[];
}

/** Parts a list of requests so that what each part has to read fits into memory. */
export function* windows<Request extends FileList>(requests: readonly Request[], sizes: ReadonlyMap<string, number>): Iterable<Request[]> {
  let window: Request[] = [];
  let bytes = 0;
  for (const request of requests) {
    const own = bytesOf(request.files, sizes);
    if (window.length > 0 && bytes + own > maxWindowSize) {
      yield window;
      [window, bytes] = [[], 0];
    }
    window.push(request);
    bytes += own;
  }
  if (window.length > 0) yield window;
}

/** What has to be read of a request. */
export function bytesOf(files: readonly MergedFile[], sizes: ReadonlyMap<string, number>): number {
  return blobsOf(files).reduce((sum, oid) => sum + readable(sizes.get(oid)), 0);
}

function readable(size: number | undefined): number {
  return size === undefined || size > maxFileSize ? 0 : size;
}

/** Ids of the blobs on both sides; a submodule has none. */
export function blobsOf(files: readonly MergedFile[]): string[] {
  return files.flatMap(({ before, after }) => [before, after].flatMap((side) => (side && side.mode !== submodule ? [side.oid] : [])));
}

const submodule = '160000';
const link = '120000';

/** The files of one request as the judge sees them, or undefined where together they are larger than anyone would read. */
export async function proposedFiles(
  reader: ObjectReader,
  files: readonly MergedFile[],
  sizes: ReadonlyMap<string, number>,
  prefix: string,
): Promise<ProposedFile[] | undefined> {
  if (bytesOf(files, sizes) > maxRequestSize) return undefined;
  const bytes = async (side: MergedFile['after']): Promise<Buffer | undefined> =>
    side && isFile(side.mode) && readable(sizes.get(side.oid)) === sizes.get(side.oid) ? reader.blob(side.oid, maxFileSize) : undefined;
  return Promise.all(
    files.map(
      async ({ path, before, after }): Promise<ProposedFile> => ({
        path: posix.relative(prefix, path),
        kind: kindOf(after?.mode),
        isNew: before === undefined,
        isExecutable: after?.mode === '100755',
        size: after && isFile(after.mode) ? sizes.get(after.oid) : undefined,
        before: await bytes(before),
        after: await bytes(after),
      }),
    ),
  );
}

function isFile(mode: string): boolean {
  return mode !== submodule && mode !== link;
}

function kindOf(mode: string | undefined): ChangedFile['kind'] {
  return mode === undefined ? 'removed' : mode === link ? 'link' : mode === submodule ? 'submodule' : 'file';
}
