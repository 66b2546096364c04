// The engine in one piece: asked only where it was made of exactly what is here, and never a reason for other results.

import { spawnSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { keepEngineBundle } from '../../src/build/engine/keep.ts';
import { addressHere, bundleOf, writeCurrent } from '../../src/build/engine/kept.js';
import { engineRoot } from '../../src/core/interface/reference.ts';
import { makeCampaign } from '../support/campaign.ts';
import { plain } from '../support/cli.ts';
import { hashTree } from '../support/site.ts';

function temporary(parent = tmpdir()): string {
  const folder = mkdtempSync(join(parent, 'undersigned-engine-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const put = (root: string, path: string, text: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};

const installed = (packages: Record<string, string>): string =>
  JSON.stringify({ packages: Object.fromEntries(Object.entries(packages).map(([path, version]) => [path, { version }])) });

describe('A bundle of a checkout', () => {
  const source = "export const run = () => 'one';\n";

  /** An engine of one source, with a bundle of it. */
  function engineWithBundle(): { engine: string; packages: string; bundle: string; found: () => string | undefined } {
    const engine = temporary();
    const packages = join(engine, 'node_modules');
    const place = join(packages, '.undersigned/engine');
    put(engine, 'src/cli/main.ts', source);
    put(packages, '.package-lock.json', installed({ 'node_modules/yaml': '2.9.1', 'node_modules/a/node_modules/b': '1.0.0' }));
    put(place, 'one/main.mjs', source);
    const record = {
      address: addressHere(engine),
      sources: [['src/cli/main.ts', hash('sha256', source)]],
      packages: { yaml: '2.9.1', 'a/node_modules/b': '1.0.0' },
      files: [['main.mjs', source.length]],
    };
    put(place, 'one/made.json', JSON.stringify(record));
    writeCurrent(place, { name: 'one' });
    return { engine, packages, bundle: join(place, 'one'), found: () => bundleOf(engine, packages) };
  }

  test('is asked, also after what was there was written again, and not before times have settled remembered by them', () => {
    const { engine, packages, bundle, found } = engineWithBundle();
    expect(found()).toBe(bundle);
    put(engine, 'src/cli/main.ts', source);
    expect(found()).toBe(bundle);
    expect(JSON.parse(readFileSync(join(packages, '.undersigned/engine/current.json'), 'utf8'))).toEqual({ name: 'one' });
  });

  test('is not that of a copy, with its packages copied or linked: it would do to the first what is meant for the second', () => {
    const { engine, packages, bundle, found } = engineWithBundle();
    const [copied, linked] = [temporary(), temporary()];
    cpSync(engine, copied, { recursive: true });
    cpSync(join(engine, 'src'), join(linked, 'src'), { recursive: true });
    symlinkSync(packages, join(linked, 'node_modules'));
    for (const copy of [copied, linked]) expect(bundleOf(copy, join(copy, 'node_modules'))).toBeUndefined();
    expect(found()).toBe(bundle);
  });

  test.each<[what: string, change: (place: { engine: string; packages: string; bundle: string }) => void]>([
    ['a source says something else', ({ engine }) => put(engine, 'src/cli/main.ts', source.replace('one', 'two'))],
    ['a source is gone', ({ engine }) => rmSync(join(engine, 'src/cli/main.ts'))],
    [
      'another version of a package is installed',
      ({ packages }) => put(packages, '.package-lock.json', installed({ 'node_modules/yaml': '2.9.2' })),
    ],
    [
      'another version of a package of a package is installed',
      ({ packages }) => put(packages, '.package-lock.json', installed({ 'node_modules/a/node_modules/b': '1.0.1' })),
    ],
    [
      'a package of a package comes from elsewhere, in another version',
      ({ packages }) => put(packages, '.package-lock.json', installed({ 'node_modules/b': '1.0.1' })),
    ],
    ['nobody wrote down what is installed', ({ packages }) => rmSync(join(packages, '.package-lock.json'))],
    ['it was cut off', ({ bundle }) => truncateSync(join(bundle, 'main.mjs'), 9)],
    ['a file of it is gone', ({ bundle }) => rmSync(join(bundle, 'main.mjs'))],
    ['its record is broken', ({ bundle }) => writeFileSync(join(bundle, 'made.json'), '{"sources":')],
    ['it is gone', ({ bundle }) => rmSync(bundle, { recursive: true })],
    ['what says which it is is broken', ({ packages }) => writeFileSync(join(packages, '.undersigned/engine/current.json'), 'one')],
  ])('is not asked where %s', (_, change) => {
    const { found, ...place } = engineWithBundle();
    change(place);
    expect(found()).toBeUndefined();
  });

  test('is asked where a package was left out, or lies further up in the same version', () => {
    const { packages, bundle, found } = engineWithBundle();
    put(packages, '.package-lock.json', installed({ 'node_modules/b': '1.0.0' }));
    expect(found()).toBe(bundle);
  });
});

describe('The engine in one piece', () => {
  // Where all tests are run, it is there already (support/engine-in-one.ts).
  beforeAll(() => keepEngineBundle({ atOnce: true }));

  const environment = { ...process.env, ...plain, NODE_V8_COVERAGE: '', UNDERSIGNED_DEBUG: '' };
  function run(args: readonly string[], cwd: string, more = {}) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(engineRoot, 'src/cli/undersigned.js'), ...args], {
      cwd,
      encoding: 'utf8',
      env: { ...environment, ...more },
    });
    return { status, stdout: stdout.replace(/[\d.]+ s\b/g, 'N s'), stderr };
  }
  /** With this the sources themselves are loaded. */
  const sources = { UNDERSIGNED_DEBUG: '1' };

  test('finds every file that lies beside its sources, and says what they say', () => {
    const root = makeCampaign({ 'letters/b.md': 'broken', 'signatories/a/x.yaml': 'name: 7\n' });
    writeFileSync(join(root, 'list.csv'), 'Name,Country\nAnn Reed,Germany\nBo Lind and Cy Lind,SE\n');
    expect(bundleOf(engineRoot, join(engineRoot, 'node_modules'))).toBeDefined();
    for (const args of [
      ['check', '--format', 'json'],
      ['import', 'list.csv', '--letter', 'a'],
      ['status'],
      ['nothing'],
      ['check', '--help'],
    ])
      expect(run(args, root), args.join(' ')).toEqual(run(args, root, sources));
  });

  test('makes the site that the sources make, with its documents', () => {
    const root = makeCampaign({ 'translations/fr/a.md': '---\ntitle: Une lettre\nrevision: 1\n---\n\nÉcoutez.\n' });
    const [one, other] = [join(temporary(), 'dist'), join(temporary(), 'dist')];
    // Several at a time: documents are set by processes of their own.
    const built = run(['build', '--out', one, '--jobs', '2'], root);
    expect([built.status, built.stderr]).toEqual([0, expect.stringContaining('PDFs')]);
    expect(run(['build', '--out', other, '--jobs', '2'], root, sources).status).toBe(0);
    expect(hashTree(one)).toBe(hashTree(other));
  });
});
