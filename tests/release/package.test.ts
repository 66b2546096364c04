// The package as npm packs it, among the packages that are installed here: from an empty folder to a merged signature, with the bytes that the
// repository builds.

import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleOf } from '../../src/build/engine/kept.js';
import { buildSite } from '../../src/build/site.ts';
import { engineRoot } from '../../src/core/interface/reference.ts';
import { ourWords, writeFiles } from '../support/campaign.ts';
import { filesBelow, hashTree } from '../support/site.ts';

const folder = mkdtempSync(join(tmpdir(), 'undersigned-package-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const root = join(folder, 'campaign');
const installed = join(root, 'node_modules/undersigned');
const packed = join(folder, 'repository');

const environment = {
  ...process.env,
  ...{ NO_COLOR: '1', VITEST: '', NODE_ENV: '', NODE_OPTIONS: '', XDG_CACHE_HOME: join(folder, 'cache') },
  ...{ GIT_AUTHOR_NAME: 'Bo', GIT_AUTHOR_EMAIL: 'bo@example.org', GIT_COMMITTER_NAME: 'Bo', GIT_COMMITTER_EMAIL: 'bo@example.org' },
};
const git = (cwd: string, ...args: string[]): string => execFileSync('git', args, { cwd, encoding: 'utf8', env: environment });
const undersigned = (...args: string[]) => {
  const program = join(installed, 'lib/cli/undersigned.js');
  return spawnSync(process.execPath, [program, ...args], { cwd: root, encoding: 'utf8', env: environment });
};

beforeAll(() => {
  // A copy, because packing changes package.json for a moment.
  mkdirSync(packed);
  const { files } = JSON.parse(readFileSync(join(engineRoot, 'package.json'), 'utf8')) as { files: string[] };
  const more = ['src', 'scripts', 'package.json', 'package-lock.json', 'README.md', '.github', '.gitlab', '.gitlab-ci.yml', '.forgejo'];
  for (const name of [...files.filter((one) => !one.startsWith('!') && one !== 'lib'), ...more])
    cpSync(join(engineRoot, name), join(packed, name), { recursive: true });
  symlinkSync(join(engineRoot, 'node_modules'), join(packed, 'node_modules'));
  execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: packed, stdio: 'pipe', env: environment });
  const [tarball = ''] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  execFileSync('tar', ['-xzf', join(folder, tarball), '-C', join(root, 'node_modules')]);
  execFileSync('mv', [join(root, 'node_modules/package'), installed]);
  // Beside it, as npm puts them. Links, because there are 400 MB of them.
  const packages = join(engineRoot, 'node_modules');
  for (const name of readdirSync(packages).filter((one) => !one.startsWith('.') && one !== 'undersigned'))
    symlinkSync(join(packages, name), join(root, 'node_modules', name));
  cpSync(join(packages, '.package-lock.json'), list);
});

/** What npm writes down of what it has installed. */
const list = join(root, 'node_modules/.package-lock.json');

test('starts the engine in one piece, unless a campaign asks for another version of something in it', () => {
  const found = () => bundleOf(installed, join(root, 'node_modules'));
  expect(found()).toBe(join(installed, 'lib/bundled'));
  const text = readFileSync(list, 'utf8');
  const other = JSON.parse(text) as { packages: Record<string, { version: string }> };
  other.packages['node_modules/undersigned/node_modules/yaml'] = { version: '2.9.0' };
  writeFileSync(list, JSON.stringify(other));
  expect(found()).toBeUndefined();
  rmSync(list);
  expect(found()).toBeUndefined();
  expect(undersigned('--help').status).toBe(0);
  writeFileSync(list, text);
});

test('has JavaScript and no TypeScript, nothing of our campaign, and no tests', () => {
  const files = filesBelow(installed);
  expect(files).toContain('lib/cli/undersigned.js');
  expect(
    files.filter(
      (path) => /(?<!\.d)\.ts$/.test(path) || /^(?:src|tests|bench|scripts|letters|signatories|translations|content)\//.test(path),
    ),
  ).toEqual([]);
  for (const path of files.filter((one) => /^lib\/.*\.(?:m?js|astro)$/.test(one))) {
    const imports = readFileSync(join(installed, path), 'utf8').matchAll(/(?:from|import)\s*\(?\s*['"](\.[^'"\n]+)['"]/g);
    for (const [, target = ''] of imports) expect(existsSync(join(installed, path, '..', target)), `${path} → ${target}`).toBe(true);
  }
});

test('names every package with one version, and leaves fonts of single scripts and Node to those who need them', () => {
  const { dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta, devDependencies } = JSON.parse(
    readFileSync(join(installed, 'package.json'), 'utf8'),
  );
  const all = { ...dependencies, ...optionalDependencies };
  for (const version of Object.values(all)) expect(version).toMatch(/^\d+\.\d+\.\d+[\w.-]*$/);
  // What only documents and searches need can be left out; what one command needs is not there at first.
  expect(Object.keys(optionalDependencies)).toEqual(expect.arrayContaining(['pagefind', '@expo-google-fonts/noto-serif']));
  expect(Object.keys(dependencies)).toEqual(expect.arrayContaining(['yaml', 'zod', 'remark', 'astro', 'vite']));
  expect(Object.keys(peerDependencies)).toEqual(expect.arrayContaining(['mailauth', 'imapflow', 'nodemailer']));
  // On an older Node than they want, npm leaves optional packages out without a word.
  const { packages } = JSON.parse(readFileSync(join(engineRoot, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { engines?: { node?: string } }>;
  };
  const tooNew = Object.keys(optionalDependencies).filter((name) =>
    /^\D*2[1-9]/.test(packages[`node_modules/${name}`]?.engines?.node ?? ''),
  );
  expect(tooNew).toEqual([]);
  expect(Object.keys(all).filter((name) => /serif-jp|node-linux/.test(name))).toEqual([]);
  expect(peerDependenciesMeta['@expo-google-fonts/noto-serif-jp']).toEqual({ optional: true });
  expect(Object.keys(peerDependencies).sort()).toEqual(Object.keys(peerDependenciesMeta).sort());
  expect(devDependencies).toBeUndefined();
});

test('the repository that was packed is as it was', () => {
  for (const name of ['package.json', 'astro.config.mjs'])
    expect(readFileSync(join(packed, name), 'utf8')).toBe(readFileSync(join(engineRoot, name), 'utf8'));
  expect(existsSync(join(packed, 'lib'))).toBe(false);
});

test('begins, checks, records, signs, builds and reviews a campaign, and the site has the bytes that the repository makes of it', async () => {
  const begun = undersigned('init', '--title', 'Save the lake', '--email', 'sign@lake.example', '--languages', 'de,ja', '--no-install');
  expect([begun.status, begun.stderr]).toEqual([0, '']);
  expect(git(root, 'ls-files').split('\n')).toContain('letters/save-the-lake.md');
  expect(undersigned('revise', 'save-the-lake', '--impact', 'meaning', '--note', 'First').status).toBe(0);
  expect(undersigned('check').stdout).toContain('no problems');
  git(root, 'config', 'user.name', 'Bo');
  git(root, 'config', 'user.email', 'bo@example.org');
  git(root, 'add', '-A');
  git(root, 'commit', '-q', '-m', 'The text');

  const remote = join(folder, 'remote.git');
  git(folder, 'clone', '-q', '--bare', root, remote);
  git(root, 'remote', 'add', 'origin', remote);
  expect(undersigned('sign', '--name', 'Ann Lee', '--yes').status).toBe(0);
  git(root, 'add', '-A');
  git(root, 'commit', '-q', '-m', 'A signature');
  git(root, 'push', '-q', 'origin', 'HEAD:refs/pull/1/head');
  git(root, 'reset', '-q', '--hard', 'HEAD^');
  git(root, 'fetch', '-q');
  const merged = undersigned('review', '--merge', '--only', '1');
  expect(merged.status, merged.stderr).toBe(0);
  git(root, 'checkout', '-q', '-f', 'main');
  git(root, 'reset', '-q', '--hard');
  expect(existsSync(join(root, 'signatories/save-the-lake/an/ann-lee.yaml'))).toBe(true);

  const built = undersigned('build');
  expect([built.status, built.stderr]).toEqual([0, expect.stringContaining('Making the pages')]);
  const out = join(folder, 'dist');
  expect((await buildSite({ root, out })).isBuilt).toBe(true);
  expect(hashTree(join(root, 'dist'))).toBe(hashTree(out));
  // The search keeps its texts compressed.
  const texts = filesBelow(out).map((path): [string, Buffer] => [path, readFileSync(join(out, path))]);
  const readable = texts.map(([path, bytes]) => [path, bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes] as const);
  expect(readable.filter(([, bytes]) => ourWords.test(bytes.toString('utf8'))).map(([path]) => path)).toEqual([]);
  writeFileSync(join(root, 'letters/save-the-lake.md'), 'broken');
  expect(undersigned('build').status).toBe(1);
});

test('an Astro site of somebody else reads the campaign by what the package offers, with types', () => {
  const site = join(folder, 'own');
  const files = {
    'package.json': '{ "name": "own", "private": true, "type": "module" }\n',
    'astro.config.mjs':
      "import { undersigned } from 'undersigned/integration';\nexport default { integrations: [undersigned()], devToolbar: { enabled: false } };\n",
    'content/site.yaml': 'name: Ours\nurl: https://ours.example/x/\ndefaultLanguage: en\n',
    'letters/a.md': '---\ntitle: A <letter>\nlanguage: en\nstatus: open\n---\n\nPlease **listen**.\n',
    'translations/fr/a.md': '---\ntitle: Une lettre\nrevision: 1\n---\n\nÉcoutez.\n',
    'signatories/a/ann.yaml': 'name: Ann Lee\n',
    'src/pages/[lang].astro': `---
import { editionFor, getCampaign, publishedLetters, siteLanguages } from 'undersigned/integration';
export function getStaticPaths() {
  return siteLanguages(getCampaign()).map((language) => ({ params: { lang: language.tag }, props: { language } }));
}
const { language } = Astro.props;
---
{publishedLetters(getCampaign()).map((letter) => {
  const { edition } = editionFor(letter, language);
  return <article><h1>{edition.title}</h1><div set:html={edition.text.html} /><p>{letter.signatories.map(({ name }) => name).join()}</p></article>;
})}
`,
    'check.ts': `import { type Campaign, languageOf, loadCampaign, type Problem, rules } from 'undersigned/core';
import { undersigned } from 'undersigned/integration';
const { campaign, problems }: { campaign: Campaign | undefined; problems: readonly Problem[] } = loadCampaign('.');
export const title: string | undefined = campaign?.letters[0]?.original.title;
export const names: string[] = campaign?.letters.flatMap((letter) => letter.signatories.map(({ name }) => name)) ?? [];
export const asked: string[] = problems.map(({ rule }) => rules[rule].asks);
export const direction: 'ltr' | 'rtl' = languageOf('ar').direction;
export const hooks: object = undersigned({ root: '.' }).hooks;
// @ts-expect-error: there is no such field
export const wrong = campaign?.letters[0]?.titel;
// @ts-expect-error: a directory is a text
export const never = () => loadCampaign(1);
// @ts-expect-error: a title is a text
export const number: number | undefined = campaign?.letters[0]?.original.title;
console.log(names.join());
`,
  };
  writeFiles(site, files);
  symlinkSync(join(root, 'node_modules'), join(site, 'node_modules'));
  const run = (program: string, ...args: string[]) =>
    spawnSync(process.execPath, [join(engineRoot, 'node_modules', program), ...args], {
      cwd: site,
      encoding: 'utf8',
      env: { ...environment, ASTRO_TELEMETRY_DISABLED: '1' },
    });
  const options = '--noEmit --strict --skipLibCheck --module nodenext --target esnext --types node'.split(' ');
  const types = run('typescript/bin/tsc', ...options, 'check.ts');
  expect([types.status, types.stdout]).toEqual([0, '']);
  const program = spawnSync(process.execPath, ['check.ts'], { cwd: site, encoding: 'utf8', env: environment });
  expect([program.status, program.stdout, program.stderr]).toEqual([0, 'Ann Lee\n', '']);
  const built = run('astro/bin/astro.mjs', 'build');
  expect(built.status, built.stdout + built.stderr).toBe(0);
  expect(readFileSync(join(site, 'dist/fr/index.html'), 'utf8')).toMatch(/<h1>Une lettre<\/h1>.*<p[^>]*>Écoutez\.<\/p>.*<p>Ann Lee<\/p>/s);
  expect(readFileSync(join(site, 'dist/en/index.html'), 'utf8')).toMatch(/A &lt;letter&gt;.*<strong>listen<\/strong>/s);
  writeFileSync(join(site, 'signatories/a/ann.yaml'), 'nam: Ann\n');
  const refused = run('astro/bin/astro.mjs', 'build');
  expect(refused.status).not.toBe(0);
  expect(refused.stdout + refused.stderr).toContain('signatories/a/ann.yaml:1:1');
});
