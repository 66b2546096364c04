// Facts and the campaign's name on their way: what begins a translation, what is to be done, PO files out and in, data, and the status.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { command as exportPo } from '../../src/cli/commands/export.ts';
import { command as importPo } from '../../src/cli/commands/import-po.ts';
import { command as status } from '../../src/cli/commands/status.ts';
import { command as translate } from '../../src/cli/commands/translate.ts';
import { readPo, writePo, type PoEntry } from '../../src/translation/po/file.ts';
import { isUnfilled } from '../../src/translation/unfilled.ts';
import { check, type Files, makeCampaign } from '../support/campaign.ts';
import { outputsOf } from '../support/outputs.ts';
import { command, read } from './letter.ts';

const site = 'name: "Trees: now"\nurl: https://trees.example\ndefaultLanguage: en\ndescription: Letters about trees in 3 towns.\n';
const letter = `---
title: A letter
language: en
status: open
topics: [trees, "shade #2"]
related:
  - title: Green Roofs
    relation: parallel
    region: Lower Valley
sources:
  - title: Count of 2 May 2024
    publisher: Town of Alder
    backs: That 120 trees were felled, and 11 planted.
---

Please listen.
`;
const own = (facts: string): string => `---\ntitle: Une lettre\nrevision: 1\n${facts}---\n\nÉcoutez, s’il vous plaît.\n`;
const campaign = (files: Files = {}): string => makeCampaign({ 'content/site.yaml': site, 'letters/a.md': letter, ...files });
const path = 'translations/fr/a.md';

async function po(root: string, ...args: string[]): Promise<string> {
  return (await command(exportPo, root, args)).out;
}

/** Imports the file as a translator's program leaves it. */
async function imported(root: string, text: string, edit: (entry: PoEntry) => PoEntry = (entry) => entry) {
  const file = readPo(Buffer.from(text));
  writeFileSync(join(root, 'x.po'), writePo({ ...file, entries: file.entries.map(edit) }));
  return command(importPo, root, [join(root, 'x.po')]);
}

test.each(['ar', 'ja', 'oc', 'sr-Latn', 'zh-Hant'])(
  'a new letter in %s begins with its facts, and is a scaffold until someone writes',
  async (tag) => {
    const root = campaign();
    await command(translate, root, [tag, 'a']);
    const text = read(root, `translations/${tag}/a.md`);
    expect(text).toContain('  - original: "shade #2"\n    translation:\n');
    expect(text).not.toContain('Green Roofs');
    expect(isUnfilled(text)).toBe(true);
    expect(isUnfilled(text.replace('translation:\n', 'translation: X\n'))).toBe(false);
  },
);

test.each(['ar', 'ja', 'oc', 'sr-Latn', 'zh-Hant'])('site.yaml in %s is written, and accepted blank and filled in', async (tag) => {
  const root = campaign();
  await command(translate, root, [tag, 'site']);
  const file = `translations/${tag}/site.yaml`;
  const text = read(root, file);
  expect(text).toContain('  - original: "Trees: now"\n    translation:\n');
  const problems = (content: string) => check(campaign({ [file]: content })).filter(({ file: of }) => of === file);
  expect(problems(text)).toEqual([]);
  expect(problems(text.replace('translation:\n', 'translation: X\n'))).toEqual([]);
});

test.each([
  ['a list', 'facts:\n  - original: trees\n    translation: arbres\n'],
  ['a list without indentation', 'facts:\n- original: trees\n  translation: arbres\n'],
  ['a list before other fields', 'facts:\n  - original: trees\n    translation: arbres\nsummary: Un résumé.\n'],
  ['a list on one line', 'facts: [{original: trees, translation: arbres}]\n'],
  ['pairs on one line each', 'facts:\n  - {original: trees, translation: arbres}\n'],
  ['no list', ''],
  ['an empty key', 'facts:\n'],
])('translate names what is not translated, and --write puts blank pairs below %s', async (_, facts) => {
  const root = campaign({ [path]: own(facts) });
  const { out } = await command(translate, root, ['fr', 'a']);
  expect(out).toContain('  not translated: shade #2\n');
  await command(translate, root, ['fr', 'a'], { write: true });
  const text = read(root, path);
  expect(check(root)).toEqual([]);
  for (const fact of ['Lower Valley', 'Count of 2 May 2024', 'That 120 trees were felled']) expect(text).toContain(fact);
  expect(text.startsWith(own(facts).slice(0, own(facts).lastIndexOf(facts === '' ? '---\n\n' : 'facts:')))).toBe(true);
  await command(translate, root, ['fr', 'a'], { write: true });
  expect(read(root, path)).toBe(text);
});

const changed = own(
  'facts:\n  - original: That 120 trees were felled, and 10 planted.\n    translation: Que 120 arbres ont été abattus, et 10 plantés.\n',
);

test('a fact that says something else now is shown with what it said and what was translated', async () => {
  const root = campaign({ [path]: changed });
  expect((await command(translate, root, ['fr', 'a'])).out).toContain(
    '  it was: That 120 trees were felled, and 10 planted.\n    it is now: That 120 trees were felled, and 11 planted.\n    yours: Que 120 arbres ont été abattus, et 10 plantés.\n',
  );
  await command(translate, root, ['fr', 'a'], { write: true });
  expect(read(root, path)).toContain(
    '  # Its translation: Que 120 arbres ont été abattus, et 10 plantés.\n  - original: "That 120 trees were felled, and 11 planted."\n    translation:\n',
  );
});

test('in a PO file it is fuzzy with the words that it had, and stays so until the mark is removed', async () => {
  const root = campaign({ [path]: changed });
  const text = await po(root, 'fr', 'a');
  expect(text).toContain('#, fuzzy\n#| msgid "That 120 trees were felled, and 10 planted."');
  const same = await imported(root, text);
  expect([same.code, same.out]).toEqual([0, 'Nothing in the file is new.\n']);
  const done = await imported(root, text, (entry) =>
    entry.msgid.startsWith('That') ? { ...entry, isFuzzy: false, msgstr: ['Que 120 arbres ont été abattus, et 11 plantés.'] } : entry,
  );
  expect(done.code).toBe(0);
  expect(read(root, path)).toContain('    translation: "Que 120 arbres ont été abattus, et 11 plantés."\n');
});

test.each([
  ['nothing', ''],
  ['blank pairs', 'facts:\n  - original: trees\n    translation:\n  - original: "shade #2"\n'],
  ['pairs on one line', 'facts: [{original: trees}, {original: "shade #2", translation: ombre}]\n'],
  [
    'translated pairs',
    'facts:\n  - original: trees\n    translation: >-\n      les\n      arbres\n  - translation: "ombre"\n    original: "shade #2"\n',
  ],
])('what a PO file says comes in beside %s, and goes out the same', async (_, facts) => {
  const root = campaign({ [path]: own(facts) });
  const edited = await imported(root, await po(root, 'fr', 'a'), (entry) =>
    entry.msgid === 'trees'
      ? { ...entry, msgstr: ['Arbres : "tous" #1'] }
      : entry.msgid === 'shade #2'
        ? { ...entry, msgstr: ['Ombre'] }
        : entry,
  );
  expect(edited.code).toBe(0);
  expect(check(root)).toEqual([]);
  const again = readPo(Buffer.from(await po(root, 'fr', 'a'))).entries;
  expect(again.filter(({ msgid }) => msgid === 'trees' || msgid === 'shade #2').map(({ msgstr }) => msgstr[0])).toEqual([
    'Arbres : "tous" #1',
    'Ombre',
  ]);
});

test('the campaign’s name goes out and comes in, and what else is in the file is named', async () => {
  const root = campaign();
  const text = await po(root, 'ar', 'site');
  const { code } = await imported(root, text, (entry) => (entry.msgid === 'Trees: now' ? { ...entry, msgstr: ['الأشجار: الآن'] } : entry));
  expect(code).toBe(0);
  expect(read(root, 'translations/ar/site.yaml')).toBe('facts:\n  - original: "Trees: now"\n    translation: "الأشجار: الآن"\n');
  const strange = await imported(root, text, (entry) => ({
    ...entry,
    context: entry.context.replace(/fact-[0-9a-f]{4}/, 'fact-0000'),
    msgstr: ['x'],
  }));
  expect(strange.code).toBe(1);
  expect(strange.out).toContain('is said nowhere any more');
});

test('the status counts facts, and names do not count', async () => {
  const root = campaign({
    [path]: changed,
    'translations/fr/site.yaml': 'facts:\n  - original: "Trees: now"\n    translation: Des arbres\n',
  });
  const { languages } = JSON.parse((await command(status, root, [], { format: 'json' })).out);
  const [, fr] = languages;
  expect(fr.letters[0].facts).toEqual({ translated: 0, changed: 1, missing: 4 });
  expect(fr.site).toMatchObject({ state: 'unreviewed', translated: 1, missing: 1, open: ['description'] });
  expect((await command(status, root, [], { verbose: true })).out).toContain('site.yaml lacks: the campaign’s description');
});

test('data have what is translated beside the original, and nothing where nothing is', () => {
  const { json } = outputsOf(
    campaign({
      [path]: own('facts:\n  - original: trees\n    translation: arbres\n  - original: gone\n    translation: parti\n'),
      'translations/ar/site.yaml': 'facts:\n  - original: "Trees: now"\n    translation: الأشجار الآن\n',
    }),
  );
  const { editions, topics } = json('api/a/letter.json');
  expect(topics).toEqual(['trees', 'shade #2']);
  expect(editions.map(({ factTranslations }: { factTranslations: unknown }) => factTranslations)).toEqual([
    undefined,
    [{ original: 'trees', translation: 'arbres' }],
  ]);
  const { name, languages } = json('api/index.json');
  expect(name).toBe('Trees: now');
  expect(languages.map(({ language, siteName }: { language: string; siteName: unknown }) => [language, siteName])).toEqual(
    expect.arrayContaining([
      ['en', undefined],
      ['fr', undefined],
      ['ar', 'الأشجار الآن'],
    ]),
  );
});
