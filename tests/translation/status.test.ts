// The command that says how every translation is.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeCampaign, writeFiles } from '../support/campaign.ts';
import { undersigned } from '../support/cli.ts';
import { edit, frenchText, makeLetter, revise, run } from './support.ts';

interface Cell {
  readonly state: string;
  readonly words: { current: number; changed: number; missing: number; machine: number; done: number };
  readonly passages: Record<string, string[]>;
  readonly confirmed: { name: string | null; date: string } | null;
  readonly problems: readonly { rule: string }[];
}

interface StatusJson {
  readonly words: Cell['words'];
  readonly letters: readonly { id: string; recorded: boolean; edited: boolean; words: number; revision: number }[];
  readonly languages: readonly {
    language: string;
    letters: readonly Cell[];
    interface: { translated: number; total: number; missing: string[]; unused: string[] };
    pages: readonly { id: string; state: string }[];
  }[];
  readonly errors: readonly { file: string; rule: string }[];
}

const jsonOf = (root: string, ...args: string[]): StatusJson =>
  JSON.parse(undersigned(['status', '--format', 'json', '--root', root, ...args]).stdout);

function cellIn(root: string, tag = 'fr'): Cell {
  const cell = jsonOf(root).languages.find(({ language }) => language === tag)?.letters[0];
  if (!cell) throw new Error(`there is no letter in ${tag}`);
  return cell;
}

test('words of current, changed and missing passages add up to those of the original', () => {
  const root = makeLetter();
  edit(root, 'letters/a.md', 'the river', 'the sea');
  revise(root, 'meaning');
  edit(root, 'translations/fr/a.md', '\nLe dernier paragraphe prend congé du lecteur.\n', '');
  const { state, words, passages } = cellIn(root);
  expect(state).toBe('partial');
  expect(Object.keys(passages)).toEqual(['changed', 'missing']);
  // “The first paragraph speaks of the sea and its banks.” and “The last paragraph says goodbye to the reader.”
  expect(words).toMatchObject({ changed: 10, missing: 8, machine: 0 });
  expect(words.current + words.changed + words.missing).toBe(jsonOf(root).letters[0]?.words);
});

test('of three stale passages, updating one leaves two', () => {
  const root = makeLetter();
  for (const [from, to] of [
    ['the river', 'the sea'],
    ['about fish', 'about birds'],
    ['goodbye', 'farewell'],
  ] as const)
    edit(root, 'letters/a.md', from, to);
  revise(root, 'meaning');
  expect(cellIn(root).passages.changed).toHaveLength(3);
  edit(root, 'translations/fr/a.md', 'les poissons', 'les oiseaux');
  edit(root, 'translations/fr/a.md', 'revision: 1', 'revision: 2');
  expect(cellIn(root).passages.changed).toHaveLength(2);
});

test('a machine draft is not done, until one command names who has read it', () => {
  const root = makeLetter({ 'translations/fr/a.md': frenchText.replace('revision: 1', 'revision: 1\nmachine:\n  date: 2026-11-20') });
  const total = jsonOf(root).letters[0]?.words;
  expect(cellIn(root)).toMatchObject({ state: 'machine-draft', words: { current: 0, machine: total, done: 0 }, confirmed: null });
  run(root, 'confirm', 'fr', 'a', '--reviewer', 'Marie Exemple', '--date', '2026-11-24');
  expect(cellIn(root)).toMatchObject({
    state: 'current',
    words: { current: total, machine: 0, done: 1 },
    confirmed: { name: 'Marie Exemple', date: '2026-11-24' },
  });
});

test('the last confirmation is that of a passage where it is later than the review of the whole', () => {
  const root = makeLetter({
    'translations/fr/a.md': frenchText.replace('revision: 1', 'revision: 1\nreviewed:\n  - name: Marie Exemple\n    date: 2026-11-20'),
  });
  expect(cellIn(root).confirmed).toEqual({ name: 'Marie Exemple', date: '2026-11-20' });
  edit(root, 'letters/a.md', 'the river', 'the great river');
  revise(root, 'wording');
  expect(cellIn(root)).toMatchObject({ state: 'current', passages: { minor: [expect.any(String)] }, words: { changed: 0 } });
  run(root, 'confirm', 'fr', 'a', '--all', '--by', 'Jean Modèle', '--date', '2026-11-25');
  expect(cellIn(root).confirmed).toEqual({ name: 'Jean Modèle', date: '2026-11-25' });
});

test('a letter that was never recorded, and one that was edited since, say so and name the command', () => {
  const never = makeCampaign();
  expect(jsonOf(never).letters[0]).toMatchObject({ recorded: false, edited: false, revision: 1 });
  expect(run(never, 'status').stdout).toContain('not recorded yet: npx undersigned revise a');
  const edited = makeLetter();
  edit(edited, 'letters/a.md', 'the river', 'the sea');
  expect(jsonOf(edited).letters[0]).toMatchObject({ recorded: true, edited: true });
  const { code, stdout } = undersigned(['status', '--root', edited]);
  expect(code).toBe(0);
  expect(stdout).toContain('edited since: npx undersigned revise a');
});

test.each([
  ['translations/fr/a.md', '---\ntitle: Une lettre\nrevision: 9\n---\n\nTexte.\n'],
  ['translations/fr/a.md', 'no front matter'],
  ['translations/fr/a.lock.yaml', 'blocks: 7\n'],
])('%s with errors is named, the exit code is 1, and the other languages are told', (path, content) => {
  const root = makeLetter({ 'translations/de/a.md': '---\ntitle: Ein Brief\nrevision: 1\n---\n\nText.\n' });
  writeFileSync(join(root, path), content);
  const { code, stderr, stdout } = undersigned(['status', '--root', root]);
  expect(code).toBe(1);
  expect(stderr).toContain(path);
  expect(stdout).toMatch(/^fr +has errors/m);
  expect(stdout).toMatch(/^de +partial/m);
  expect(cellIn(root)).toMatchObject({ state: 'unreadable' });
  expect(jsonOf(root).errors.map(({ file }) => file)).toContain(path);
});

test('missing and unused strings of ui.yaml are listed, and so are pages that are not translated', () => {
  const root = makeLetter({
    'content/pages/about.md': '---\ntitle: About\n---\n\nText.\n',
    'translations/tlh/ui.yaml': 'strings:\n  nav:\n    letters: nav\n    lettres: nav\n',
  });
  const klingon = jsonOf(root).languages.find(({ language }) => language === 'tlh');
  expect(klingon?.interface).toMatchObject({ translated: 1, unused: ['nav.lettres'] });
  expect(klingon?.interface.missing).toHaveLength((klingon?.interface.total ?? 0) - 1);
  expect(klingon?.interface.missing).toContain('nav.skip');
  expect(klingon?.pages).toEqual([{ id: 'about', state: 'missing', file: null }]);
  const { stdout } = undersigned(['status', '--verbose', '--root', root]);
  expect(stdout).toMatch(/ui\.yaml lacks: .*nav\.skip/);
  expect(stdout).toContain('ui.yaml has, and nothing uses: nav.lettres');
});

test('one letter and one language can be asked for, and a name that is nowhere is wrong usage', () => {
  const root = makeLetter({ 'letters/b.md': '---\ntitle: B\nlanguage: en\nstatus: open\n---\n\nText.\n' });
  expect(jsonOf(root, '--letter', 'b').letters.map(({ id }) => id)).toEqual(['b']);
  expect(jsonOf(root, '--lang', 'FR').languages.map(({ language }) => language)).toEqual(['fr']);
  for (const [args, message] of [
    [['--letter', 'c'], /There is no letter “c”/],
    [['--lang', 'xx'], /Nothing is in xx yet.*en, fr/],
    [['--format', 'html'], /text, json or svg/],
  ] as const) {
    const { code, stderr } = undersigned(['status', ...args, '--root', root]);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  }
});

test('columns stay straight beside names in Arabic and Chinese, and what runs from right to left is isolated', () => {
  const root = makeLetter();
  for (const tag of ['ar', 'zh-Hans', 'ja']) writeFiles(root, { [`translations/${tag}/a.md`]: frenchText });
  const { stdout } = undersigned(['status', '--letter', 'a', '--root', root]);
  const rows = stdout.split('\n').filter((line) => /^(?:ar|fr|ja|zh-Hans) /.test(line));
  expect(rows).toHaveLength(4);
  expect(new Set(rows.map((line) => line.indexOf('unreviewed'))).size).toBe(1);
  expect(stdout).toContain('\u2068العربية\u2069');
});

test('a title that would move the cursor or forge a line is shown and not obeyed, and JSON stays JSON', () => {
  const root = makeCampaign({ 'letters/a.md': '---\ntitle: "A \\e[31m\\u202E letter"\nlanguage: en\nstatus: open\n---\n\nText.\n' });
  const { stdout, stderr } = undersigned(['status', '--root', root]);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not come out.
  expect(stdout + stderr).not.toMatch(/[\u001b\u202e]/);
  expect(() => jsonOf(root)).not.toThrow();
});

test('the badge says the share that is done, in words too, and drafts of letters do not count', () => {
  const root = makeLetter({
    'letters/b.md': '---\ntitle: B\nlanguage: en\nstatus: draft\n---\n\nText that nobody has to translate yet.\n',
  });
  const { code, stdout } = undersigned(['status', '--format', 'svg', '--root', root]);
  expect(code).toBe(0);
  expect(stdout).toContain('<title id="t">translations: 100 %</title>');
  expect(stdout).toContain('role="img"');
  expect(stdout).toContain('100 % up to date');
  expect(stdout).not.toMatch(/<script|href|style=|<image|<foreignObject/);
  edit(root, 'letters/a.md', 'the river', 'the sea');
  revise(root, 'meaning');
  expect(undersigned(['status', '--format', 'svg', '--root', root]).stdout).toMatch(/translations: \d\d %.*\n.*changed in the original/);
});
