// content/look.css: what is stable passes, what is not or loads something is named with its place, and colours are examined.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadCampaign } from '../../src/core/load.ts';
import { stableClasses, stableTokens } from '../../src/core/styles/stable.ts';
import { roleOf } from '../../src/review/judge/roles.ts';
import { checkChange } from '../../src/review/change.ts';
import { makeCampaign, short } from '../support/campaign.ts';

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><path d="M0 0h8v8z"/></svg>';

function load(css: string | Uint8Array, files = {}) {
  return loadCampaign(makeCampaign({ 'content/look.css': css, 'public/leaf.svg': drawing, ...files }));
}

function found(css: string | Uint8Array, files = {}): string[] {
  return load(css, files)
    .problems.filter(({ file }) => file.startsWith('content/') || file.startsWith('public/'))
    .map(short);
}

test.each([
  ['tokens and classes', ':root { --radius: 0; --measure: 40rem } .masthead h1, .card:hover > a { color: var(--ink) }'],
  ['languages and scripts', ":lang(ar), [data-script='Arab'] .prose p:first-child::before { --leading: 2; content: '' }"],
  [
    'widths, dark pages and paper',
    '@media (min-width: 40rem) and (prefers-color-scheme: dark) { .note { border: 0 } } @media print { .share { display: none } }',
  ],
  ['a picture', '.prose blockquote { background: url("/leaf.svg") no-repeat, linear-gradient(#fff, #eee) }'],
  ['comments with anything in them', '/* @import url(https://a.example/x.css); .other {} */ .note { margin: 0 }'],
])('%s pass', (_, css) => {
  expect(found(css)).toEqual([]);
});

test.each([
  ['a style sheet of another site', '@import url(https://a.example/x.css);', ['1:1']],
  ['one beside it', '@import "/leaf.svg";', ['1:1']],
  ['a font', '@font-face { font-family: x; src: url(/leaf.svg) }', ['1:1']],
  ['a picture of another site', '.note { background: url(https://a.example/x.png) }', ['1:21']],
  ['one without a scheme', '.note { background: url(//a.example/x.png) }', ['1:21']],
  ['one in the text itself', ".note { background: url('data:image/svg+xml,%3Csvg/%3E') }", ['1:21']],
  ['one out of the folder', '.note { background: url(/../leaf.svg) }', ['1:21']],
  ['one that is not there', '.note { background: url(/leave.svg) }', ['1:21']],
  ['a file that is no picture', '.note { background: url(/leaf.txt) }', ['1:21']],
  ['one by another function', '.note { background: image-set("https://a.example/x.png" 1x) }', ['1:21']],
  ['one in a custom property', ':root { --margin: url(https://a.example/x.png) }', ['1:19']],
  ['one behind a sign for a letter', '.note { background: \\75rl(https://a.example/x.png) }', ['1:21']],
  ['a class that is not stable', '.sign-bar-count { color: red }', ['1:1']],
  ['one within another selector', '.note:not(.key) { margin: 0 }', ['1:11']],
  ['an id', '#text { margin: 0 }', ['1:1']],
  ['an attribute', '[href^="https"] { margin: 0 }', ['1:1']],
  ['every element', '* { margin: 0 }', ['1:1']],
  ['a custom property of its own', ':root { --brand: red }', ['1:9']],
  ['the use of one', '.note { color: var(--brand) }', ['1:20']],
  ['a rule within a rule', '.note { .chip { margin: 0 } }', ['1:9']],
  ['words', '.note::before { content: "Sign now" }', ['1:17']],
  ['what must win', '.note { margin: 0 !important }', ['1:9']],
  ['what moves', '@keyframes x { from { margin: 0 } }', ['1:1']],
  ['a comment of HTML', '<!-- .note { margin: 0 } -->', ['1:1', '1:26']],
  ['markup', '.note { font-family: "</style><script>" }', ['1:22']],
  ['the end of a file too early', '.note { margin: 0', []],
])('%s is named', (_, css, places) => {
  expect(found(css).filter((one) => one.includes('look-styles'))).toEqual(places.map((place) => `content/look.css:${place} look-styles`));
});

test.each([
  ['levels that would exhaust a parser', `.note { margin: ${'('.repeat(30_000)} }`],
  ['selectors of many levels', `${':is('.repeat(7000)}.note`],
  ['rules of many levels', '.note {'.repeat(4000)],
  ['text that is none', Buffer.from([0xff, 0xfe, 0x2e, 0x00])],
  ['no text', ' '],
  ['more than there is room for', `.note { margin: 0 }${' '.repeat(40_000)}`],
])('%s is named and nothing fails', (_, css) => {
  const { campaign, problems } = load(css);
  expect(campaign).toBeUndefined();
  expect(problems.every(({ rule }) => rule !== 'not-examined')).toBe(true);
});

test('what the site has is what was understood, below its path', () => {
  const { campaign } = load('/* Ours */ .note { background: url(/leaf.svg) }\n', {
    'content/site.yaml': 'name: Minimal\nurl: https://minimal.example/x/\ndefaultLanguage: en\n',
  });
  expect(campaign?.ownStyles).toBe('.note{background:url(/x/leaf.svg)}\n');
  expect(loadCampaign(makeCampaign()).campaign?.ownStyles).toBeUndefined();
});

test.each([
  ['a pale accent', ':root { --accent: #ffd400 }', ['1:9']],
  ['one that is pale on dark pages only', ':root { --accent: light-dark(#7a1040, #301020) }', ['1:9']],
  ['one for dark pages', '@media (prefers-color-scheme: dark) { :root { --ink: #333333 } }', ['1:47']],
  ['a ground', 'html { --paper: light-dark(#555555, black) }', ['1:8']],
  ['a part', '.prose { --soft: light-dark(#1d4e89, black) }', ['1:10']],
  ['another name', ':root { --quiet: var(--rule) }', ['1:9']],
  ['what shines through', ':root { --accent: rgb(0 0 0 / 50%) }', ['1:9']],
  ['what nobody can know', ':root { --accent: color-mix(in oklab, black, white) }', ['1:9']],
  ['colours that can be read', ':root { --accent: light-dark(oklch(40% 0.15 10), pink); --paper: light-dark(white, black) }', []],
])('contrast of %s', (_, css, places) => {
  expect(found(css)).toEqual(places.map((place) => `content/look.css:${place} look-contrast`));
});

test('a picture that does more than be seen is refused, in styles and as the logo', () => {
  const acting = drawing.replace('<path', '<script>1</script><path');
  expect(found('.note { background: url(/leaf.svg) }', { 'public/leaf.svg': acting })).toEqual(['content/look.css:1:21 logo-file']);
  expect(found('.note { margin: 0 }', { 'public/logo.svg': acting })).toEqual(['public/logo.svg:1:1 logo-file']);
});

test('components have the names of places, and other files of styles another name', () => {
  const files = { 'content/components/Footer.astro': '<slot />\n', 'content/components/footer2.astro': '', 'content/styles.css': '' };
  expect(found('.note { margin: 0 }', files)).toEqual([
    'content/components/footer2.astro:1:1 file-place',
    'content/styles.css:1:1 file-extension',
  ]);
});

test('a proposal that brings any of them is for maintainers', () => {
  for (const path of ['content/look.css', 'public/logo.svg', 'content/components/Footer.astro', 'content/components/x/y.astro']) {
    const file = { path, kind: 'file', isNew: true, isExecutable: false, size: 1, before: undefined, after: Buffer.from('x') } as const;
    expect(roleOf(file), path).toBe('engine');
    expect(checkChange(['signatories/a/bo.yaml', path]).map(({ rule }) => rule)).toEqual(['change-mixed']);
  }
});

test('every stable name is there, and is in the documentation', () => {
  const src = join(import.meta.dirname, '../../src');
  const files = readdirSync(src, { recursive: true, withFileTypes: true }).filter(({ name }) => /\.(?:astro|css|ts)$/.test(name));
  const all = files.map(({ parentPath, name }) => ({ name, text: readFileSync(join(parentPath, name), 'utf8') }));
  const templates = all
    .filter(({ name }) => name.endsWith('.astro'))
    .map(({ text }) => text)
    .join('\n');
  const styles = all
    .filter(({ name }) => !name.endsWith('.astro'))
    .map(({ text }) => text)
    .join('\n');
  const design = readFileSync(join(import.meta.dirname, '../../docs/design.md'), 'utf8');
  const words = new Set(
    [...templates.matchAll(/class(?::list)?=(?:"([^"]*)"|\{([^}]*)\})/g)].flatMap(([whole]) => whole.match(/[a-z][a-z-]*/g) ?? []),
  );
  for (const name of Object.values(stableClasses).flat()) {
    expect(words.has(name), name).toBe(true);
    expect(design).toContain(`\`${name}\``);
  }
  for (const name of stableTokens) {
    expect(styles.includes(`--${name}`) || styles.includes(`'${name}'`) || styles.includes(`${name}:`), name).toBe(true);
    expect(design).toContain(`\`--${name}\``);
  }
});
