// Parts of a site, made one by one and put together: the bytes of the whole, and no part that does not fit.

import { appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite } from '../../src/build/site.ts';
import { campaignFolders } from '../../src/core/files/kinds.ts';
import { type Files, minimal, writeFiles } from '../support/campaign.ts';
import { undersigned } from '../support/cli.ts';
import { filesBelow, hashTree } from '../support/site.ts';

const translated = (title: string): string => `---\ntitle: ${title}\nrevision: 1\n---\n\n${title}.\n`;

/** What lies in folders of languages in one way or another: former addresses, prints, an archive for journalists, a file of public/. */
const files: Files = {
  ...minimal,
  'content/site.yaml':
    'name: Parts\nurl: https://parts.example/below\ndefaultLanguage: en\nlanguageAliases:\n  - former: pt\n    now: pt-BR\n',
  'letters/a.md':
    '---\ntitle: A letter\nlanguage: en\nstatus: open\ndeadline: 2100-05-03\naliases: [old-a]\npress:\n  email: press@parts.example\nprint: [a4]\n---\n\nPlease listen.\n',
  'letters/b.md': '---\ntitle: Another letter\nlanguage: fr\nstatus: open\n---\n\nBonjour.\n',
  'translations/fr/a.md': translated('Une lettre'),
  'translations/ar/a.md': translated('رسالة'),
  'translations/pt-BR/a.md': translated('Uma carta'),
  'content/pages/about.md': '---\ntitle: About\nlanguage: en\n---\n\nUs.\n',
  'content/updates/2026-01-02-news.md': '---\ntitle: News\nlanguage: en\n---\n\nNews.\n',
  'public/fr/own.txt': 'A file beside the pages.\n',
  'signatories/a/zoe.yaml': 'name: Zoë Åberg\n',
};

let folder: string;
let root: string;
let whole: string;
const at = (name: string): string => join(folder, name);

async function build(out: string, more: { readonly only?: string; readonly parts?: readonly string[] }, from = root): Promise<string> {
  const { isBuilt } = await buildSite({ root: from, out: at(out), offline: true, records: at('records'), ...more });
  expect(isBuilt).toBe(true);
  return at(out);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'undersigned-parts-'));
  root = at('campaign');
  writeFiles(root, files);
  whole = await build('whole', {});
  await build('part-1', { only: '1/2' });
  await build('part-2', { only: 'ar,fr' });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('Parts of a site', () => {
  test('put together have the bytes of the whole, also where the campaign lies elsewhere and one part is missing', async () => {
    const elsewhere = at('elsewhere/campaign');
    for (const name of campaignFolders.filter((one) => existsSync(join(root, one))))
      cpSync(join(root, name), join(elsewhere, name), { recursive: true });
    const languages = filesBelow(at('part-1')).map((path) => path.split('/')[0]);
    expect([...new Set(languages)]).toHaveLength(3);
    const rest = await build('rest', { only: '2/2' });
    const merged = await build('merged', { parts: [rest, at('part-1')] }, elsewhere);
    expect(filesBelow(merged)).toEqual(filesBelow(whole));
    expect(hashTree(merged)).toBe(hashTree(whole));
    // What no part has, is made.
    expect(hashTree(await build('some', { parts: [at('part-2')] }))).toBe(hashTree(whole));
  });

  test('a part is made again in its folder, and over no site', async () => {
    const before = hashTree(at('part-2'));
    expect(hashTree(await build('part-2', { only: 'fr,ar' }))).toBe(before);
    await expect(build('whole', { only: 'fr' })).rejects.toThrow('not written by an earlier build');
    await expect(build('part-2', {})).rejects.toThrow('not written by an earlier build');
    await expect(build('part-2/in', { parts: [at('part-2')] })).rejects.toThrow('lie in each other');
  });

  const damages: readonly [what: string, damage: (part: string) => void][] = [
    ['a page was changed', (part) => appendFileSync(join(part, 'fr/index.html'), ' ')],
    ['a file is gone', (part) => rmSync(join(part, 'ar/feed.xml'))],
    ['a file came along', (part) => writeFileSync(join(part, 'fr/more.html'), 'More')],
    ['a file lies beside its languages', (part) => writeFileSync(join(part, 'index.html'), 'Mine')],
    [
      'a page is a link',
      (part) => {
        cpSync(join(part, 'fr/index.html'), join(folder, 'page.html'));
        rmSync(join(part, 'fr/index.html'));
        symlinkSync(join(folder, 'page.html'), join(part, 'fr/index.html'));
      },
    ],
  ];
  test.each(damages)('are not taken where %s', async (_, damage) => {
    const part = at('damaged');
    rmSync(part, { recursive: true, force: true });
    cpSync(at('part-2'), part, { recursive: true });
    damage(part);
    await expect(build('from-damaged', { parts: [part] })).rejects.toThrow('is not as it was made');
    expect(existsSync(at('from-damaged'))).toBe(false);
  });

  test('are not taken of other files, other options, twice, or from a folder that is none', async () => {
    const other = at('other');
    writeFiles(other, { ...files, 'signatories/a/new.yaml': 'name: New Name\n' });
    await expect(build('no', { parts: [at('part-2')] }, other)).rejects.toThrow('made of other files');
    await expect(buildSite({ root, out: at('no'), parts: [at('part-2')] })).rejects.toThrow('with other options');
    await expect(build('no', { parts: [at('part-2'), at('part-2')] })).rejects.toThrow('Name each part once');
    mkdirSync(at('empty'));
    await expect(build('no', { parts: [at('empty')] })).rejects.toThrow('is no part of a site');
  });

  test('the command says what is wrong with what it was asked', () => {
    const say = (...words: string[]): string => undersigned(['build', '--root', root, ...words]).stderr;
    expect(say('--only', 'fr')).toContain('--only goes with --out');
    expect(say('--only', 'fr,xx', '--out', at('no'))).toContain('“xx” is none of them. They are en, ');
    expect(say('--only', '5/4', '--out', at('no'))).toContain('there is none with that number');
    expect(say('--merge')).toContain('--merge takes the folders of parts');
    expect(say('--merge', at('part-1'), '--only', 'fr', '--out', at('no'))).toContain('one at a time');
  });
});
