// Prints the bill of materials of a release (CycloneDX), as npm makes it of the lock file: npm run --silent sbom

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LockFile } from './licences.ts';
import { billOf } from './sbom.ts';

const root = join(import.meta.dirname, '../..');
const made = execFileSync('npm', ['sbom', '--sbom-format=cyclonedx', '--package-lock-only'], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
  shell: process.platform === 'win32',
});
const read = (name: string): string => readFileSync(join(root, name), 'utf8');
process.stdout.write(billOf(made, read('package.json'), JSON.parse(read('package-lock.json')) as LockFile));
