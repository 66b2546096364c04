#!/usr/bin/env node
// npm create undersigned [DIR] [options]: what “undersigned init” does, with the Undersigned that came along.

import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const engine = dirname(createRequire(import.meta.url).resolve('undersigned/package.json'));
process.argv.splice(2, 0, 'init');
await import(pathToFileURL(join(engine, 'lib/cli/undersigned.js')).href);
