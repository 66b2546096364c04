// The bundle of the pages' code is made once and kept: never a reason for other bytes, and never one for old pages.

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Root } from 'hast';
import { rehype } from 'rehype';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type Bundle, packBundle, unpackBundle } from '../../src/build/bundle/bundle.ts';
import { bundleKey } from '../../src/build/bundle/key.ts';
import { lastingCode } from '../../src/build/bundle/lasting.ts';
import { openBundle } from '../../src/build/bundle/open.ts';
import { buildSite } from '../../src/build/site.ts';
import { engineRoot } from '../../src/core/interface/reference.ts';
import { loadCampaign } from '../../src/core/load.ts';
import type { Campaign } from '../../src/core/model.ts';
import { FileCache } from '../../src/outputs/cache/file-cache.ts';
import { type Files, makeCampaign, minimal, writeFiles } from '../support/campaign.ts';
import { elements, filesBelow, hashTree, readPage } from '../support/site.ts';

/** The smallest picture of a format that says its size. */
const drawing = (width: number) => `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="9"/>\n`;

const inPage = '---\ntitle: Why\nlanguage: en\n---\n\nRead <LetterLink letter="a" /> first.\n\n![A bar](/bar.svg)\n';

/** A comment is what makes Astro compile a page. */
const withMdx: Files = {
  'content/pages/why.mdx': `${inPage}\n{/* Ask Ann before this is changed. */}\n`,
  'public/bar.svg': drawing(40),
};

/** The HTML of a page between its head and its foot, with single spaces. */
function textOf(page: Root): string {
  return rehype()
    .stringify({ type: 'root', children: elements(page, 'main') })
    .replace(/\s+/g, ' ');
}

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-bundle-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function campaignIn(root: string): Campaign {
  const { campaign, problems } = loadCampaign(root);
  if (!campaign) throw new Error(JSON.stringify(problems));
  return campaign;
}

/** Where the code of bundles lies while a build runs: only from there it finds its packages. */
function workFolder(): string {
  const parent = join(engineRoot, 'node_modules/.undersigned');
  mkdirSync(parent, { recursive: true });
  const work = mkdtempSync(join(parent, 'test-'));
  onTestFinished(() => rmSync(work, { recursive: true, force: true }));
  return work;
}

async function build(root: string, bundles: string): Promise<string> {
  const out = join(temporary(), 'dist');
  expect((await buildSite({ root, out, documents: false, bundles })).checked.problems).toEqual([]);
  return out;
}

describe('A site', () => {
  let folder: string;
  let root: string;
  let bundles: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'undersigned-bundle-'));
    root = join(folder, 'campaign');
    bundles = join(folder, 'bundles');
    writeFiles(root, {
      ...minimal,
      ...withMdx,
      'content/site.yaml': 'name: Below\nurl: https://org.example/below/\ndefaultLanguage: en\n',
    });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('has the same bytes with a new bundle, a kept one, and one made after the kept one was damaged', async () => {
    const first = hashTree(await build(root, bundles));
    const [name = '', ...others] = readdirSync(bundles);
    expect(others).toEqual([]);
    const entry = readFileSync(join(bundles, name));
    expect(hashTree(await build(root, bundles))).toBe(first);
    expect(readFileSync(join(bundles, name))).toEqual(entry);
    writeFileSync(join(bundles, name), Buffer.from(entry).fill(65, 500_000, 500_090));
    expect(hashTree(await build(root, bundles))).toBe(first);
    expect(readdirSync(bundles)).toEqual([name]);
    expect(new FileCache(bundles).get(name)).toBeDefined();
  });

  test('has, in every file that Astro by itself makes, the same bytes', async () => {
    // Astro moves files while it builds, which it cannot do to another file system.
    const alone = join(workFolder(), 'dist');
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(engineRoot, 'node_modules/astro/bin/astro.mjs'), 'build', '--outDir', alone],
      {
        cwd: engineRoot,
        encoding: 'utf8',
        env: { ...process.env, UNDERSIGNED_ROOT: root, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', VITEST: '', NODE_ENV: '' },
      },
    );
    expect(status, stdout + stderr).toBe(0);
    const site = await build(root, bundles);
    const files = filesBelow(alone);
    expect(files).toEqual(
      expect.arrayContaining(['404.html', 'en/why/index.html', 'look.css', 'sitemap-index.xml', 'robots.txt', 'bar.svg']),
    );
    for (const path of files) expect(readFileSync(join(site, path), 'utf8'), path).toBe(readFileSync(join(alone, path), 'utf8'));
  });

  test('shows what was written into an MDX page after its bundle was kept, and the size that a picture has now', async () => {
    const page = async () => readFileSync(join(await build(root, bundles), 'en/why/index.html'), 'utf8');
    expect(await page()).toMatch(/Read[\s\S]*width="40"/);
    const before = readdirSync(bundles).length;
    writeFiles(root, {
      'content/pages/why.mdx': String(withMdx['content/pages/why.mdx']).replace('first', 'twice'),
      'public/bar.svg': drawing(52),
    });
    expect(await page()).toMatch(/twice[\s\S]*width="52"/);
    expect(readdirSync(bundles)).toHaveLength(before + 1);
  });

  test('shows a page with a comment, which Astro compiles, as one without, and the comment nowhere', async () => {
    const pages = { 'content/pages/one.mdx': `${inPage}\n{/* Ask Ann before this is changed. */}\n`, 'content/pages/two.mdx': inPage };
    const site = await build(makeCampaign({ ...pages, 'public/bar.svg': drawing(40) }), temporary());
    const [one, two] = ['one', 'two'].map((id) => textOf(readPage(site, `en/${id}/index.html`)));
    expect(two).toMatch(/Read <a [\s\S]*width="40"/);
    expect(one).toBe(two);
    for (const path of filesBelow(site).filter((name) => /\.(?:html|json|xml)$/.test(name)))
      expect(readFileSync(join(site, path), 'utf8'), path).not.toContain('Ask Ann');
  });

  test('takes the bundle that another campaign has made, with no page or word of that one', async () => {
    const cache = temporary();
    const alone = makeCampaign({ 'content/site.yaml': 'name: Rivers\nurl: https://rivers.example\ndefaultLanguage: en\n' });
    const fresh = await build(alone, cache);
    const other = makeCampaign({
      'content/site.yaml': 'name: Forests\nurl: https://forests.example\ndefaultLanguage: fr\n',
      'letters/b.md': '---\ntitle: Arbres\nlanguage: fr\nstatus: open\n---\n\nPlantez.\n',
      'signatories/b/zoe.yaml': 'name: Zoé Arbour\n',
    });
    const second = await build(other, cache);
    expect(readdirSync(cache)).toHaveLength(1);
    // By now the process has loaded the code for good, and renders each campaign with it in turn.
    for (let turn = 0; turn < 2; turn++) {
      expect(hashTree(await build(alone, cache))).toBe(hashTree(fresh));
      expect(hashTree(await build(other, cache))).toBe(hashTree(second));
    }
    const text = filesBelow(second)
      .filter((path) => /\.(html|xml|css|txt)$/.test(path))
      .map((path) => readFileSync(join(second, path), 'utf8'))
      .join('\n');
    expect(text).toContain('https://forests.example/fr/b/');
    expect(text).not.toMatch(/rivers/i);
  });
});

describe('The key of a bundle', () => {
  const settings = ['v1', 'production'];

  /** An engine of a few files, and its key for a campaign. */
  function engineWith(files: Readonly<Record<string, string>>): string {
    const engine = temporary();
    for (const [path, text] of Object.entries({
      'src/pages/index.astro': '<p>One</p>\n',
      'src/styles/base.css': 'p { color: red }\n',
      'package.json': '{ "version": "1.0.0" }\n',
      'node_modules/.package-lock.json': '{ "packages": {} }\n',
      ...files,
    })) {
      mkdirSync(dirname(join(engine, path)), { recursive: true });
      writeFileSync(join(engine, path), text);
    }
    return engine;
  }

  test.each([
    ['a page', { 'src/pages/index.astro': '<p>Two</p>\n' }],
    ['a style', { 'src/styles/base.css': 'p { color: blue }\n' }],
    ['a new module', { 'src/site/new.ts': 'export {};\n' }],
    ['an empty module', { 'src/site/empty.ts': '' }],
    ['the version of the engine', { 'package.json': '{ "version": "1.0.1" }\n' }],
    ['an installed package', { 'node_modules/.package-lock.json': '{ "packages": { "astro": {} } }\n' }],
    ['the packages to install', { 'package-lock.json': '{ "packages": { "astro": {} } }\n' }],
  ])('is another one after a change of %s', (_, changes) => {
    const campaign = campaignIn(makeCampaign());
    const engine = engineWith({});
    const before = bundleKey(campaign, settings, engine);
    expect(bundleKey(campaign, settings, engine)).toBe(before);
    for (const [path, text] of Object.entries(changes)) {
      mkdirSync(dirname(join(engine, path)), { recursive: true });
      writeFileSync(join(engine, path), text);
    }
    expect(bundleKey(campaign, settings, engine)).not.toBe(before);
  });

  test('is another one for another Node, another mode, and another place of the engine', () => {
    const campaign = campaignIn(makeCampaign());
    const engine = engineWith({});
    const elsewhere = temporary();
    cpSync(engine, elsewhere, { recursive: true });
    const keys = [
      bundleKey(campaign, settings, engine),
      bundleKey(campaign, ['v2', 'production'], engine),
      bundleKey(campaign, ['v1', 'development'], engine),
      bundleKey(campaign, settings, elsewhere),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });

  const page = String(withMdx['content/pages/why.mdx']);
  test.each<[what: string, changes: Files]>([
    ['the text of an MDX page', { 'content/pages/why.mdx': page.replace('first', 'now') }],
    ['its title', { 'content/pages/why.mdx': page.replace('Why', 'Wherefore') }],
    ['a component in it', { 'content/pages/why.mdx': page.replace('<LetterLink letter="a" />', '<SignatoryCount letter="a" />') }],
    ['one more', { 'content/pages/how.mdx': page.replace('Why', 'How') }],
    ['its language', { 'content/pages/why.mdx': page.replace('language: en', 'language: fr') }],
    ['a picture that it shows', { 'public/bar.svg': drawing(41) }],
    ['a picture that it may show', { 'public/more.svg': drawing(40) }],
    ['the path below which the site lies', { 'content/site.yaml': 'name: M\nurl: https://minimal.example/x\ndefaultLanguage: en\n' }],
  ])('is another one after a change of %s', (_, changes) => {
    const root = makeCampaign(withMdx);
    const before = bundleKey(campaignIn(root), settings);
    expect(bundleKey(campaignIn(root), settings)).toBe(before);
    writeFiles(root, changes);
    expect(bundleKey(campaignIn(root), settings)).not.toBe(before);
  });

  test('is the same for campaigns in which nothing is compiled, whatever they say', () => {
    const key = bundleKey(campaignIn(makeCampaign()), settings);
    for (const changes of [
      { 'letters/b.md': '---\ntitle: B\nlanguage: en\nstatus: open\n---\n\nMore.\n' },
      { 'content/pages/plain.md': '---\ntitle: Plain\nlanguage: en\n---\n\nText.\n' },
      { 'content/pages/why.mdx': inPage, 'public/bar.svg': drawing(40) },
      { 'signatories/a/bo.yaml': 'name: Bo Reed\n' },
      { 'content/site.yaml': 'name: Other\nurl: https://other.example\ndefaultLanguage: fr\n' },
      { 'public/bar.svg': drawing(3) },
    ])
      expect(bundleKey(campaignIn(makeCampaign(changes)), settings)).toBe(key);
  });
});

describe('A kept bundle', () => {
  const bundleWith = (code: string): Bundle => ({
    code: new Map([
      ['prerender-entry.mjs', Buffer.from(code)],
      ['chunks/name.mjs', Buffer.from("export const name = 'chunk';\n")],
    ]),
    entry: 'prerender-entry.mjs',
    assets: new Map([['_astro/a.css', Buffer.from([112, 123, 0, 255, 125])]]),
    styles: [['/&src/pages/index.astro', [{ depth: 0, order: 1, sheet: { type: 'external', src: '_astro/a.css' } }]]],
  });
  const good = bundleWith("export { name as app } from './chunks/name.mjs';\n");

  /** Opens a bundle under the key and says how often one was made. */
  async function open(cache: string): Promise<{ app: unknown; made: number }> {
    let made = 0;
    const { entry } = await openBundle({ cache, key: 'key', work: workFolder() }, async () => {
      made += 1;
      return good;
    });
    return { app: entry.app, made };
  }

  test('is what it was before it was written', () => {
    expect(unpackBundle(packBundle(good))).toEqual(good);
  });

  test('is made once', async () => {
    const cache = temporary();
    expect(await open(cache)).toEqual({ app: 'chunk', made: 1 });
    expect(await open(cache)).toEqual({ app: 'chunk', made: 0 });
    rmSync(cache, { recursive: true });
    expect(await open(cache)).toEqual({ app: 'chunk', made: 1 });
  });

  test('has its code in one place from build to build, with its packages, and never other code', () => {
    const now = Date.now();
    const folder = lastingCode('code of this test', good.code, now);
    const entry = join(folder, good.entry);
    expect(readFileSync(entry)).toEqual(good.code.get(good.entry));
    expect(existsSync(join(folder, '../node_modules/astro/package.json'))).toBe(true);
    for (const damage of [() => writeFileSync(entry, 'throw 1;'), () => rmSync(join(folder, 'chunks'), { recursive: true })]) {
      damage();
      expect(lastingCode('code of this test', good.code, now)).toBe(folder);
      for (const [path, bytes] of good.code) expect(readFileSync(join(folder, path))).toEqual(bytes);
    }
    expect(lastingCode('other code', good.code, now)).not.toBe(folder);
  });

  test.each<[what: string, bytes: (entry: Buffer) => Buffer]>([
    ['was cut off', (entry) => entry.subarray(0, entry.length - 9)],
    ['is empty', () => Buffer.alloc(0)],
    ['has one bit that is wrong', (entry) => Buffer.from(entry).fill((entry[200] ?? 0) ^ 1, 200, 201)],
    ['is another file', () => Buffer.from('Not a bundle.\n'.repeat(9))],
    ['has something behind it', (entry) => Buffer.concat([entry, Buffer.from('x')])],
  ])('is thrown away where it %s', async (_, damaged) => {
    const cache = temporary();
    await open(cache);
    const path = join(cache, 'key');
    writeFileSync(path, damaged(readFileSync(path)));
    expect(await open(cache)).toEqual({ app: 'chunk', made: 1 });
    expect(await open(cache)).toEqual({ app: 'chunk', made: 0 });
  });

  test.each<[what: string, bytes: Buffer]>([
    ['whose package has gone', packBundle(bundleWith("import 'a-package-that-is-not-there';\nexport const app = 'old';\n"))],
    ['whose code is broken', packBundle(bundleWith('export const app = ;\n'))],
    ['without its entry', packBundle({ ...good, code: new Map() })],
    ['that leads to a place outside', packBundle({ ...good, entry: '../../../nowhere.mjs' })],
    ['that is no bundle', Buffer.from('{}')],
  ])('%s is made again', async (_, bytes) => {
    const cache = temporary();
    new FileCache(cache).put('key', bytes);
    expect(await open(cache)).toEqual({ app: 'chunk', made: 1 });
    expect(await open(cache)).toEqual({ app: 'chunk', made: 0 });
  });
});
