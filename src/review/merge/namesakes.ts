// Whose name stays on a letter's list when someone goes who has the same name.

import { sizeLimits } from '../../core/files/kinds.ts';
import type { Signatory } from '../../core/model.ts';
import { foldName } from '../../core/text/fold.ts';
import { signatoriesIn } from '../base/signatories-in.ts';
import type { Git } from '../git/git.ts';
import { readBlobs } from '../git/blobs.ts';

/** Names that one run of git looks for: an argument each. */
const maxNames = 200;

/** Folded names, without those who are leaving. `base`: the commit that is merged into; `prefix`: where the campaign lies in it. */
export async function namesakesOf(
  git: Git,
  { base, prefix, letter }: { readonly base: string; readonly prefix: string; readonly letter: string },
  leaving: readonly Signatory[],
): Promise<ReadonlySet<string>> {
  const wanted = new Set(leaving.map(({ name }) => foldName(name)));
  const gone = new Set(leaving.map(keyOf));
  const paths = new Set<string>();
  const names = [...new Set(leaving.map(({ name }) => name))];
  for (let start = 0; start < names.length; start += maxNames) {
    const patterns = names.slice(start, start + maxNames).flatMap((name) => ['-e', name]);
    const found = await git.parts(['grep', '-z', '-l', '-i', '-F', ...patterns, base, '--', `signatories/${letter}/`], { accepts: [1] });
    for (const path of found) paths.add(path.slice(base.length + 1));
  }
  const oids = await Promise.all(
    [...paths].map((path) => git.text(['rev-parse', '--verify', '--end-of-options', `${base}:${prefix}${path}`])),
  );
  const staying = new Set<string>();
  await readBlobs(git, oids, sizeLimits['signature-list'], (index, bytes) => {
    for (const signatory of bytes ? signatoriesIn([...paths][index] ?? '', bytes) : [])
      if (wanted.has(foldName(signatory.name)) && !gone.has(keyOf(signatory))) staying.add(foldName(signatory.name));
  });
  return staying;
}

function keyOf({ file, row, name }: Signatory): string {
  return `${file}\n${row ?? ''}\n${name}`;
}
