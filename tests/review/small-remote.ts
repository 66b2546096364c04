// A remote with a campaign of one letter, those who have signed it, and open pull requests, for what a review makes of a few of them.

import { join } from 'node:path';
import { type Content, History } from '../../bench/fast-import.ts';
import { clone, newFolder, type Row, reviewed } from './remotes.ts';

/** By path; null where a file goes. */
export type Files = Readonly<Record<string, Content | null>>;
export type Change = readonly [who: string, files: Files];

/** Nobody has no address. */
const author = (name: string) => ({ name: name || 'Somebody', email: name === '' ? '' : `${name.toLowerCase()}@users.example` });
const start: Files = {
  'content/site.yaml': 'name: Merged\nurl: https://campaign.example\ndefaultLanguage: en\n',
  'letters/a.md': '---\ntitle: A letter\nlanguage: en\nstatus: open\n---\n\nPlease listen.\n',
};

/** A clone of it: each has signed by themselves, and there is one open pull request for each change. `prefix`: where the campaign lies. `folder`: see clone(). */
export function remoteWith(signed: readonly Change[], changes: readonly Change[], prefix = '', folder = newFolder()): string {
  const made = join(folder, 'made.git');
  const history = new History(made);
  const below = (files: Files) => Object.fromEntries(Object.entries(files).map(([path, content]) => [prefix + path, content]));
  let tip = history.commit({ ref: 'refs/heads/main', author: author('Office'), message: 'Begin', parents: [], files: below(start) });
  for (const [who, files] of signed)
    tip = history.commit({ ref: 'refs/heads/main', author: author(who), message: 'Sign', parents: [tip], files: below(files) });
  for (const [index, [who, files]] of changes.entries())
    history.commit({ ref: `refs/pull/${index + 1}/head`, author: author(who), message: 'Change', parents: [tip], files: below(files) });
  history.end();
  return clone(`file://${made}`, 'clone', folder);
}

/** What takes long is done when the first test asks for it, and not again. */
export function once<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let result: Promise<Result> | undefined;
  return () => {
    result ??= work();
    return result;
  };
}

/** Cases beside each other in one remote, which is reviewed once. Each has people, files and links of its own, and gets what became of its requests. */
export function together(signed: readonly Change[] = []): (changes: readonly Change[]) => () => Promise<readonly Row[]> {
  const all: Change[] = [];
  const rows = once(async () => (await reviewed(remoteWith(signed, all))).requests);
  return (changes) => {
    const first = all.length;
    all.push(...changes);
    return async () => (await rows()).slice(first, first + changes.length);
  };
}
