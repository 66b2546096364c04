// PO files: the same bytes out for the same files, only what was edited back in, and gettext's own programs agree.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { command as align } from '../../src/cli/commands/align.ts';
import { command as exportPo } from '../../src/cli/commands/export.ts';
import { command as importPo } from '../../src/cli/commands/import-po.ts';
import { loadCampaign } from '../../src/core/load.ts';
import { readPo, writePo } from '../../src/translation/po/file.ts';
import { check, makeCampaign, writeFiles } from '../support/campaign.ts';
import { type Answer, command, original, read, record, translation, words } from './letter.ts';

type Tag = keyof typeof words;
const tags = Object.keys(words) as Tag[];

async function exported(root: string, tag: string): Promise<string> {
  return (await command(exportPo, root, [tag, 'a'])).out;
}

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'undersigned-po-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

async function imported(root: string, po: string | Buffer, values: Record<string, string | boolean> = {}): Promise<Answer> {
  const file = join(folder(), 'a.po');
  writeFileSync(file, po);
  return command(importPo, root, [file], values);
}

/** Two revisions: one paragraph and one item changed, one item new, one paragraph removed, one passage never translated. */
async function revised(tag: Tag): Promise<string> {
  const own = translation(words[tag]).replace(/> .*\n\n/, '');
  const root = makeCampaign({ 'letters/a.md': original, 'translations/fr/a.md': null, [`translations/${tag}/a.md`]: own });
  await record(root);
  await command(align, root, [tag, 'a'], { write: true, 'looked-at': true });
  const text = original
    .replace('We live by the river.', 'We all live by the river.')
    .replace('- Stop\n', '- Stop now\n- Ask us\n')
    .replace('The end.\n\n', '');
  writeFileSync(join(root, 'letters/a.md'), text);
  await record(root, { impact: 'meaning', note: 'Clearer.' });
  return root;
}

/** What a translator’s program takes away together with the mark. */
const settled = { isFuzzy: false, hints: [], previous: undefined };

/** Sets the msgstr of the entry with a context, and whether it is fuzzy. */
function edit(po: string, context: string, text: string | undefined, isFuzzy = false): string {
  const file = readPo(Buffer.from(po));
  const entries = file.entries.map((entry) =>
    entry.context === context
      ? { ...entry, ...(isFuzzy ? { isFuzzy } : settled), msgstr: text === undefined ? entry.msgstr : [text] }
      : entry,
  );
  expect(entries.some((entry) => entry.context === context)).toBe(true);
  return writePo({ ...file, entries });
}

function states(root: string, tag: string): Record<string, string> {
  const blocks = loadCampaign(root).campaign?.letters[0]?.editions.get(tag)?.standing?.blocks ?? [];
  return Object.fromEntries(blocks.map(({ state, original: own, followed }) => [own?.text ?? followed?.text ?? '', state]));
}

test.each(tags)('untranslated, fuzzy and obsolete entries survive the way out, in and out again: %s', async (tag) => {
  const root = await revised(tag);
  const po = await exported(root, tag);
  const files = [`translations/${tag}/a.md`, `translations/${tag}/a.lock.yaml`].map((path) => read(root, path));
  expect(po).toContain(
    '#. Changed in revision 2: Clearer.\n#, fuzzy\n#| msgid "We live by the river. It feeds us --> and our *children*."\n',
  );
  expect(po).toMatch(/msgid "> The river remembers\."\nmsgstr ""/);
  expect(po).toContain(`#~ msgid "The end."\n#~ msgstr "${words[tag].body[8]}"\n`);
  expect(po).toContain(`Language: ${tag}\\n`);
  const { code, out } = await imported(root, po);
  expect([code, out]).toEqual([0, 'Nothing in the file is new.\n']);
  expect([`translations/${tag}/a.md`, `translations/${tag}/a.lock.yaml`].map((path) => read(root, path))).toEqual(files);
  expect(await exported(root, tag)).toBe(po);
  expect(writePo(readPo(Buffer.from(po)))).toBe(po);
});

test.each(tags)('only the passages that were edited change, and they are current afterwards: %s', async (tag) => {
  const root = await revised(tag);
  const path = `translations/${tag}/a.md`;
  const before = read(root, path);
  const [intro] = words[tag].body;
  let po = await exported(root, tag);
  po = edit(po, 'a#b3', `${intro} +`);
  po = edit(po, 'a#title', `${words[tag].title}: "x"`);
  const { code, out } = await imported(root, po);
  expect([code, out]).toEqual([0, `New texts: a#title, a#b3.\nWrote ${path}.\n`]);
  expect(read(root, path)).toBe(
    before
      .replace(`${intro}\n`, `${intro} +\n`)
      .replace(`title: ${words[tag].title}\n`, `title: ${JSON.stringify(`${words[tag].title}: "x"`)}\n`),
  );
  const now = states(root, tag);
  expect(now['We all live by the river. It feeds us --> and our *children*.']).toBe('current');
  expect(now['Stop now']).toBe('changed');
  expect(await exported(root, tag)).toBe(po);
});

test('a fuzzy entry stays stale although its text was edited; without the mark it is right as it is', async () => {
  const root = await revised('ar');
  let po = edit(await exported(root, 'ar'), 'a#b3', 'نعيش كلنا بجانب النهر.', true);
  await imported(root, po);
  expect(read(root, 'translations/ar/a.md')).toContain('\nنعيش كلنا بجانب النهر.\n');
  expect(states(root, 'ar')['We all live by the river. It feeds us --> and our *children*.']).toBe('changed');
  po = edit(await exported(root, 'ar'), 'a#b3', undefined);
  const { out } = await imported(root, po);
  expect(out).toContain('Right as they are: a#b3.');
  expect(states(root, 'ar')['We all live by the river. It feeds us --> and our *children*.']).toBe('current');
});

test('what was missing goes where it belongs: a quotation between paragraphs, an item into its list', async () => {
  const root = await revised('hi');
  const po = await exported(root, 'hi');
  const context = /msgctxt "(a#b\d+)"\nmsgid "Ask us"/.exec(po)?.[1] ?? '';
  const quotation = /msgctxt "(a#b\d+)"\nmsgid "> The river/.exec(po)?.[1] ?? '';
  const { code } = await imported(root, edit(edit(po, context, 'हमसे पूछिए'), quotation, '> नदी को याद है।'));
  expect(code).toBe(0);
  const text = read(root, 'translations/hi/a.md');
  expect(text).toContain(`* ${words.hi.body[6]}\n* हमसे पूछिए\n* ${words.hi.body[7]}\n`);
  expect(text).toContain(`2. ${words.hi.body[3]}\n\n> नदी को याद है।\n\n${words.hi.body[5]}`);
});

test.each(tags)('a whole translation comes of a PO file alone, demands included: %s', async (tag) => {
  const root = makeCampaign({ 'letters/a.md': original, 'translations/fr/a.md': null });
  await record(root);
  const own = words[tag];
  const body = [
    own.body[0],
    `## ${own.body[1]}`,
    own.body[2],
    own.body[3],
    `> ${own.body[4]}`,
    own.body[5],
    '```sh\necho "river"\n```',
    own.body[6],
    own.body[7],
    own.body[8],
    `[^1]: ${own.body[9]}`,
  ];
  const texts = [own.title, own.summary, own.addressee, own.ask, ...body];
  const file = readPo(Buffer.from(await exported(root, tag)));
  const po = writePo({ ...file, entries: file.entries.map((entry, index) => ({ ...entry, msgstr: [texts[index] ?? ''] })) });
  const { code, out } = await imported(root, po);
  expect([code, out.split('\n').at(-2)]).toEqual([0, `Wrote translations/${tag}/a.md.`]);
  expect(check(root)).toEqual([]);
  const edition = loadCampaign(root).campaign?.letters[0]?.editions.get(tag);
  expect(edition?.standing?.blocks.map(({ state }) => state)).toEqual(Array(15).fill('current'));
  expect(edition?.text.html).toMatch(/<ol[^>]*>\s*<li[^>]*>.*<\/li>\s*<li/);
  expect(await exported(root, tag)).toBe(po);
});

test('translators’ comments are kept in the lock and come back', async () => {
  const root = await revised('ja');
  const po = (await exported(root, 'ja')).replace('msgctxt "a#title"', '# Clean or pure?\n# Ask Hana.\nmsgctxt "a#title"');
  const { out } = await imported(root, po);
  expect(out).toContain('Comments: a#title.');
  expect(await exported(root, 'ja')).toBe(po);
  expect(check(root).filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('an entry that belongs to nothing is named, and so is a guess; nothing is lost and nothing is written', async () => {
  const root = await revised('fr');
  const before = read(root, 'translations/fr/a.md');
  const po = await exported(root, 'fr');
  const strange = `${po}\nmsgctxt "a#b99"\nmsgid "Nothing"\nmsgstr "Rien"\n`;
  const { code, out } = await imported(
    root,
    strange.replace(/(msgid "> The river remembers\."\nmsgstr )""/, '$1"> Rien"').replace(/(?=msgctxt "a#b7")/, '#, fuzzy\n'),
  );
  expect(code).toBe(1);
  expect(out).toContain('Not taken: “a#b99” belongs to no passage of this letter.');
  expect(out).toContain('is fuzzy, which is a guess, and was not taken.');
  expect(read(root, 'translations/fr/a.md')).toBe(before);
});

test.each([
  ['raw HTML', 'Nous <b>tous</b>.', 'markdown-html'],
  ['a link that runs code', '[Nous](javascript:alert(1))', 'markdown-link'],
  ['a character that turns the text', 'Nous \u202etous', 'text-bidi-control'],
  ['a fence that does not end', '```\nNous', 'has a code in it'],
  ['the end of a front matter', 'Nous\n\n---\ntitle: x\n---', 'has a heading in it'],
  ['a date that would become a list', '2021. június 7-én.', 'Write a backslash before the full stop'],
  ['a comment that does not end', 'Nous <!-- tous', ''],
])('hostile text is not written: %s', async (_, text, message) => {
  const root = await revised('fr');
  const before = read(root, 'translations/fr/a.md');
  const { code, out, err } = await imported(root, edit(await exported(root, 'fr'), 'a#b3', text));
  const written = read(root, 'translations/fr/a.md');
  if (message) {
    expect(out + err).toContain(message);
    expect(code).toBe(1);
    expect(written).toBe(before);
  } else expect(check(root).filter(({ severity }) => severity === 'error')).toEqual([]);
});

test.each([
  ['hi', '# हमसे पूछिए'],
  ['ja', '### 私たちに尋ねて'],
  ['ar', 'اسألونا\n---'],
  ['fr', '- # Demandez-nous'],
  ['fr', 'Demandez-nous\n\n## Vite'],
] as const)('an item with a heading is refused when it is taken in, and not by the check that follows: %s, %j', async (tag, text) => {
  const root = await revised(tag);
  const po = await exported(root, tag);
  const context = /msgctxt "(a#b\d+)"\nmsgid "Ask us"/.exec(po)?.[1] ?? '';
  const before = read(root, `translations/${tag}/a.md`);
  const { code, out, err } = await imported(root, edit(po, context, text));
  expect([code, out + err]).toEqual([1, expect.stringContaining('has a heading in it')]);
  expect(read(root, `translations/${tag}/a.md`)).toBe(before);
});

test('hostile comments are not written either', async () => {
  const root = await revised('fr');
  const before = read(root, 'translations/fr/a.lock.yaml');
  const po = (await exported(root, 'fr')).replace('msgctxt "a#title"', '# a \u202e b\nmsgctxt "a#title"');
  const { code, out } = await imported(root, po);
  expect([code, out.includes('text-bidi-control')]).toEqual([1, true]);
  expect(read(root, 'translations/fr/a.lock.yaml')).toBe(before);
});

test('front matter cannot be left through a title', async () => {
  const root = await revised('fr');
  await imported(root, edit(await exported(root, 'fr'), 'a#title', 'Un\n---\nstatus: open'));
  expect(loadCampaign(root).campaign?.letters[0]?.editions.get('fr')?.title).toBe('Un --- status: open');
});

const head = 'msgid ""\nmsgstr "Language: fr\\nContent-Type: text/plain; charset=UTF-8\\n"\n\n';

test.each<[string, string | Buffer, string]>([
  ['a bad escape', `${head}msgctxt "a#b3"\nmsgid "x\\q"\nmsgstr ""\n`, 'Line 5 has \\q'],
  ['a quote too many', `${head}msgctxt "a#b3"\nmsgid "x"y"\nmsgstr ""\n`, 'Line 5 is no line of a PO file'],
  ['two entries of one passage', `${head}msgctxt "a#b3"\nmsgid "x"\nmsgstr ""\n\nmsgctxt "a#b3"\nmsgid "y"\nmsgstr ""\n`, 'stands twice'],
  ['the same entry twice', `${head}msgctxt "a#b3"\nmsgid "x"\nmsgstr ""\n\nmsgctxt "a#b3"\nmsgid "x"\nmsgstr ""\n`, 'Duplicate msgid'],
  ['another charset', head.replace('UTF-8', 'ISO-8859-1'), 'written in ISO-8859-1'],
  ['bytes that are not UTF-8', Buffer.concat([Buffer.from(head), Buffer.from([0xe9, 10])]), 'not UTF-8'],
  ['five mebibytes', `${head}${'# x\n'.repeat(1_300_000)}`, 'are the most'],
  ['no entry at all', head, 'not from “undersigned export”'],
  ['two letters', `${head}msgctxt "a#b3"\nmsgid "x"\nmsgstr ""\n\nmsgctxt "b#b3"\nmsgid "x"\nmsgstr ""\n`, 'several letters'],
])('a PO file with %s gets a clear message', async (_, po, message) => {
  const { code, err } = await imported(makeCampaign(), po);
  expect(err).toContain(message);
  expect(code).toBe(1);
});

test('a template has every passage and no language', async () => {
  const root = makeCampaign({ 'letters/a.md': original, 'translations/fr/a.md': null });
  const { out } = await command(exportPo, root, ['a'], { template: true });
  expect(out.match(/^msgctxt/gm)).toHaveLength(15);
  expect(out).not.toMatch(/\d{2}:\d{2}:\d{2}/);
  expect(readPo(Buffer.from(out)).entries.every(({ msgstr }) => msgstr[0] === '')).toBe(true);
});

const hasGettext = spawnSync('msgfmt', ['--version']).status === 0 && spawnSync('msgmerge', ['--version']).status === 0;
if (!hasGettext) console.warn('gettext (msgfmt, msgmerge) is not installed: its two tests are skipped.');

function gettext(program: string, args: readonly string[], cwd: string): string {
  const { status, stderr, stdout } = spawnSync(program, args, { cwd, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8' } });
  expect([program, status, stderr]).toEqual([program, 0, expect.any(String)]);
  return stdout + stderr;
}

test.skipIf(!hasGettext).each(tags)('msgfmt --check finds nothing wrong (skipped where gettext is not installed): %s', async (tag) => {
  const root = await revised(tag);
  const cwd = folder();
  writeFiles(cwd, { 'a.po': await exported(root, tag), 'ui.po': (await command(exportPo, root, [tag, 'ui'])).out });
  for (const file of ['a.po', 'ui.po']) {
    const said = gettext('msgfmt', ['--check', '--statistics', '-o', 'out.mo', file], cwd);
    expect(said).toMatch(/translated messages?/);
    expect(said).not.toContain('warning');
  }
});

test.skipIf(!hasGettext)(
  'msgmerge carries a translation over to a new template, and it imports (skipped where gettext is not installed)',
  async () => {
    const root = await revised('ja');
    const cwd = folder();
    const po = await exported(root, 'ja');
    writeFileSync(join(root, 'letters/a.md'), read(root, 'letters/a.md').replace('Foam, every week.', 'Foam, every single week.'));
    await record(root, { impact: 'meaning', note: 'Worse.' });
    writeFiles(cwd, { 'a.po': po, 'a.pot': (await command(exportPo, root, ['a'], { template: true })).out });
    gettext('msgmerge', ['--previous', '--no-wrap', '-o', 'merged.po', 'a.po', 'a.pot'], cwd);
    const merged = read(cwd, 'merged.po');
    expect(merged).toContain('#| msgid "Foam, every week."');
    // Fuzzy as it comes, it changes nothing; once the mark is gone, the passage is current.
    const before = read(root, 'translations/ja/a.md');
    await imported(root, merged);
    expect(read(root, 'translations/ja/a.md')).toBe(before);
    const foam = /msgctxt "(a#b\d+)"\n(?:#\|.*\n)*msgid "Foam, every single week\."/.exec(merged)?.[1] ?? '';
    await imported(root, edit(merged, foam, '毎週、毎週の泡。'));
    expect(states(root, 'ja')['Foam, every single week.']).toBe('current');
  },
);
