// Translations of pages with components: they keep them, bring no others, and nothing of a stranger's is MDX.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseBody } from '../../src/core/markdown/body.ts';
import { renderText, splitAtComponents } from '../../src/core/markdown/render.ts';
import { textBlocks } from '../../src/core/translation/blocks.ts';
import { missingPages } from '../../src/translation/page-files.ts';
import { isUnfilled } from '../../src/translation/unfilled.ts';
import { check, makeCampaign, short } from '../support/campaign.ts';
import { undersigned } from '../support/cli.ts';

const count = '<SignatoryCount letter="a" />';
const page = `---
title: Who we are
---

We wrote the letter. Behind it are ${count}, and more each week.

<LetterList />

## What you can do

- Read it.
- Pass it on.

<LanguageList />
`;
const french = (body: string): string => `---\ntitle: Qui nous sommes\n---\n\n${body}\n`;
const whole = `Nous avons écrit la lettre : ${count} et plus chaque semaine.\n\n<LetterList />\n\n## Que faire\n\n- La lire.\n\n<LanguageList />`;
const path = 'translations/fr/pages/who.md';
const campaign = (body: string, original = page, name = 'who.mdx'): string =>
  makeCampaign({ [`content/pages/${name}`]: original, [path]: french(body) });
const problems = (body: string, original?: string, name?: string): string[] =>
  check(campaign(body, original, name)).map((problem) => short(problem).replace(`${path}:`, ''));

describe('a translation', () => {
  test.each([
    ['has the components of its page', whole, []],
    ['has them in another order', `<LanguageList />\n\n${whole.replace('\n\n<LanguageList />', '')}`, []],
    ['may write them on lines that follow each other', `${count.replace(/^/, 'Il y a ')}\n\n<LetterList />\n<LanguageList />`, []],
    ['may write spaces and quotation marks otherwise', whole.replace(count, "<SignatoryCount  letter='a'/>"), []],
    ['lacks them all', 'Rien.', ['1:1 missing-component']],
    ['lacks one', whole.replace('<LetterList />\n\n', ''), ['1:1 missing-component']],
    ['has one twice', `${whole}\n\n<LetterList />`, ['15:1 foreign-component']],
    ['has one that its page has not', `${whole}\n\n<LetterLink letter="a" />`, ['15:1 foreign-component']],
    [
      'has one within a sentence that stands alone in the page',
      whole.replace('<LetterList />\n\n', '').replace('La lire', 'La lire <LetterList />'),
      ['1:1 missing-component', '9:11 foreign-component'],
    ],
    ['tells one of another letter', whole.replace('"a"', '"b"'), ['1:1 missing-component', '5:30 mdx-component']],
    ['tells one more', whole.replace('<LetterList', '<LetterList letter="a"'), ['1:1 missing-component', '7:1 mdx-component']],
  ])('%s', (_, body, expected) => {
    expect(problems(body)).toEqual(expected);
  });

  test.each([
    ['an expression', '<SignatoryCount letter={process.env.HOME} />'],
    ['an expression in quotes', '<SignatoryCount letter="{process.env.HOME}" />'],
    ['text inside', '<LetterList>text</LetterList>'],
    ['a component that is open', '<LetterList>'],
    ['a script', '<script src="https://evil.example/x.js" />'],
    ['what objects have', '<constructor />'],
    ['text below it', '<LetterList />\ntext'],
    ['a place of its own', '<span data-component="0"></span>'],
  ])('with %s is refused as HTML', (_, body) => {
    expect(problems(`${whole}\n\n${body}`).filter((one) => !one.endsWith('markdown-html'))).toEqual([]);
    expect(problems(`${whole}\n\n${body}`)).not.toEqual([]);
  });

  test('runs no code: what is MDX elsewhere is text', () => {
    const root = campaign(
      `${whole}\n\nimport x from 'y'\n\n{globalThis.stop()}\n\n\\<LetterList />\n\n<LetterList {...x} />\n\n<LetterList.constructor />`,
    );
    expect(check(root)).toEqual([]);
  });

  test('of a page in Markdown, a letter or news has none', () => {
    expect(problems('<LetterList />', page.replace(/<[^>]*>/g, ''), 'who.md')).toEqual(['5:1 foreign-component']);
    const root = makeCampaign({ 'translations/fr/a.md': '---\ntitle: Une lettre\nrevision: 1\n---\n\n<LetterList />\n' });
    expect(check(root).map(short)).toContain('translations/fr/a.md:6:1 markdown-html');
  });
});

test('a page that loses a component, or names another letter, names its translations', () => {
  const [found] = check(campaign(whole, page.replace('<LetterList />', ''))).map(({ file, message }) => `${file}: ${message}`);
  expect(found).toBe(`${path}: content/pages/who.mdx has no <LetterList />.`);
  const root = campaign(whole);
  undersigned(['rename', 'letter', 'a', 'our-letter', '--yes', '--root', root]);
  expect(readFileSync(join(root, path), 'utf8')).toContain('<SignatoryCount letter="our-letter" />');
  expect(check(root).filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('a scaffold is a blank one, and once it is filled in nothing is wrong with it', () => {
  const root = makeCampaign({ 'content/pages/who.mdx': page, 'content/pages/other.md': '---\ntitle: Other\n---\n\nText.\n' });
  const texts = new Map(missingPages(root, 'fr').files.map((file) => [file.path, file.text]));
  const scaffold = texts.get(path) ?? '';
  expect(isUnfilled(scaffold)).toBe(true);
  expect(texts.get('translations/fr/pages/other.md')).not.toContain('<LetterList');
  writeFileSync(join(makeFolder(root), 'who.md'), filled(scaffold));
  expect(check(root)).toEqual([]);
});

function makeFolder(root: string): string {
  undersigned(['translate', 'fr', 'page:other', '--root', root]);
  writeFileSync(join(root, 'translations/fr/pages/other.md'), french('Texte.'));
  return join(root, 'translations/fr/pages');
}

/** As a translator does it: below each comment its translation, with the marks of the original. */
function filled(scaffold: string): string {
  return scaffold
    .replace('title:\n', 'title: Qui nous sommes\n')
    .replace(/<!--\n(We wrote[^\n]*)\n-->\n/, (comment) => `${comment}Il y a ${count}.\n`)
    .replace(/<!--\n## [^\n]*\n-->\n/, (comment) => `${comment}## Que faire\n`);
}

test('what is typed in a document keeps its components, and those between passages are put in', () => {
  const root = makeCampaign({ 'content/pages/who.mdx': page });
  const text = `# Qui nous sommes\n\nNous avons écrit la lettre. Derrière elle, ${count} et plus.\n\n## Que faire\n\n- La lire.\n- La passer.\n`;
  writeFileSync(join(root, 'who.txt'), text);
  const run = undersigned(['translate', 'fr', 'page:who', '--from', 'who.txt', '--root', root], { cwd: root });
  expect(run).toMatchObject({ code: 0, stderr: '' });
  const made = readFileSync(join(root, path), 'utf8');
  expect(made).toContain(`Derrière elle, ${count} et plus.\n\n<LetterList />\n\n## Que faire\n`);
  expect(made.endsWith('- La passer.\n\n<LanguageList />\n')).toBe(true);
  expect(check(root)).toEqual([]);
});

test('a whole translation of a page is taken as it is, with its title', () => {
  const root = makeCampaign({ 'content/pages/who.mdx': page });
  writeFileSync(join(root, 'sent.md'), french(whole));
  const run = undersigned(['translate', 'fr', 'page:who', '--from', 'sent.md', '--root', root], { cwd: root });
  expect(run.stdout).toContain('Title: “Qui nous sommes”.');
  expect(run.stdout).toContain(' of 5 passages of the original are in it.');
  expect(readFileSync(join(root, path), 'utf8')).toBe(french(whole));
});

test('a passage with a component is the same passage in the page and in its translation, and says so to a reviewer', () => {
  const blocks = (file: string, kind: 'page' | 'translated-page') =>
    textBlocks(parseBody({ path: file, place: { kind, id: 'who' } }, `Behind it are ${count}.\n\n${count}`), 0);
  const [own, translated] = [blocks('who.mdx', 'page'), blocks('who.md', 'translated-page')];
  expect(own.map(({ text }) => text)).toEqual([`Behind it are ${count}.`]);
  expect(translated.map(({ hash }) => hash)).toEqual(own.map(({ hash }) => hash));
});

test('its HTML has empty places for them, and no others', () => {
  const tree = parseBody({ path, place: { kind: 'translated-page', id: 'who' } }, `Il y a ${count}.\n\n<LetterList />`);
  const { html, placed = '', components, plain } = renderText(tree, { basePath: '' });
  expect(html).toBe('<p>Il y a .</p>\n');
  expect(splitAtComponents(placed)).toEqual(['<p>Il y a ', 0, '.</p>\n', 1, '']);
  expect(components).toEqual([
    { name: 'SignatoryCount', attributes: { letter: 'a' } },
    { name: 'LetterList', attributes: {} },
  ]);
  expect(plain).toContain('Il y a .');
});
