#!/usr/bin/env node
// Starts the command line with a Node that is new enough: the one that runs this, or the one among the dependencies.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
// Astro 7 asks for 22.12; running TypeScript as it is works from 22.18 on.
const isNewEnough = major > 22 || (major === 22 && minor >= 18);

if (isNewEnough) {
  const { run } = await import('./main.ts');
  process.exitCode = await run(process.argv.slice(2));
} else {
  const bundled = join(here, '../../node_modules/.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  if (!existsSync(bundled)) {
    console.error(`Undersigned needs Node 22.18 or newer, and this is ${process.versions.node}.`);
    console.error('Run “npm ci” in the folder of Undersigned: it brings a Node along. Or install one from nodejs.org.');
    process.exit(2);
  }
  const { status, signal } = spawnSync(bundled, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  process.exitCode = signal ? 2 : (status ?? 2);
}
