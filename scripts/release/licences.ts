// The lock file → docs/licences.md: under which licences the packages are that npm installs.

export interface LockFile {
  readonly packages: Readonly<
    Record<string, { readonly version?: string; readonly license?: string; readonly dev?: boolean; readonly link?: boolean }>
  >;
}

/** What each licence asks of anyone who passes the software on. One that is not here has to be read before its package is added. */
const known: Readonly<Record<string, string>> = {
  '0BSD': 'nothing',
  'Apache-2.0': 'keep its text and notices, say what was changed',
  'BlueOak-1.0.0': 'keep its text or a link to it',
  'BSD-2-Clause': 'keep its text',
  'BSD-3-Clause': 'keep its text',
  'CC0-1.0': 'nothing',
  'EUPL-1.1+': 'keep its text, give the source of what is passed on changed; what offers MIT beside it is taken under MIT',
  ISC: 'keep its text',
  'LGPL-3.0-or-later': 'keep its text, let people replace the library by their own',
  MIT: 'keep its text',
  'MIT-0': 'nothing',
  'MPL-2.0': 'keep its text, give the source of changed files',
  'OFL-1.1': 'keep its text with the fonts; documents made with them are free',
  'Python-2.0': 'keep its text',
  'Unicode-3.0': 'keep its text',
};

export interface Package {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly isForDevelopment: boolean;
}

/** Throws where a package has no licence, or one that no one has read. */
export function licencesPage(lock: LockFile): string {
  const all = packagesIn(lock);
  const installed = all.filter(({ isForDevelopment }) => !isForDevelopment);
  const development = all.filter(({ isForDevelopment }) => isForDevelopment);
  const parts = [...new Set(all.flatMap(({ licence }) => partsOf(licence)))].sort();
  return `# Licences

Undersigned is under the [MIT licence](../LICENSE), its texts under [CC BY 4.0](../LICENSE-TEXTS.md). These are the licences of the packages
that npm installs with it, as their makers declare them. The page is made from \`package-lock.json\` (\`npm run licences\`); a test holds it to that.

What a site shows its readers holds parts of very few of them: fonts in documents, the search of Pagefind, outlines of countries.

| licence | asks |
|---|---|
${parts.map((part) => `| ${part} | ${known[part]} |`).join('\n')}

## Installed with the software: ${installed.length}

${listed(installed)}
## Only for work on the software: ${development.length}

${listed(development)}`;
}

/** Each version of a package once. */
export function packagesIn({ packages }: LockFile): Package[] {
  const found = new Map<string, Package>();
  for (const [path, { version = '', license, dev = false, link = false }] of Object.entries(packages)) {
    if (path === '' || link) continue;
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    if (license === undefined) throw new Error(`${name} declares no licence`);
    for (const part of partsOf(license))
      if (!Object.hasOwn(known, part)) throw new Error(`${name} is under ${part}, which nobody has read`);
    const key = `${name}@${version}`;
    found.set(key, { name, version, licence: license, isForDevelopment: dev && found.get(key)?.isForDevelopment !== false });
  }
  return [...found.values()];
}

/** \`MIT AND OFL-1.1\`, and as some still write it \`MIT/Apache-2.0\`. */
function partsOf(licence: string): string[] {
  return licence.split(/\s+(?:AND|OR)\s+|\/|[()]/).filter((part) => part.trim() !== '');
}

function listed(packages: readonly Package[]): string {
  const groups = [...Map.groupBy(packages, ({ licence }) => licence)].sort(([a], [b]) => (a < b ? -1 : 1));
  return groups.map(([licence, own]) => `**${licence}**: ${namesOf(own).join(', ')}\n\n`).join('');
}

function namesOf(packages: readonly Package[]): string[] {
  return packages.map(({ name, version }) => `${name} ${version}`).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
