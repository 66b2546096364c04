// What a bare machine gets when it installs this repository.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { engineRoot } from '../src/core/interface/reference.ts';
import { jsonSchemas } from '../src/core/schema/json-schema.ts';
import { dataSchemas } from '../src/outputs/data/json-schema.ts';

interface Lock {
  readonly packages: Record<
    string,
    { version?: string; resolved?: string; integrity?: string; hasInstallScript?: boolean; optional?: boolean }
  >;
}

const read = (path: string): string => readFileSync(join(engineRoot, path), 'utf8');
const manifest = JSON.parse(read('package.json')) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
};
const lock = JSON.parse(read('package-lock.json')) as Lock;
const installed = Object.entries(lock.packages).filter(([path]) => path !== '');

test('the lock file names no registry, and every package has an integrity hash', () => {
  expect(read('package-lock.json')).not.toMatch(/"resolved"|https?:\/\/[^"]*registry/);
  // The typesetter's packages for other systems cannot be had everywhere, so their hashes are not known here; none is installed on Linux
  // with an x64 processor.
  const elsewhere = /^node_modules\/@myriaddreamin\/typst-ts-node-compiler-(?!linux-x64)/;
  for (const [path, entry] of installed) if (!elsewhere.test(path)) expect(entry.integrity, path).toMatch(/^sha512-/);
  expect(
    installed.filter(([path]) => elsewhere.test(path)).every(([, { integrity, optional }]) => integrity === undefined && optional),
  ).toBe(true);
});

test('dependencies are pinned to one version', () => {
  for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies }))
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
});

test('every package that runs a script at its installation is approved or refused by name', () => {
  const names = installed
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length));
  expect([...new Set(names)].sort()).toEqual(Object.keys(manifest.allowScripts).sort());
});

test('the Node that comes along is one that Astro and this software can use', () => {
  const versions = Object.entries(manifest.optionalDependencies).filter(([name]) => name.startsWith('node-'));
  expect(versions.length).toBeGreaterThan(2);
  expect(new Set(versions.map(([, version]) => version)).size).toBe(1);
  expect(Number(versions[0]?.[1].split('.')[0])).toBeGreaterThanOrEqual(22);
});

test('the JSON Schemas in docs/schemas are those of the code', () => {
  for (const [name, text] of jsonSchemas()) expect(read(`docs/schemas/${name}`), `${name}: run “npm run schemas”`).toBe(text);
  for (const [name, text] of dataSchemas()) expect(read(`docs/schemas/data/${name}`), `${name}: run “npm run schemas”`).toBe(text);
});

test('every file that the README and the docs name exists', () => {
  for (const page of [
    'README.md',
    'CONTRIBUTING.md',
    'SECURITY.md',
    'docs/security.md',
    'docs/licences.md',
    'docs/signers.md',
    'docs/translators.md',
    'docs/maintainers.md',
    'docs/forking.md',
    'docs/architecture.md',
    'docs/data.md',
  ]) {
    const folder = join(engineRoot, page, '..');
    for (const [, target = ''] of read(page).matchAll(/\]\((?!https?:|mailto:|#)([^)#]+)(?:#[^)]*)?\)/g))
      expect(existsSync(join(folder, target)), `${page} → ${target}`).toBe(true);
  }
});
