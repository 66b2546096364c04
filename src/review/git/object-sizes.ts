// How large objects are, without reading them.

import type { Git } from './git.ts';
import type { GitObject } from './batch.ts';

/** By id, of those that are there and of the type. */
export async function objectSizes(git: Git, oids: Iterable<string>, wanted: GitObject['type'] = 'blob'): Promise<Map<string, number>> {
  const all = [...new Set(oids)];
  if (all.length === 0) return new Map();
  const answer = await git.text(['cat-file', '--batch-check=%(objectname) %(objecttype) %(objectsize)', '--buffer'], {
    input: all.map((oid) => `${oid}\n`).join(''),
    most: 1024 * 1024 * 1024,
  });
  return new Map(
    answer.split('\n').flatMap((line) => {
      const [oid = '', type, size] = line.split(' ');
      return type === wanted ? [[oid, Number(size)] as const] : [];
    }),
  );
}
