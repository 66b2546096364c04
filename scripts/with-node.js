// Runs a script of this repository, or the program of a dependency, with a Node that is new enough:
//   node scripts/with-node.js scripts/write-schemas.ts
//   node scripts/with-node.js vitest run

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findNode } from '../src/cli/find-node.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const [name = '', ...args] = process.argv.slice(2);
const node = findNode();
const program = existsSync(join(root, name)) ? join(root, name) : programOf(name);
if (node === undefined || program === undefined) process.exitCode = 2;
else {
  // What a dependency was compiled to is kept for the next process: the tests start hundreds of them.
  const compiled = process.env.NODE_COMPILE_CACHE ?? join(root, 'node_modules/.undersigned/compiled');
  const env = {
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: '1',
    NODE_COMPILE_CACHE: compiled,
    PATH: `${dirname(node)}${delimiter}${process.env.PATH}`,
  };
  const { status } = spawnSync(node, [program, ...args], { cwd: root, stdio: 'inherit', env });
  process.exitCode = status ?? 2;
}

/** The file behind the program of an installed package. */
function programOf(name) {
  const folder = join(root, 'node_modules', name);
  if (!name || !existsSync(join(folder, 'package.json'))) {
    console.error(`There is neither a file nor an installed package “${name}”. Run “npm ci” first.`);
    return undefined;
  }
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[name]);
}
