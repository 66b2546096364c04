// Makes the engine in one piece: its own code, and the packages of JavaScript that it loads, in some two hundred files instead of a thousand and a half.

import { hash } from 'node:crypto';
import { readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import type { Plugin } from 'rolldown';
import { recordName } from './kept.js';

/** Programs of their own, by the names that their sources have; and what builds, which the command loads late and measurements by itself. */
const programs = ['cli/main.ts', 'review/worker.ts', 'outputs/set-documents.ts', 'build/site.ts'];

/** Packages that stay what they are: with programs for a system, with files beside their code, large and asked for by few, or optional. */
const left = [
  /^(?:vite|rolldown|pagefind|mailauth|imapflow|nodemailer)(?:\/|$)/,
  /^@(?:myriaddreamin|resvg|expo-google-fonts)\//,
  // But for what every build asks of Astro: its list of paths, and its sitemap.
  /^astro(?:$|\/(?!runtime\/prerender\/static-paths\.js$))/,
  /^@astrojs\/(?!sitemap$)/,
];

/** Not in one piece, because this file goes through here itself. */
const ownAddress = ['import', 'meta', 'url'].join('.');

export interface EngineBundleOptions {
  /** The repository, with `src` and `node_modules`. */
  readonly engine: string;
  /** A new or an empty folder. */
  readonly folder: string;
  /** An expression for the address of the sources, with `/` at its end, where the code will run. */
  readonly sources: string;
}

/** Throws whatever Rolldown throws. */
export async function makeEngineBundle({ engine, folder, sources }: EngineBundleOptions): Promise<void> {
  // Only here: it comes along with Astro, and most commands never ask for it.
  const { rolldown } = await import('rolldown');
  const source = join(engine, 'src');
  const read = new Map<string, string>();
  const bundle = await rolldown({
    cwd: engine,
    input: Object.fromEntries(programs.map((path) => [basename(path, '.ts'), join(source, path)])),
    platform: 'node',
    external: left,
    plugins: [ownSources(source, sources, read)],
    // The package that is meant evaluates nothing unless a front matter asks for JavaScript, which no text of ours does.
    checks: { eval: false },
    // Its other form reads files beside its code.
    resolve: { alias: { 'css-tree': join(engine, 'node_modules/css-tree/dist/csstree.esm.js') } },
    logLevel: 'warn',
  });
  const { output } = await bundle.write({
    ...{ dir: folder, format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
    comments: { legal: true, annotation: false, jsdoc: false },
  });
  await bundle.close();
  const foreign = output.flatMap((one) => (one.type === 'chunk' ? one.moduleIds.filter((id) => !read.has(id)) : []));
  const record = {
    address: sources,
    sources: [...read].map(([path, content]) => [relative(engine, path).replaceAll(sep, '/'), content] as const).sort(byFirst),
    packages: versionsOf(foreign, realpathSync(join(engine, 'node_modules'))),
    files: output.map(({ fileName }) => [fileName, statSync(join(folder, fileName)).size] as const).sort(byFirst),
  };
  writeFileSync(join(folder, recordName), JSON.stringify(record));
}

function byFirst([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}

/**
 * Reads our sources, and notes what they held. A file of ours finds others beside it by its own address: that stays the address of the source. What
 * runs in a process of its own asks where its code is (core/engine.ts).
 */
function ownSources(source: string, address: string, read: Map<string, string>): Plugin {
  return {
    name: 'undersigned:sources',
    load(id) {
      if (!id.startsWith(source + sep)) return undefined;
      const bytes = readFileSync(id);
      read.set(id, hash('sha256', bytes));
      if (!/\.[jt]s$/.test(id)) return undefined;
      const path = relative(source, id).replaceAll(sep, '/');
      const code = bytes.toString().replaceAll(ownAddress, `new URL(${JSON.stringify(path)}, ${address}).href`);
      return { code, moduleType: id.endsWith('.ts') ? 'ts' : 'js' };
    },
    transform(code, id) {
      // It would look for what lies beside it in the wrong place.
      if (
        !id.startsWith(source + sep) &&
        id.includes('node_modules') &&
        /import\.meta\.(?:url|dirname|filename)|\b__(?:dirname|filename)\b/.test(code)
      )
        this.error(`${id} asks where it lies. Leave its package out of the bundle (src/build/engine/make.ts).`);
    },
  };
}

/** Of each package in the bundle its folder below that of all packages, and its version. */
function versionsOf(modules: readonly string[], packages: string): Readonly<Record<string, string>> {
  const folders = new Set(modules.filter((id) => id.includes(within)).map(folderOf));
  const versions = [...folders].map((folder): [string, string] => {
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return [relative(packages, folder).replaceAll(sep, '/'), version];
  });
  return Object.fromEntries(versions.sort(byFirst));
}

const within = `${sep}node_modules${sep}`;

/** Of the package that a module belongs to. */
function folderOf(id: string): string {
  const [scope = '', name = ''] = id.slice(id.lastIndexOf(within) + within.length).split(sep);
  return id.slice(0, id.lastIndexOf(within) + within.length) + (scope.startsWith('@') ? join(scope, name) : scope);
}

/** For a bundle that lies in a folder of the sources themselves, wherever these are. */
export const addressBeside = `new URL('../', ${ownAddress})`;
