#!/usr/bin/env node
// Starts the command line with a Node that is new enough.

import module from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundleOf } from '../build/engine/kept.js';
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
  // While somebody looks for a fault, lines are those of the sources. Astro's server loads the sources itself, and help needs hardly any.
  const isPlain = process.env.UNDERSIGNED_DEBUG || [undefined, 'dev', 'help', '--help', '-h'].includes(args[0]);
  const bundle = isPlain ? undefined : bundleOf(engine, packages);
  module.enableCompileCache(join(bundle ?? join(packages, '.undersigned'), 'compiled'));
  if (process.env.UNDERSIGNED_SUPERVISED && process.platform !== 'win32') endWithParent();
  const { run } = await (bundle === undefined ? import('./main.ts') : import(pathToFileURL(join(bundle, 'main.mjs')).href));
  process.exitCode = await run(args);
} else process.exitCode = await supervise(node, [fileURLToPath(import.meta.url), ...args], seconds);
