// The page for translators: old and new for exactly the passages that have to be looked at, and links that open the right editor.

import type { Element } from 'hast';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSite } from '../../src/build/site.ts';
import { brokenLinks, elements, readPage } from '../support/site.ts';
import { edit, makeLetter, revise } from './support.ts';

function textOf(node: Element): string {
  return node.children.map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : '')).join('');
}

const inside = (node: Element, name: string): string[] => elements(node as never, name).map(textOf);

async function build(root: string): Promise<string> {
  const out = join(root, 'dist');
  const { isBuilt, checked } = await buildSite({ root, out });
  expect(checked.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(isBuilt).toBe(true);
  return out;
}

const site = (forge: string): string => `name: Minimal\nurl: https://minimal.example\ndefaultLanguage: en\nrepository:\n  url: ${forge}\n`;

test('shows the original before and now, and the present translation, of the stale passages and of no other', async () => {
  const root = makeLetter({
    'content/site.yaml': site('https://github.com/org/letter'),
    'letters/b.md': '---\ntitle: "Letter <b> & more"\nlanguage: en\nstatus: open\n---\n\nOne `</pre><script>` word.\n',
  });
  edit(root, 'letters/a.md', 'the river', 'the sea');
  edit(root, 'letters/a.md', 'about fish', 'about birds');
  edit(root, 'letters/a.md', '\n> A quotation', '\nA paragraph that is new.\n\n> A quotation');
  revise(root, 'meaning');
  const out = await build(root);
  const page = readPage(out, 'fr/translations/index.html');
  const passages = elements(page, 'li').filter(({ properties }) => properties.dataPassage !== undefined);
  expect(passages.map((node) => [node.properties.dataState, inside(node, 'blockquote')])).toEqual([
    [
      'changed',
      [
        'The first paragraph speaks of the river and its banks.',
        'The first paragraph speaks of the sea and its banks.',
        'Le premier paragraphe parle de la rivière et de ses rives.',
      ],
    ],
    ['changed', ['The second item is about fish.', 'The second item is about birds.', 'Le deuxième point concerne les poissons.']],
    ['missing', ['A paragraph that is new.']],
  ]);
  expect(passages.flatMap((node) => inside(node, 'del'))).toEqual(['river', 'fish']);
  expect(passages.flatMap((node) => inside(node, 'ins'))).toEqual(['sea', 'birds']);
  // No script of the page itself: nothing is hidden until one runs. The one that every page has filters its list of languages.
  expect(elements(page, 'script').map(({ properties }) => properties.src)).toEqual([
    expect.stringMatching(/^\/_astro\/LanguageLinks\.[\w.-]+\.js$/),
  ]);
  expect(readPage(out, 'en/translations/index.html')).toBeDefined();
  expect(elements(readPage(out, 'en/translations/index.html'), 'li').some(({ properties }) => properties.dataPassage)).toBe(false);

  const editors = elements(page, 'a').filter(({ properties }) => properties.dataEditor !== undefined);
  const [existing, fresh] = editors.map(({ properties }) => new URL(String(properties.href)));
  expect(existing?.href).toBe('https://github.com/org/letter/edit/main/translations/fr/a.md');
  expect(fresh?.pathname).toBe('/org/letter/new/main');
  expect(fresh?.searchParams.get('filename')).toBe('translations/fr/b.md');
  expect(fresh?.searchParams.get('value')).toMatch(/^---\n[\s\S]*title:[\s\S]*revision: 1\n[\s\S]*---\n[\s\S]*<\/pre><script>/);

  const html = readFileSync(join(out, 'fr/translations/index.html'), 'utf8');
  expect(html).toContain('<meta name="robots" content="noindex">');
  expect(readFileSync(join(out, 'sitemap-0.xml'), 'utf8')).not.toContain('/translations/');
  expect(brokenLinks(out, '')).toEqual([]);
  // From the letter, next to its languages, and from the foot of every page.
  for (const path of ['fr/a/index.html', 'fr/search/index.html'])
    expect(elements(readPage(out, path), 'a').some(({ properties }) => properties.href === '/fr/translations/')).toBe(true);
});

test('a text that does not fit into an address stands on the page, and forges without it get the path', async () => {
  const root = makeLetter({
    'content/site.yaml': site('https://gitlab.com/org/letter'),
    'letters/b.md': '---\ntitle: B\nlanguage: en\nstatus: open\n---\n\nA sentence to translate.\n',
  });
  const page = readPage(await build(root), 'fr/translations/index.html');
  const [existing, fresh] = elements(page, 'a')
    .filter(({ properties }) => properties.dataEditor !== undefined)
    .map(({ properties }) => properties.href);
  expect(existing).toBe('https://gitlab.com/org/letter/-/edit/main/translations/fr/a.md');
  expect(fresh).toBe('https://gitlab.com/org/letter/-/new/main?file_name=translations%2Ffr%2Fb.md');
  const [text] = elements(page, 'pre').map(textOf);
  expect(text).toContain('revision: 1');
  expect(text).toContain('A sentence to translate.');
});
