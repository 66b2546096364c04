#!/usr/bin/env node
// Starts the command line with a Node that is new enough.

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { findNode } from './find-node.js';

const node = findNode();
if (node === undefined) process.exitCode = 2;
else if (node === process.execPath) {
  const { run } = await import('./main.ts');
  process.exitCode = await run(process.argv.slice(2));
} else {
  const { status, signal } = spawnSync(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exitCode = signal ? 2 : (status ?? 2);
}
