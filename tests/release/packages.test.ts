// What is said of the packages that come along: under which licences they are, and which there are.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type LockFile, licencesPage, packagesIn } from '../../scripts/release/licences.ts';
import { engineRoot } from '../../src/core/interface/reference.ts';

const read = (path: string): string => readFileSync(join(engineRoot, path), 'utf8');
const lock = JSON.parse(read('package-lock.json')) as LockFile;

test('docs/licences.md is what the lock file says', () => {
  expect(read('docs/licences.md'), 'run “npm run licences”').toBe(licencesPage(lock));
});

test('a package without a licence, or under one that nobody has read, is refused', () => {
  const withPackage = (license?: string): LockFile => ({
    packages: { 'node_modules/x': { version: '1.0.0', ...(license && { license }) } },
  });
  expect(() => licencesPage(withPackage())).toThrow('x declares no licence');
  expect(() => licencesPage(withPackage('SSPL-1.0'))).toThrow('x is under SSPL-1.0');
  expect(() => licencesPage(withPackage('MIT AND Beerware'))).toThrow('Beerware');
  expect(licencesPage(withPackage('(MIT OR Apache-2.0)'))).toContain('x 1.0.0');
});

test('the bill of materials has every package that is installed with the software, with its hash, and no other', () => {
  const made = execFileSync('npm', ['run', '--silent', 'sbom'], { cwd: engineRoot, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const bill = JSON.parse(made) as {
    bomFormat: string;
    metadata: { component: { name: string } };
    components: { name: string; version: string; hashes?: object[]; licenses?: object[] }[];
  };
  expect(bill).toMatchObject({ bomFormat: 'CycloneDX', metadata: { component: { name: 'undersigned' } } });
  const installed = packagesIn(lock).filter(({ isForDevelopment }) => !isForDevelopment);
  expect(bill.components.map(({ name, version }) => `${name}@${version}`).sort()).toEqual(
    installed.map(({ name, version }) => `${name}@${version}`).sort(),
  );
  expect(bill.components.filter(({ licenses }) => !licenses?.length)).toEqual([]);
  expect(made).not.toContain(engineRoot);
});
