#!/usr/bin/env node
// Starts the command line with a Node that is new enough.

import module from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { endWithParent } from '../review/limits/watch-parent.js';
import { findNode } from './find-node.js';
import { secondsFor, supervise } from './supervise.js';

const node = findNode();
const args = process.argv.slice(2);
// In a process that someone looks after already, whatever it does is bounded.
const seconds = process.env.UNDERSIGNED_SUPERVISED ? undefined : secondsFor(args);
if (node === undefined) process.exitCode = 2;
else if (node === process.execPath && seconds === undefined) {
  // What was read and compiled once is kept beside the packages: half of the time that a short command takes. Where that folder
  // cannot be written, nothing is kept.
  const engine = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');
  const packages = basename(dirname(engine)) === 'node_modules' ? dirname(engine) : join(engine, 'node_modules');
  module.enableCompileCache(join(packages, '.undersigned', 'compiled'));
  if (process.env.UNDERSIGNED_SUPERVISED && process.platform !== 'win32') endWithParent();
  const { run } = await import('./main.ts');
  process.exitCode = await run(args);
} else process.exitCode = await supervise(node, [fileURLToPath(import.meta.url), ...args], seconds);
