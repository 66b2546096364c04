// Writes docs/licences.md: npm run licences

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LockFile, licencesPage } from './licences.ts';

const root = join(import.meta.dirname, '../..');
writeFileSync(join(root, 'docs/licences.md'), licencesPage(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as LockFile));
console.log('Wrote docs/licences.md.');
