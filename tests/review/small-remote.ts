// A remote with a campaign of one letter, those who have signed it, and open pull requests, for what a review makes of a few of them.

import { join } from 'node:path';
import { type Content, History } from '../../bench/fast-import.ts';
import { clone, newFolder } from './remotes.ts';

/** By path; null where a file goes. */
export type Files = Readonly<Record<string, Content | null>>;
export type Change = readonly [who: string, files: Files];

/** Nobody has no address. */
const author = (name: string) => ({ name: name || 'Somebody', email: name === '' ? '' : `${name.toLowerCase()}@users.example` });
const start: Files = {
  'content/site.yaml': 'name: Merged\nurl: https://campaign.example\ndefaultLanguage: en\n',
  'letters/a.md': '---\ntitle: A letter\nlanguage: en\nstatus: open\n---\n\nPlease listen.\n',
};

/** A clone of it: each has signed by themselves, and there is one open pull request for each change. `prefix`: where the campaign lies. */
export function remoteWith(signed: readonly Change[], changes: readonly Change[], prefix = ''): string {
  const made = join(newFolder(), 'made.git');
  const history = new History(made);
  const below = (files: Files) => Object.fromEntries(Object.entries(files).map(([path, content]) => [prefix + path, content]));
  let tip = history.commit({ ref: 'refs/heads/main', author: author('Office'), message: 'Begin', parents: [], files: below(start) });
  for (const [who, files] of signed)
    tip = history.commit({ ref: 'refs/heads/main', author: author(who), message: 'Sign', parents: [tip], files: below(files) });
  for (const [index, [who, files]] of changes.entries())
    history.commit({ ref: `refs/pull/${index + 1}/head`, author: author(who), message: 'Change', parents: [tip], files: below(files) });
  history.end();
  return clone(`file://${made}`);
}
