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
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly dev?: boolean; readonly optional?: boolean }>>;
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

export function packageManifest(manifest: Manifest, lock: Lock): Manifest {
  const { devDependencies, allowScripts, scripts: all, ...rest } = manifest;
  // By these two the repository is put right again where packing was interrupted.
  const scripts = Object.fromEntries(Object.entries(all).filter(([name]) => name === 'prepack' || name === 'postpack'));
  const isLeft = (name: string): boolean => name.startsWith('@expo-google-fonts/') && !fontsForAll.includes(name);
  const dependencies = Object.entries(manifest.dependencies);
  // A Node of 150 MB is for campaigns on machines whose own is too old.
  const left = [...dependencies.filter(([name]) => isLeft(name)), ...Object.entries(manifest.optionalDependencies)];
  return {
    ...rest,
    scripts,
    bin: { undersigned: 'lib/cli/undersigned.js' },
    dependencies: Object.fromEntries([...dependencies, ...tested(lock)].filter(([name]) => !isLeft(name)).sort()),
    optionalDependencies: {},
    peerDependencies: Object.fromEntries(left.map(([name, version]) => [name, `>=${version}`])),
    peerDependenciesMeta: Object.fromEntries(left.map(([name]) => [name, { optional: true }])),
  };
}
