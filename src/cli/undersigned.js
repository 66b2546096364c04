#!/usr/bin/env node
// Starts the command line with a Node that is new enough.

import { spawn } from 'node:child_process';
import module from 'node:module';
import { fileURLToPath } from 'node:url';
import { findNode } from './find-node.js';

const node = findNode();
if (node === undefined) process.exitCode = 2;
else if (node === process.execPath) {
  // What was read and compiled once is kept beside the packages: half of the time that a short command takes. Where that folder
  // cannot be written, nothing is kept.
  module.enableCompileCache(fileURLToPath(new URL('../../node_modules/.undersigned/compiled', import.meta.url)));
  const { run } = await import('./main.ts');
  process.exitCode = await run(process.argv.slice(2));
} else {
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  // Whoever stops this process means the one that does the work. Ctrl+C in a terminal reaches both.
  for (const name of ['SIGHUP', 'SIGTERM']) process.on(name, () => child.kill(name));
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  child.on('error', (error) => {
    console.error(`Undersigned could not be started: ${error.message}`);
    process.exitCode = 2;
  });
  child.on('exit', (status) => {
    process.exitCode = status ?? 2;
  });
}
