// What a maintainer who does not read a language is told of a change of a translation in it.

import { expect, test } from 'vitest';
import { pullRequests } from '../../src/forge/kinds.ts';
import { reviewHtml } from '../../src/report/review/html.ts';
import { reviewJson } from '../../src/report/review/json.ts';
import { reviewText } from '../../src/report/review/text.ts';
import type { Verdict } from '../../src/review/judge/verdict.ts';
import type { Review } from '../../src/review/review.ts';
import { added, changed, onlyRead, removed } from './support.ts';
import { german, judged, letter, machine, makeCampaign, secondWant, text, words } from './translation-campaign.ts';

const campaign = onlyRead(makeCampaign);
const path = 'translations/de/ferry.md';
const edit = (from: string, to: string) => {
  expect(german).toContain(from);
  return changed(path, german, german.replace(from, to));
};

/** One request as the three reports show it. */
function shown(verdict: Verdict): { plain: string; html: string; data: { requests: readonly Record<string, unknown>[] } } {
  const review: Review = {
    remote: 'a remote',
    page: undefined,
    style: pullRequests,
    branch: 'main',
    base: '0'.repeat(40),
    requests: [
      {
        number: verdict.number,
        ref: 'refs/pull/1/head',
        oid: '1'.repeat(40),
        title: 'A change',
        author: { name: 'Tina', email: 't@example.org' },
        authored: undefined,
        commits: 1,
        people: 1,
        standsOn: [],
        files: verdict.translations.map((one) => ({
          path: one.path,
          before: one.isNew ? undefined : { mode: '100644', oid: '2'.repeat(40) },
          after: one.isRemoved ? undefined : { mode: '100644', oid: '3'.repeat(40) },
        })),
        verdict,
      },
    ],
    assumptions: [],
    areOpenKnown: true,
    merge: undefined,
  };
  // Isolates are invisible, and are around what strangers wrote.
  const plain = reviewText(review, { colour: false, isWhole: true }).replace(/[\u2066-\u2069]/g, '');
  return { plain, html: reviewHtml(review), data: JSON.parse(reviewJson(review)) };
}

test('a corrected word is shown with its original, before and now', async () => {
  const verdict = await judged(campaign(), [edit('Ärzte erreichen', 'Ärztinnen erreichen')]);
  const { plain, html, data } = shown(verdict);
  expect(verdict.kind).toBe('translation');
  expect(plain).toContain('German: ferry, 1 passage, 1 word');
  expect(plain).toContain('original Doctors reach the island with it.');
  expect(plain).toContain('before   [-Ärzte-] erreichen mit ihr die Insel.');
  expect(plain).toContain('now      {+Ärztinnen+} erreichen mit ihr die Insel.');
  expect(plain).toContain('Who knows German here: Piet Sand (has reviewed), Jule Hart.');
  expect(plain).toContain('“Piet Sand” reviewed it on 2026-02-01. One passage would be newer than that review.');
  expect(html).toContain('<span lang="en" dir="ltr">Doctors reach the island with it.</span>');
  expect(html).toContain('<span lang="de" dir="ltr"><del>Ärzte</del> erreichen mit ihr die Insel.</span>');
  expect(html).toContain('<span lang="de" dir="ltr"><ins>Ärztinnen</ins> erreichen mit ihr die Insel.</span>');
  expect(data.requests[0]).toMatchObject({
    translations: [
      {
        language: 'de',
        passages: [
          {
            original: 'Doctors reach the island with it.',
            before: 'Ärzte erreichen mit ihr die Insel.',
            now: 'Ärztinnen erreichen mit ihr die Insel.',
          },
        ],
      },
    ],
  });
});

test.each([
  ['ar', 'rtl', 'Arabic'],
  ['ja', 'ltr', 'Japanese'],
] as const)('a new translation into %s has its direction, its name and how much of it is there', async (language, direction, name) => {
  const whole = text(words[language], 'revision: 2\n');
  const { plain, html } = shown(
    await judged(campaign(), [added(`translations/${language}/ferry.md`, whole.slice(0, whole.indexOf('- ')))]),
  );
  expect(plain).toContain(`${name}: ferry, new`);
  expect(plain).toMatch(
    /4 of 8 passages are translated; \d+ % of the words are missing: everything from “Doctors reach the island with it\.” on\./,
  );
  expect(html).toContain(`<span lang="${language}" dir="${direction}">${words[language].title}</span>`);
});

test.each([
  [
    'another name for the translator',
    edit('- Jule Hart', '- Nils Berg'),
    ['it removes the credit of “Jule Hart”', 'it credits “Nils Berg”'],
  ],
  ['one more translator', edit('- Jule Hart', '- Jule Hart\n  - Nils Berg'), ['it credits “Nils Berg” as translator']],
  ['no review', edit('reviewed:\n  - name: Piet Sand\n    date: 2026-02-01\n', ''), ['it removes the review by “Piet Sand” of 2026-02-01']],
  ['a review of its own', edit('Piet Sand', 'Jule Hart'), ['“Jule Hart” reviewed it on 2026-02-01, who is named as its translator, too']],
  ['a review by its author', edit('Piet Sand', 'TINA'), ['“TINA” reviewed it on 2026-02-01, who has written this request']],
  ['a newer review', edit('2026-02-01', '2026-03-30'), ['“Piet Sand” reviewed it on 2026-03-30. Nothing here shows that they did']],
  [
    'a draft that is called none',
    changed('translations/hi/ferry.md', machine, machine.replace('machine:\n  date: 2026-01-05\n', '')),
    ['Hindi, ferry: it is no longer called a machine draft, and not one word is changed. Nobody is named who has reviewed it.'],
  ],
  [
    'new words with the old number',
    edit('bis 2040', 'bis 2045'),
    ['this change still says “revision: 1”: “The county shall keep it until 2045,…”'],
  ],
  ['a new number with the old words', edit('revision: 1', 'revision: 2'), ['“revision: 2” alone makes nothing current']],
  [
    'a link to another site',
    edit('https://county.example/ferry', 'https://casino.example/win'),
    ['German, ferry, line 12: The original links to county.example here, the translation to casino.example.'],
  ],
  ['another number', edit('seit 1911', 'seit 1921'), ['Numbers differ: 1911 of the original is missing; 1921 is not in the original.']],
] as const)('a translation with %s is told as that', async (_, file, sentences) => {
  const verdict = await judged(campaign(), [file]);
  expect(verdict.kind).toBe('translation');
  for (const sentence of sentences) expect(verdict.questions.join('\n')).toContain(sentence);
});

test.each([
  ['a file in another folder', [removed(path, german), added('translations/de-AT/ferry.md', german)], 'readers of German lose theirs'],
  [
    'the page itself',
    [
      added('translations/de/pages/about.md', '---\ntitle: Über uns\n---\n\nWir treffen uns jeden zweiten Dienstag.\n'),
      changed(
        'content/pages/about.md',
        '---\ntitle: About us\n---\n\nWe meet every second Monday.\n',
        '---\ntitle: About us\n---\n\nWe meet every second Tuesday.\n',
      ),
    ],
    'It also changes the page “about” itself, which is no translation (content/pages/about.md).',
  ],
] as const)('what hides behind a translation is said first: %s', async (_, files, sentence) => {
  const verdict = await judged(campaign(), files);
  expect(verdict.questions.join('\n')).toContain(sentence);
  const { plain } = shown(verdict);
  if (sentence.includes('page')) {
    expect(plain).toMatch(/#\d+ {2}changes the page about \(English\); German: about, new/);
    expect(plain).toContain('We meet every second {+Tuesday+}.');
  }
});

test('a translation that goes is told as lost to its readers, also where its lock stays behind', async () => {
  const verdict = await judged(campaign(), [removed(path, german)]);
  expect(verdict.kind).toBe('invalid');
  expect(verdict.questions).toContain('It removes the translation of “ferry” into German: readers of German lose it.');
});

test('files that are no texts come before the texts', async () => {
  const verdict = await judged(campaign(), [edit('Ärzte', 'Ärztinnen'), changed('content/site.yaml', 'name: Ferry\n', 'name: X\n')]);
  expect(verdict.kind).toBe('engine');
});

test.each([
  ['an unknown key', german.replace('title:', 'titel:')],
  ['HTML that nobody can put into Markdown', german.replace('## Wer', '<iframe src="https://x.example"></iframe>\n\n## Wer')],
  ['a revision that is none', german.replace('revision: 1', 'revision: 7')],
  ['a link to a script', german.replace('https://county.example/ferry', 'javascript:alert(1)')],
  ['a heading in the middle of nowhere', german.replace('## Wer', '## Wer\n\n##### Noch')],
])('errors are errors: %s is not listed among what can be merged', async (_, bytes) => {
  const verdict = await judged(campaign(), [changed(path, german, bytes)]);
  expect([verdict.kind, verdict.isFixable]).toEqual(['invalid', false]);
  expect(shown(verdict).plain).not.toContain('--merge');
});

test('what can be fixed is shown as it will be', async () => {
  const verdict = await judged(campaign(), [
    changed(path, german, `\ufeff${german.replace('Ärzte', 'Ärztinnen')}`.replaceAll('\n', '\r\n')),
  ]);
  expect([verdict.kind, verdict.whenFixed]).toEqual(['invalid', 'translation']);
  const { plain } = shown(verdict);
  expect(plain).toContain('{+Ärztinnen+} und Kinder');
  expect(plain).toContain('review --merge --only NUMBERS --fix');
});

test('strings of the interface are shown beside the English ones', async () => {
  const before = 'strings:\n  change:\n    wait: Danke.\n';
  const verdict = await judged(campaign({ 'translations/de/ui.yaml': before }), [
    changed('translations/de/ui.yaml', before, 'strings:\n  change:\n    stillToDo: "Noch zu tun: {passages}."\n'),
  ]);
  expect(verdict.translations).toMatchObject([
    { text: 'ui', passages: [{ key: 'change.stillToDo', original: 'Still to do: {passages}.', now: 'Noch zu tun: {passages}.' }, {}] },
  ]);
});

test('the original left in place is called that, and counts for nothing', async () => {
  const verdict = await judged(campaign(), [
    added('translations/ja/ferry.md', letter(secondWant).replace('language: en\nstatus: open\n', 'revision: 2\n')),
  ]);
  const { plain } = shown(verdict);
  expect(plain).toContain('all of it is still the original, word for word');
  expect(verdict.translations[0]?.coverage).toMatchObject({ total: 8, done: 0, untranslatedCount: 8, isUntranslated: true });
});

test('what was joined otherwise is not called missing, and no second letter', async () => {
  const [first, , doctors, children, , want] = words.de.parts;
  const body = [first, `${doctors}\n${children}`, `Was wir wollen: ${want}`, '    Danke.', 'Mit Gruß vom Sund.'].join('\n\n');
  const verdict = await judged(campaign(), [
    added('translations/de-AT/ferry.md', `---\ntitle: ${words.de.title}\nrevision: 2\n---\n\n${body}\n`),
  ]);
  const { plain } = shown(verdict);
  const said = [...verdict.problems.map(({ message }) => message), plain].join('\n');
  expect(said).toContain('It is not clear which passages');
  expect(said).not.toMatch(/After the end|of the words are missing/);
});

test('where the original is changed on the way, its translation is still held against what was recorded', async () => {
  const own = letter(secondWant);
  const verdict = await judged(campaign(), [
    changed('letters/ferry.md', own, own.replace('since 1911', 'since 1912')),
    added('translations/ja/ferry.md', text(words.ja, 'revision: 2\n')),
  ]);
  const [original, japanese] = verdict.translations;
  expect(original).toMatchObject({ isOriginal: true, passages: [{ now: expect.stringContaining('1912') }] });
  expect(japanese?.coverage).toMatchObject({ total: 8, done: 8 });
  expect(japanese?.passages[2]?.original).toContain('since 1911');
});

test('marks of other programs are told where the translation has brought them, and not where the original has them', async () => {
  const own = letter(secondWant).replace('- Doctors', '- [ ] Doctors');
  const boxed = text(words.ja, 'revision: 1\n').replace('- ', '- [ ] ');
  const root = campaign({ 'letters/ferry.md': own, 'letters/ferry.revisions.yaml': null });
  const said = async (body: string): Promise<string> =>
    (await judged(root, [added('translations/ja/ferry.md', body)])).questions.join('\n');
  expect(await said(boxed)).not.toContain('a box to tick');
  expect(await said(boxed.replace('## ', '## :ferry: '))).toContain('“:ferry:”');
});

test('passages are shown as they were typed', async () => {
  const verdict = await judged(campaign(), [edit('Ärzte erreichen', 'R&D und *Ärzte_und_Pfleger* (https://a.example/b_c) erreichen')]);
  expect(verdict.translations[0]?.passages[0]?.now).toBe(
    'R&D und *Ärzte_und_Pfleger* (https://a.example/b_c) erreichen mit ihr die Insel.',
  );
});

const trusting = (account: string, languages: string): Record<string, string> => ({
  'content/site.yaml': `name: Ferry\nurl: https://ferry.example\ndefaultLanguage: en\nreview:\n  trustedTranslators:\n    - account: ${account}\n      languages: [${languages}]\n`,
});
const jule = { name: 'Jule', email: 'j@example.org', handle: 'jule' };
const small = edit('Ärzte erreichen', 'Ärztinnen erreichen');

test('a name that the original has as well is for a person to read, and so is what a link leads to', async () => {
  const named = german.replace('Ärzte erreichen', 'Doctors vom Sund erreichen').replace('](https://county.example/ferry)', '][kreis]');
  const whole = `${named}\n[kreis]: https://county.example/ferry\n`;
  const root = campaign({ ...trusting('jule', 'de'), [path]: whole });
  const kindOf = async (from: string, to: string): Promise<string> =>
    (await judged(root, [changed(path, whole, whole.replace(from, to))], jule)).kind;
  expect(await kindOf('vom Sund erreichen', 'am Sund erreichen')).toBe('ready');
  expect(await kindOf('Doctors vom', 'Pastoren vom')).toBe('translation');
  expect(await kindOf('[kreis]: https://county.example/ferry', '[kreis]: https://other.example/ferry')).not.toBe('ready');
  const both = whole.replace('vom Sund', 'am Sund').replace('[kreis]: https://county', '[kreis]: https://other');
  expect((await judged(root, [changed(path, whole, both)], jule)).kind).not.toBe('ready');
});

test('a word or two by somebody whom the campaign trusts with the language are ready, and nothing larger', async () => {
  const root = campaign(trusting('Jule', 'de, fr'));
  const kindOf = async (file: Parameters<typeof judged>[1][number], author: Parameters<typeof judged>[2] = jule): Promise<string> =>
    (await judged(root, [file], author)).kind;
  expect(await kindOf(small)).toBe('ready');
  for (const file of [
    edit('Ärzte erreichen mit ihr die Insel', 'Kein Arzt erreicht ohne sie'),
    edit('seit 1911', 'seit 1912'),
    edit('https://county.example/ferry', 'https://county.example/boat'),
    edit('- Jule Hart', '- Jule Harz'),
    edit('Vierzig Kinder', 'Viele Kinder\n- Kinder'),
    changed(path, german, german.replace('Ärzte', 'Ärztinnen').replace('Vierzig', 'Viele')),
    changed('translations/hi/ferry.md', machine, machine.replace('डॉक्टर', 'चिकित्सक')),
    edit('bis 2040', 'bis zu 2040'),
  ])
    expect(await kindOf(file), String(file.after)).not.toBe('ready');
  // What comes along without being words of a passage.
  for (const file of [
    { ...small, isExecutable: true },
    edit('Ärzte', 'Ärzte ⚓⚓⚓⚓⚓'),
    edit('Ärzte', 'Ärzte …… ——— „„„“'),
    edit('Ärzte', 'Ärzte ▒▒▓▓'),
    edit('Ärzte', 'kommtallezurdemo'.repeat(5)),
    edit('Ärzte', 'Ärztе'),
    edit('Ärzte', 'Ä\u200d\u200c\u200drzte'),
    changed(path, german, `${german.replace('Ärzte', 'Ärztinnen')}\n[kreis]: https://elsewhere.example/\n`),
    changed(
      path,
      german,
      german.replace('Ärzte erreichen', 'Ärztinnen erreichen').replace('revision: 1', '# nobody reads this\nrevision: 1'),
    ),
  ])
    expect(await kindOf(file), String(file.after)).not.toBe('ready');
  for (const file of [
    edit('Ärzte erreichen', 'Ärztinnen, erreichen'),
    edit('zur Schule', 'in die Schule'),
    edit('Rettet die', 'Rettet unsre'),
  ])
    expect(await kindOf(file), String(file.after)).toBe('ready');
  // A name in a commit is anyone's.
  expect(await kindOf(small, { name: 'jule', email: 'jule@users.noreply.github.com' })).toBe('translation');
  expect(await kindOf(small, { ...jule, handle: 'mallory' })).toBe('translation');
  expect((await judged(campaign(), [small], jule)).kind).toBe('translation');
});

test('letters whose counts would change places are none', async () => {
  const count = (letter: string): string => `<SignatoryCount letter="${letter}" />`;
  const page = '---\ntitle: State\n---\n\n';
  const text = `${page}Die Fähre hat ${count('ferry')} und die Brücke ${count('bridge')} Unterschriften.\n`;
  const place = 'translations/de/pages/state.md';
  const root = campaign({
    ...trusting('Jule', 'de'),
    'letters/bridge.md': '---\ntitle: The bridge\nlanguage: en\nstatus: open\n---\n\nBuild it.\n',
    'content/pages/state.mdx': `${page}The ferry has ${count('ferry')} and the bridge ${count('bridge')} signatures.\n`,
    [place]: text,
  });
  expect((await judged(root, [changed(place, text, text.replace('Unterschriften', 'Stimmen'))], jule)).kind).toBe('ready');
  const turned = text.replace('"ferry"', '"x"').replace('"bridge"', '"ferry"').replace('"x"', '"bridge"');
  expect((await judged(root, [changed(place, text, turned)], jule)).kind).toBe('translation');
});

test.each([
  ['asterisks', '** Der Anfang.\n'],
  ['underscores', '__ Der Anfang.\n\n_ _ __x\n'],
  ['a box of GitHub', '> [!NOTE]\n> Ein Hinweis.\n'],
  ['a shortcode', 'Ein {{< figure >}} hier.\n'],
  ['the name of a picture', 'Ein :rocket: hier.\n'],
])('%s that were there before are no matter of a change of another line', async (_, old) => {
  const before = `${german}\n${old}`;
  const other = before.replace('Ärzte erreichen', 'Ärztinnen erreichen');
  const about = (verdict: Verdict) => verdict.problems.filter(({ rule }) => rule.startsWith('markdown-'));
  const root = () => campaign({ [path]: before });
  expect(about(await judged(root(), [changed(path, before, other)]))).toEqual([]);
  expect(about(await judged(campaign(), [changed(path, german, before)]))).not.toEqual([]);
  const twice = `${before}\nUnd noch ein Absatz.\n\n${old}`;
  expect(about(await judged(root(), [changed(path, before, twice)])).length).toBe(old.includes('[!NOTE]') ? 0 : 1);
  expect(about(await judged(campaign({ [path]: twice }), [changed(path, twice, other)]))).toEqual([]);
});

test('another mark of the items of a list brings up nothing that was there before', async () => {
  const before = `${german}\n- Siehe [hier](https://elsewhere.example/).\n- Zwei\n`;
  const verdict = await judged(campaign({ [path]: before }), [changed(path, before, before.replaceAll('\n- ', '\n* '))]);
  expect(verdict.problems.filter(({ rule }) => rule !== 'translation-unaligned')).toEqual([]);
  expect(verdict.questions.filter((question) => question.includes('elsewhere'))).toEqual([]);
});

test('a passage with lines is shown in lines', async () => {
  const after = `${german}\n\`\`\`\nEins\nZwei\n\`\`\`\n`;
  const verdict = await judged(campaign(), [changed(path, german, after)]);
  const { plain, html } = shown(verdict);
  expect(plain).toContain('Eins Zwei');
  expect(html).toContain('Eins<br>Zwei');
  expect(plain + html).not.toContain('U+000A');
});
