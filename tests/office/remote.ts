// A clone of a remote in which each change is an open request of somebody.

import { join } from 'node:path';
import { type Content, History } from '../../bench/fast-import.ts';
import { clone } from '../review/remotes.ts';

const person = (name: string) => ({ name, email: `${name.toLowerCase()}@users.example` });

export function cloneWith(
  requests: readonly (readonly [string, Record<string, Content>])[],
  base: Record<string, Content>,
  newFolder: () => string,
): string {
  const history = new History(join(newFolder(), 'made.git'));
  const root = history.commit({ ref: 'refs/heads/main', author: person('Office'), message: 'Begin', files: base });
  for (const [index, [who, files]] of requests.entries())
    history.commit({ ref: `refs/pull/${index + 1}/head`, author: person(who), message: 'A translation', parents: [root], files });
  history.end();
  return clone(`file://${history.directory}`, 'clone', newFolder());
}
