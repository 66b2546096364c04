// package.json as the package has it: without what only work on the software needs, and fonts of single scripts left to the campaigns that need them.

export interface Manifest {
  readonly [field: string]: unknown;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
}

/** Letters of Latin, Greek and Cyrillic, code, and the signs that stand in texts of every language. */
export const fontsForAll: readonly string[] = ['noto-serif', 'noto-sans-mono', 'noto-sans-math', 'noto-sans-symbols-2', 'noto-emoji'].map(
  (name) => `@expo-google-fonts/${name}`,
);

export interface Lock {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

interface LockedPackage {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/**
 * What only documents, searches, drawings and mailboxes need. In the package these are optional: npm installs them, unless it is told `--omit=optional`, as
 * the runs of a forge do that judge, answer and sign. Astro is none of them: on a Node that is older than it wants, npm leaves out what is optional
 * without a word. Its large programs for single systems are optional of themselves.
 */
const forSome: readonly string[] = [
  ...['pagefind', '@myriaddreamin/typst-ts-node-compiler', '@resvg/resvg-js', 'd3-force', 'd3-scale', 'd3-shape', 'uqr'],
  ...fontsForAll,
];

/** What one command needs and most campaigns never type: `mailbox`, which says what to install. */
const forFew: readonly string[] = ['imapflow', 'mailauth', 'nodemailer'];

/** Names of the packages that are installed because of these, with these. Of a name that is there in several versions, all count. */
function neededBy(roots: readonly string[], { packages }: Lock): ReadonlySet<string> {
  const byName = new Map<string, LockedPackage[]>();
  for (const [path, one] of Object.entries(packages)) {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    byName.set(name, [...(byName.get(name) ?? []), one]);
  }
  const found = new Set<string>();
  const queue = [...roots];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    for (const { dependencies, peerDependencies } of byName.get(name) ?? [])
      queue.push(...Object.keys({ ...dependencies, ...peerDependencies }));
  }
  return found;
}

/**
 * The lock file of the repository is not that of a campaign. So that every campaign is built by the programs that the release was tested with,
 * byte by byte, the packages of packages are named with their versions, too. Those for single systems are fixed by the packages that ask for them.
 */
function tested({ packages }: Lock): [name: string, version: string][] {
  return Object.entries(packages).flatMap(([path, { version, dev, optional }]): [string, string][] => {
    const name = /^node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(path)?.[1];
    return name === undefined || version === undefined || dev || optional ? [] : [[name, version]];
  });
}

/** A module for programs of others, with its types. */
function offered(folder: string): { readonly types: string; readonly default: string } {
  return { types: `./lib/${folder}/public.d.ts`, default: `./lib/${folder}/public.js` };
}

export function packageManifest(manifest: Manifest, lock: Lock): Manifest {
  const { devDependencies, allowScripts, scripts: all, ...rest } = manifest;
  // By these two the repository is put right again where packing was interrupted.
  const scripts = Object.fromEntries(Object.entries(all).filter(([name]) => name === 'prepack' || name === 'postpack'));
  const isLeft = (name: string): boolean =>
    forFew.includes(name) || (name.startsWith('@expo-google-fonts/') && !fontsForAll.includes(name));
  const dependencies = Object.entries(manifest.dependencies);
  // A Node of 150 MB is for campaigns on machines whose own is too old.
  const left = [...dependencies.filter(([name]) => isLeft(name)), ...Object.entries(manifest.optionalDependencies)];
  const always = neededBy(
    dependencies.map(([name]) => name).filter((name) => !isLeft(name) && !forSome.includes(name)),
    lock,
  );
  const used = neededBy(
    dependencies.map(([name]) => name).filter((name) => !isLeft(name)),
    lock,
  );
  const installed = [...dependencies, ...tested(lock)].filter(([name]) => used.has(name)).sort();
  return {
    ...rest,
    scripts,
    bin: { undersigned: 'lib/cli/undersigned.js' },
    exports: {
      './core': offered('core'),
      './integration': offered('integrations'),
      './package.json': './package.json',
    },
    dependencies: Object.fromEntries(installed.filter(([name]) => always.has(name))),
    optionalDependencies: Object.fromEntries(installed.filter(([name]) => !always.has(name))),
    peerDependencies: Object.fromEntries(left.map(([name, version]) => [name, `>=${version}`])),
    peerDependenciesMeta: Object.fromEntries(left.map(([name]) => [name, { optional: true }])),
  };
}
