// undersigned translate: a scaffold where there is nothing, the passages to work on where there is something, and never over a text.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { command as align } from '../../src/cli/commands/align.ts';
import { command as translate } from '../../src/cli/commands/translate.ts';
import { loadCampaign } from '../../src/core/load.ts';
import { scaffold } from '../../src/translation/scaffold.ts';
import { check, makeCampaign, short, writeFiles } from '../support/campaign.ts';
import { command, original, read, record, translation, words } from './letter.ts';

const files = { 'letters/a.md': original, 'translations/fr/a.md': null };

test('a scaffold that nobody has touched is refused, because its title is blank', async () => {
  const root = makeCampaign(files);
  await command(translate, root, ['ar', 'a']);
  expect(check(root).map(short)).toContain('translations/ar/a.md:5:1 missing-key');
  expect(loadCampaign(root).campaign).toBeUndefined();
});

test('of a scaffold with a title alone every other passage is missing, and none is the original’s words', async () => {
  const root = makeCampaign(files);
  await command(translate, root, ['hi', 'a']);
  const text = read(root, 'translations/hi/a.md');
  writeFiles(root, {
    'translations/hi/a.md': text.replace('title:\n', `title: ${words.hi.title}\n`).replace(/^# Translate all[\s\S]*?(?=---\n)/m, ''),
  });
  const { campaign, problems } = loadCampaign(root);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const edition = campaign?.letters[0]?.editions.get('hi');
  expect(edition?.blocks.map(({ text: passage }) => passage)).toEqual([words.hi.title]);
  expect(edition?.text.html.trim()).toBe('');
  expect(edition?.standing?.state).toBe('partial');
  expect(edition?.standing?.words.current).toBeLessThan(10);
});

/** As a translator does it: each text below the comment that holds its original. */
function fillIn(text: string, { title, summary, addressee, ask, body }: (typeof words)['fr']): string {
  const [intro, heading, foam, fish, quote, lines, stop, listen, end, note] = body;
  const below = [
    intro,
    `## ${heading}`,
    `1. ${foam}\n2. ${fish}`,
    `> ${quote}`,
    lines,
    '```sh\necho "river"\n```',
    `- ${stop}\n- ${listen}`,
    end,
    `[^1]: ${note}`,
  ];
  let next = -1;
  return text
    .replace('title:\n', `title: ${title}\n`)
    .replace('summary:\n', `summary: "${summary}"\n`)
    .replace('- addressee:\n', `- addressee: ${addressee}\n`)
    .replace('      -\n', `      - "${ask}"\n`)
    .replace(/^-->\n/gm, (end) => (next++ < 0 ? end : `${end}${below[next - 1]}\n`));
}

test.each(Object.entries(words))('a scaffold filled in below its comments is a whole translation: %s', async (language, own) => {
  const root = makeCampaign(files);
  await command(translate, root, [language, 'a']);
  const path = `translations/${language}/a.md`;
  writeFiles(root, { [path]: fillIn(read(root, path), own) });
  const { campaign, problems } = loadCampaign(root);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const edition = campaign?.letters[0]?.editions.get(language);
  expect(edition?.standing?.state).toBe('unreviewed');
  expect(edition?.standing?.blocks.map(({ state }) => state)).toEqual(Array(15).fill('current'));
  expect(edition?.text.html).not.toContain('river.');
  // Numbered stays numbered, and what ends a comment elsewhere is harmless inside one.
  expect(edition?.text.html).toContain('<ol data-digits=');
});

test('the scaffold of a letter in memory is the one that the command writes', async () => {
  const root = makeCampaign(files);
  const [letter] = loadCampaign(root).campaign?.letters ?? [];
  const { out } = await command(translate, root, ['ja', 'a'], { print: true });
  expect(letter && scaffold(letter, 'ja')).toBe(out);
});

test('a country code is no language, and the hint names the one that is meant', async () => {
  const root = makeCampaign(files);
  await expect(command(translate, root, ['jp', 'a'])).rejects.toThrow('Did you mean ja?');
  await expect(command(translate, root, ['pt_br', 'a'])).rejects.toThrow('Write pt-BR.');
  await expect(command(translate, root, ['en', 'a'])).rejects.toThrow('is written in en');
});

test('align says which pairs it recorded as guessed, and how somebody who has looked says so', async () => {
  const root = makeCampaign({ ...files, 'translations/fr/a.md': translation(words.fr) });
  await record(root);
  const guessed = await command(align, root, ['fr', 'a'], { write: true });
  expect(guessed.out).toMatch(/\d+ of its pairs are recorded as guessed: .* npx undersigned align fr a --write --looked-at\n$/);
  expect((await command(align, root, ['fr', 'a'], { write: true, 'looked-at': true })).out).not.toContain('of its pairs');
});

/** Revision 2 changes a paragraph and an item, adds an item and a paragraph, and removes the last paragraph. */
async function revised(language: 'fr' | 'ar' | 'hi' | 'ja'): Promise<string> {
  const root = makeCampaign({ ...files, [`translations/${language}/a.md`]: translation(words[language]) });
  await record(root);
  await command(align, root, [language, 'a'], { write: true, 'looked-at': true });
  const text = original
    .replace('We live by the river.', 'We all live by the river.')
    .replace('- Stop\n', '- Stop now\n- Ask us\n')
    .replace('The end.', 'The fish come back when the water does.');
  writeFileSync(join(root, 'letters/a.md'), text);
  await record(root, { impact: 'meaning', note: 'Clearer.' });
  return root;
}

test.each(['fr', 'ar', 'hi', 'ja'] as const)(
  'what to work on is exactly what changed, with old, new and own words and lines: %s',
  async (language) => {
    const root = await revised(language);
    const { out } = await command(translate, root, [language, 'a'], { format: 'json' });
    const { revision, passages } = JSON.parse(out) as {
      revision: unknown;
      passages: { state: string; before?: string; after?: string; note: string; translation: { line: number; text: string }[] }[];
    };
    expect(revision).toEqual({ followed: 1, last: 2 });
    const lines = read(root, `translations/${language}/a.md`).split('\n');
    expect(passages.map(({ state, before, after }) => [state, before, after])).toEqual([
      [
        'changed',
        'We live by the river. It feeds us --> and our *children*.',
        'We all live by the river. It feeds us --> and our *children*.',
      ],
      ['changed', 'Stop', 'Stop now'],
      ['missing', undefined, 'Ask us'],
      ['changed', 'The end.', 'The fish come back when the water does.'],
    ]);
    for (const { translation: own } of passages) for (const { line, text } of own) expect(lines[line - 1]).toContain(text);
    expect(passages.map(({ translation: own }) => own.length)).toEqual([1, 1, 0, 1]);
  },
);

test('for people the changed words are marked', async () => {
  const root = await revised('fr');
  const { out } = await command(translate, root, ['fr', 'a']);
  expect(out).toContain('We {+all +}live by the river.');
  expect(out).toContain('yours, line 11:\n    Nous vivons au bord de la rivière.');
  expect(out).toContain('npx undersigned translate fr a --write');
});

test('--write raises the revision, puts what is missing into a comment at its place, and makes nothing current', async () => {
  const root = await revised('ar');
  const before = read(root, 'translations/ar/a.md');
  const { out } = await command(translate, root, ['ar', 'a'], { write: true });
  expect(out).toContain('Put in as comments: b');
  const after = read(root, 'translations/ar/a.md');
  expect(after).toBe(
    before
      .replace('revision: "1"', 'revision: "2"')
      .replace(`* ${words.ar.body[6]}\n`, `* ${words.ar.body[6]}\n  <!--\n  - Ask us\n  -->\n`),
  );
  const edition = loadCampaign(root).campaign?.letters[0]?.editions.get('ar');
  expect(edition?.standing?.blocks.filter(({ state }) => state !== 'current').map(({ state }) => state)).toEqual([
    'changed',
    'changed',
    'missing',
    'changed',
  ]);
  await command(translate, root, ['ar', 'a'], { write: true });
  expect(read(root, 'translations/ar/a.md')).toBe(after);
});

test('--write of a translation that nobody has aligned records its pairs first, so that the higher revision hides nothing', async () => {
  const root = makeCampaign({ ...files, 'translations/ja/a.md': translation(words.ja) });
  await record(root);
  writeFileSync(join(root, 'letters/a.md'), original.replace('The end.', 'The end is not near.'));
  await record(root, { impact: 'meaning', note: 'Hope.' });
  writeFileSync(join(root, 'translations/ja/a.lock.yaml'), 'blocks: []\n');
  await command(translate, root, ['ja', 'a'], { write: true });
  expect(read(root, 'translations/ja/a.md')).toContain('revision: "2"');
  const { out } = await command(translate, root, ['ja', 'a'], { format: 'json' });
  expect((JSON.parse(out) as { passages: { after: string }[] }).passages.map(({ after }) => after)).toEqual(['The end is not near.']);
});

test('an item translated below its comment belongs to the list, and is current', async () => {
  const root = await revised('fr');
  await command(translate, root, ['fr', 'a'], { write: true });
  const text = read(root, 'translations/fr/a.md');
  writeFiles(root, { 'translations/fr/a.md': text.replace('  - Ask us\n  -->\n', '  - Ask us\n  -->\n* Demandez-nous\n') });
  const { out } = await command(translate, root, ['fr', 'a'], { format: 'json' });
  expect((JSON.parse(out) as { passages: { state: string }[] }).passages.map(({ state }) => state)).toEqual([
    'changed',
    'changed',
    'changed',
  ]);
  expect(loadCampaign(root).campaign?.letters[0]?.editions.get('fr')?.text.html.match(/<ul>/g)).toHaveLength(1);
});

test('the words of the site: exactly the missing keys, English above, the plural forms of the language', async () => {
  const root = makeCampaign({ ...files, 'translations/fr/a.md': null });
  const { out } = await command(translate, root, ['cy', 'ui'], { print: true });
  expect(out).toMatch(
    /# one: This campaign is available in one language\.\n {4}# other: .*\n {4}lead:\n {6}zero:\n {6}one:\n {6}two:\n {6}few:\n {6}many:\n {6}other:\n/,
  );
  await command(translate, root, ['cy', 'ui']);
  const path = 'translations/cy/ui.yaml';
  // Blank as it is, it is not a language yet; with one word it is.
  expect(check(root).map(({ file, rule }) => [file, rule])).toEqual([[path, 'missing-key']]);
  const one = read(root, path).replace('    skip:\n', '    skip: Neidio i’r testun\n');
  writeFiles(root, { [path]: one });
  expect(check(root)).toEqual([]);
  const again = await command(translate, root, ['cy', 'ui'], { print: true });
  expect(again.out).not.toContain('    skip:\n');
  expect(again.out).toContain('    main:\n');
});

test('a variety whose readers get the words of another begins with those, and only what differs is written', async () => {
  const root = makeCampaign(files);
  const path = 'translations/pt-PT/ui.yaml';
  const begun = await command(translate, root, ['pt-PT', 'ui']);
  expect(begun.out).toContain(`Wrote ${path}. Readers get the words in Brazilian Portuguese`);
  expect(check(root).filter(({ file }) => file === path)).toEqual([]);
  const text = read(root, path);
  expect(text).toMatch(/\n {4}## Find a language\n {4}# findLanguage: Buscar um idioma\n/);
  expect(text.split('\n').filter((line) => !/^(?:strings:| {2}\w+:|[ ]*#.*)?$/.test(line))).toEqual([]);
  writeFiles(root, { [path]: text.replace('# findLanguage: Buscar', 'findLanguage: Procurar') });
  expect(check(root).filter(({ file }) => file === path)).toEqual([]);
  expect([...(loadCampaign(root).campaign?.interfaces.get('pt-PT')?.strings ?? [])]).toEqual([['nav.findLanguage', 'Procurar um idioma']]);
  const { out } = await command(translate, root, ['pt-PT', 'ui']);
  expect(out).toMatch(/has 1 string of its own\. The other \d+ are shown in Brazilian Portuguese/);
  // Every line can be taken out of its comment.
  writeFiles(root, { [path]: text.replaceAll(/^ {4}# /gm, '    ') });
  expect(check(root).filter(({ file }) => file === path)).toEqual([]);
});

test('missing words go into the groups of a file that is there, and the rest of it stays', async () => {
  const path = 'translations/cy/ui.yaml';
  const before = '# Mine\nstrings:\n  nav:\n    skip: "Neidio"   # keep\n\n  # last\n  chooser:\n    title: Dewis\n';
  const root = makeCampaign({ ...files, [path]: before });
  await command(translate, root, ['cy', 'ui'], { write: true });
  const after = read(root, path);
  for (const line of before.split('\n')) expect(after.split('\n')).toContain(line);
  expect(after).toMatch(/# keep\n {4}# Main menu\n {4}main:\n/);
  expect(check(root)).toEqual([]);
});

test('pages and news get scaffolds, with components in their places; what is there is left alone', async () => {
  const page = '---\ntitle: About\n---\n\nWho we are.\n\n<LetterList />\n\n- One\n- Two\n';
  const done = '---\ntitle: Nouvelles\n---\n\nFait.\n';
  const root = makeCampaign({
    ...files,
    'content/pages/about.mdx': page,
    'content/updates/2026-11-22-news.md': '---\ntitle: News\n---\n\nText.\n',
    'translations/ar/updates/2026-11-22-news.md': done,
  });
  const { out } = await command(translate, root, ['ar', 'pages']);
  expect(out).toBe('Wrote translations/ar/pages/about.md.\n');
  const text = read(root, 'translations/ar/pages/about.md');
  expect(text).toContain('<!--\nWho we are.\n-->\n\n<LetterList />\n\n<!--\n- One\n- Two\n-->\n');
  expect(readFileSync(join(root, 'translations/ar/updates/2026-11-22-news.md'), 'utf8')).toBe(done);
  expect(check(root).map(short)).toEqual(['translations/ar/pages/about.md:4:1 missing-key']);
});
