// Finds the engine in one piece: the bundle that was made of exactly the sources and packages that are here. Plain JavaScript that loads nothing
// of ours, because it runs before everything else. What it cannot be sure of, it does not take: then the sources are loaded one by one.

import { hash, randomUUID } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

/** In the folder of a bundle: what it was made of, and which files it has. */
export const recordName = 'made.json';
/** Where a package has its bundle (`shippedBundle` in core/engine.ts). It was made when the package was. */
const shipped = ['lib', 'bundled'];
/** In `.undersigned`: a folder for each bundle that was made here, and which one is to be asked. */
export const keptFolder = 'engine';
const currentName = 'current.json';

/** In milliseconds before this process began. The clock of a file system may stand still for a moment, in which two writes have the same time. */
const settled = 3000;

/**
 * The folder of the bundle, or undefined. `engine` is the repository or the installed package, `packages` the folder of its packages.
 * @param {string} engine
 * @param {string} packages
 * @returns {string | undefined}
 */
export function bundleOf(engine, packages) {
  try {
    if (existsSync(join(engine, 'src'))) return keptBundle(engine, packages);
    const folder = join(engine, ...shipped);
    const record = recordOf(folder);
    return isWhole(folder, record) && areInstalled(record, packages) ? folder : undefined;
  } catch {
    // There is none, or it is not what it was.
    return undefined;
  }
}

/** @returns {string | undefined} */
function keptBundle(engine, packages) {
  const place = join(packages, '.undersigned', keptFolder);
  const current = JSON.parse(readFileSync(join(place, currentName), 'utf8'));
  const folder = join(place, current.name);
  const record = recordOf(folder);
  // Its packages may be linked to, or were copied along: it would do to the other one what is meant for this.
  if (record.address !== addressHere(engine) || !isWhole(folder, record)) return undefined;
  const { stamp, written } = stampOf(engine, packages, record);
  if (current.stamp === stamp) return folder;
  // A fresh clone, or an editor that wrote the same again: times say nothing then.
  if (!record.sources.every(([path, content]) => hash('sha256', readFileSync(join(engine, path))) === content)) return undefined;
  if (!areInstalled(record, packages)) return undefined;
  if (written < performance.timeOrigin - settled) writeCurrent(place, { name: current.name, stamp });
  return folder;
}

/**
 * Of the sources, as an expression, in a bundle that stays in this folder of this machine.
 * @param {string} engine
 */
export function addressHere(engine) {
  return JSON.stringify(pathToFileURL(join(engine, 'src') + sep).href);
}

/**
 * Names the bundle that is asked from now on.
 * @param {string} place
 * @param {{ name: string, stamp?: string }} current
 */
export function writeCurrent(place, current) {
  const temporary = join(place, `${currentName}.${randomUUID()}`);
  try {
    writeFileSync(temporary, JSON.stringify(current));
    renameSync(temporary, join(place, currentName));
  } catch {
    // The folder is somebody else's. Next time the contents are compared again.
  }
}

/** @returns {{ address: string, sources: [string, string][], packages: Record<string, string>, files: [string, number][] }} */
function recordOf(folder) {
  return JSON.parse(readFileSync(join(folder, recordName), 'utf8'));
}

/** No file was cut off or taken away. */
function isWhole(folder, { files }) {
  return files.length > 0 && files.every(([name, size]) => lstatSync(`${folder}${sep}${name}`).size === size);
}

/** The same as long as nobody wrote a source, or installed anything; with the time of the last such deed. */
function stampOf(engine, packages, { sources }) {
  let [stamp, written] = ['', 0];
  for (const path of [...sources.map(([path]) => `${engine}${sep}${path}`), installedList(packages)]) {
    const { ctimeMs, mtimeMs, ino, size } = lstatSync(path);
    stamp += `${path} ${ctimeMs} ${mtimeMs} ${ino} ${size}\n`;
    written = Math.max(written, ctimeMs);
  }
  return { stamp: hash('sha256', stamp), written };
}

/** Where npm writes down what is installed. Other programs than npm may write none: then there is no bundle. */
const installedList = (packages) => join(packages, '.package-lock.json');

/**
 * What is installed has the versions that the bundle holds: a campaign may ask for another one, in “overrides”. What was left out, as some packages
 * may be, has none.
 */
function areInstalled({ packages: bundled }, packages) {
  const { packages: installed } = JSON.parse(readFileSync(installedList(packages), 'utf8'));
  return Object.entries(bundled).every(([path, version]) => {
    const found = placesOf(path).find((place) => installed[place]);
    return found === undefined || installed[found].version === version;
  });
}

/** Where Node looks for a package, the nearest first: in the folder of the one that asks for it, or of any that holds that one. */
function placesOf(path) {
  const [name, ...holders] = path.split('/node_modules/').reverse();
  const folders = holders.map((_, at) => `${holders.slice(at).reverse().join('/node_modules/')}/node_modules/`);
  return [...folders, ''].flatMap((folder) => ownFolders.map((own) => `${own}${folder}${name}`));
}

/** Of a package named “undersigned” that npm installed: packages that only it has, and those that it shares. In a checkout there is the second. */
const ownFolders = ['node_modules/undersigned/node_modules/', 'node_modules/'];
