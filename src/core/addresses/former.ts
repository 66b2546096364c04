// What letters and languages were called before: their old addresses lead to the new ones.

export interface FormerNames {
  /** By former id: the letter that has it now. */
  readonly letters: ReadonlyMap<string, string>;
  /** By former tag: the language whose pages its addresses lead to. */
  readonly languages: ReadonlyMap<string, string>;
}

interface Letter {
  readonly id: string;
  readonly facts: { readonly aliases?: readonly string[] | undefined };
}

interface Site {
  readonly languageAliases?: readonly { readonly former: string; readonly now: string }[] | undefined;
}

export function formerNames(letters: Iterable<Letter>, site: Site | undefined): FormerNames {
  return {
    letters: new Map([...letters].flatMap(({ id, facts }) => (facts.aliases ?? []).map((alias) => [alias, id] as const))),
    languages: new Map((site?.languageAliases ?? []).map(({ former, now }) => [former, now] as const)),
  };
}

/** Where a file belongs whose folder or name is a former one; undefined where it lies right. Paths are from the campaign’s root. */
export function presentPath(path: string, { letters, languages }: FormerNames): string | undefined {
  const segments = path.split('/');
  const [top, folder = '', name = ''] = segments;
  const renamed = (at: number): string | undefined => {
    const [, id = '', ending] = /^([^.]+)(\..*)?$/.exec(segments[at] ?? '') ?? [];
    const now = letters.get(id);
    return now === undefined ? undefined : `${now}${ending ?? ''}`;
  };
  const put = (at: number, value: string | undefined): void => {
    if (value !== undefined) segments[at] = value;
  };
  if (top === 'letters' && segments.length === 2) put(1, renamed(1));
  else if (top === 'signatories' && segments.length > 2) put(1, letters.get(folder));
  else if (top === 'content' && folder === 'signatories' && name !== '') put(2, renamed(2));
  else if (top === 'translations' && segments.length > 2) {
    put(1, languages.get(folder));
    if (segments.length === 3) put(2, renamed(2));
  }
  const present = segments.join('/');
  return present === path ? undefined : present;
}
