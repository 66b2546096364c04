// Where files belong that a request has under a former name of their letter or language, as a commit says it.

import { type FormerNames, formerNames, presentPath } from '../../core/addresses/former.ts';
import { aliasesIn } from '../../core/files/aliases.ts';
import { languageAliasesIn } from '../../core/files/language-aliases.ts';
import { sizeLimits } from '../../core/files/kinds.ts';
import type { Git } from '../git/git.ts';

const site = 'content/site.yaml';

/** Both ways; paths are from the top of the repository. */
export class FormerPaths {
  readonly #names: FormerNames;
  readonly #prefix: string;

  constructor(names: FormerNames, prefix: string) {
    this.#names = names;
    this.#prefix = prefix;
  }

  get isEmpty(): boolean {
    return this.#names.letters.size === 0 && this.#names.languages.size === 0;
  }

  /** Undefined where a path has no former name in it. */
  presentOf(path: string): string | undefined {
    if (this.isEmpty || !path.startsWith(this.#prefix)) return undefined;
    const present = presentPath(path.slice(this.#prefix.length), this.#names);
    return present === undefined ? undefined : this.#prefix + present;
  }

  /** Where a signature may have been before its letter got another name. */
  formerOf(path: string): string[] {
    const [top, letter, ...rest] = path.slice(this.#prefix.length).split('/');
    if (top !== 'signatories') return [];
    return [...this.#names.letters].flatMap(([former, now]) =>
      now === letter ? [`${this.#prefix}signatories/${[former, ...rest].join('/')}`] : [],
    );
  }
}

/** Only files that have such a line are read. `git` runs in the campaign’s directory. */
export async function formerPathsAt(git: Git, commit: string, prefix: string): Promise<FormerPaths> {
  const { stdout } = await git.run(
    ['grep', '-l', '-z', '--full-name', '-E', '^(aliases|languageAliases):', commit, '--', 'letters', site],
    {
      accepts: [1],
    },
  );
  const found = stdout
    .toString('utf8')
    .split('\0')
    .filter((name) => name !== '');
  const texts = await Promise.all(
    found.map(async (name) => {
      const { stdout: bytes } = await git.run(['cat-file', 'blob', name], { most: sizeLimits.letter });
      return [name.slice(commit.length + 1 + prefix.length), bytes] as const;
    }),
  );
  const letters = texts.flatMap(([path, bytes]) => {
    const [, id] = /^letters\/([^/]+)\.md$/.exec(path) ?? [];
    return id === undefined ? [] : [{ id, facts: { aliases: aliasesIn(bytes) } }];
  });
  return new FormerPaths(formerNames(letters, { languageAliases: languageAliasesIn(new Map(texts).get(site)) }), prefix);
}
