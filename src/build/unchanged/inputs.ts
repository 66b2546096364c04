// What a site is made of, as one key: the campaign's files, the engine and its packages, Node, and what was asked for. Letters' last days are not
// in it: whether one is over is in the record of the build (record.ts).

import { readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { engineRoot, packageFolders } from '../../core/engine.ts';
import { campaignFolders } from '../../core/files/kinds.ts';
import { keyOf } from '../../outputs/cache/file-cache.ts';
import { contentOf, installedParts, isInstalledKnown } from '../installed.ts';
import { sourcesOf } from './sources.ts';
import { type Entry, entriesBelow } from './tree.ts';

export interface Inputs {
  /** How the key begins: the campaign's files, where they lie, and what was asked for. */
  readonly begins: string;
  /** The same for the same inputs, and no others. Its end are the engine's files as they are when it is asked for first: a thousand questions. */
  key(): string;
  /** Another one where a file of the campaign was written in between, also where it holds the same again. */
  readonly written: string;
}

export interface InputOptions {
  readonly root: string;
  readonly documents: boolean;
  readonly offline: boolean;
}

/** Undefined where it cannot be known, as packages are installed by a program that does not write down which. */
export function inputsOf(options: InputOptions, engine = engineRoot): Inputs | undefined {
  if (!isInstalledKnown(engine)) return undefined;
  const files = filesOf(options);
  // MDX pages with comments are compiled where they lie.
  const places = [realpathSync(options.root), engine];
  const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const begins = half([...places, locale, timeZone, ...campaignParts(files, options), ...environment()]);
  let end: string | undefined;
  const key = (): string => {
    end ??= half(engineParts(engine));
    return `${begins}${end}`;
  };
  return { begins, key, written: keyOf(files.map(({ written }) => written)) };
}

function half(parts: readonly (string | Buffer)[]): string {
  return keyOf(parts).slice(0, 32);
}

/** The key of the same on any machine: where campaign and engine lie, and the language and time of the machine, change no byte of a site. */
export function keyAnywhere(options: InputOptions, engine = engineRoot): string {
  return keyOf([...campaignParts(filesOf(options), options), ...engineParts(engine), ...environment()]);
}

function filesOf({ root }: InputOptions): Entry[] {
  return campaignFolders.flatMap((folder) => inFolder(folder, entriesBelow(join(root, folder))));
}

function campaignParts(files: readonly Entry[], { root, documents, offline }: InputOptions): (string | Buffer)[] {
  return [
    `documents ${documents}, offline ${offline}`,
    ...files.flatMap(({ path, content }) => [path, content]),
    ...packageBeside(root),
    ...fontsIn(join(root, 'node_modules')),
  ];
}

function inFolder(folder: string, entries: readonly Entry[]): Entry[] {
  return entries.map((entry) => ({ ...entry, path: `${folder}/${entry.path}` }));
}

/** Sources, and the words in all languages. */
function engineParts(engine: string): (string | Buffer)[] {
  const sources = inFolder('src', sourcesOf(engine));
  const fonts = (engine === engineRoot ? packageFolders() : [join(engine, 'node_modules')]).flatMap(fontsIn);
  return [...sources.flatMap(({ path, content }) => [path, content]), ...installedParts(engine), ...fonts];
}

/** What the bundler reads beside MDX pages, whoever's it is. */
function packageBeside(root: string): (string | Buffer)[] {
  for (let folder = root; ; folder = dirname(folder)) {
    const text = contentOf(join(folder, 'package.json'));
    if (text.length > 0 || dirname(folder) === folder) return ['package beside', text];
  }
}

/** Font packages, which a campaign may add by itself: each with its version and its files' sizes. */
function fontsIn(packages: string): (string | Buffer)[] {
  const scope = join(packages, '@expo-google-fonts');
  return namesIn(scope).flatMap((name) => [
    name,
    contentOf(join(scope, name, 'package.json')),
    ...namesIn(join(scope, name)).flatMap((style) => sizesIn(join(scope, name, style))),
  ]);
}

function sizesIn(folder: string): string[] {
  return namesIn(folder).flatMap((name) => {
    const size = name.endsWith('.ttf') && statSync(join(folder, name), { throwIfNoEntry: false })?.size;
    return size === false ? [] : [`${name} ${size}`];
  });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** Node with its data about languages, and what changes what it says. */
function environment(): string[] {
  const { NODE_ENV, NODE_ICU_DATA, NODE_OPTIONS, PAGEFIND_BINARY_PATH } = process.env;
  return [
    JSON.stringify([
      process.versions,
      process.platform,
      process.arch,
      NODE_ENV || 'production',
      NODE_ICU_DATA,
      NODE_OPTIONS,
      PAGEFIND_BINARY_PATH,
    ]),
  ];
}
