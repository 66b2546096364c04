// Requests of the kinds that translators send, each kind in at least five shapes and languages of its own: what is told of it, and what is not.
// docs/translators.md says the same to translators; bench/README.md has the table of kinds.

import { beforeAll, expect, test } from 'vitest';
import { wordsIn } from '../../src/automation/words.ts';
import { markdownReport } from '../../src/report/markdown/comment.ts';
import { Judge } from '../../src/review/judge/judge.ts';
import type { Verdict } from '../../src/review/judge/verdict.ts';
import type { ProposedFile } from '../../src/review/proposal.ts';
import { added, baseOfMain, changed, onlyRead, removed } from './support.ts';
import { german, letter, machine, makeCampaign, secondWant, text, words as older } from './translation-campaign.ts';
import { words } from './translator-kinds.ts';

type Language = keyof typeof words;
const at = (language: string): string => `translations/${language}/ferry.md`;
const whole = (language: Language, facts = 'revision: 2\ntranslators:\n  - Tina\n'): string => text(words[language], facts);
const page = 'content/pages/about.md';
const aboutUs = '---\ntitle: About us\n---\n\nWe meet every second Monday.\n';
const news = 'content/updates/2026-03-10-first.md';
const first = '---\ntitle: The first week\n---\n\nFour hundred neighbours signed.\n';

const ukrainian = whole('uk', 'revision: 2\ntranslators:\n  - Olena\n');

/** Merged long ago: a number, a link, a bold word and an item are not as in the original. */
const swedish = `---
title: Rädda färjan
summary: Färjan för läkare och barn över sundet.
revision: 1
---

Färjan har gått över sundet sedan 1912, som länet skriver.

## Vilka som behöver den

- **Läkare** når ön med den.

## Vad vi vill

Länet ska behålla den till 2030.
`;

const campaign = onlyRead((changes, root) => makeCampaign({ [news]: first, [at('sv')]: swedish, [at('uk')]: ukrainian, ...changes }, root));
let judge: Judge;
beforeAll(async () => {
  judge = new Judge(await baseOfMain(campaign()), '2026-04-01');
});

let count = 0;
const judged = (...files: ProposedFile[]): Verdict =>
  judge.judge({ number: ++count, files, author: { name: 'Tina', email: 't@example.org' } });

/** All that the maintainer and the author of a request are told of it. */
function told(verdict: Verdict): string {
  const { problems, translations, questions, fixes } = verdict;
  const comment = markdownReport(
    { problems, signatures: [], fixes, isFixable: verdict.isFixable, texts: translations },
    wordsIn(translations[0]?.language ?? 'en'),
  );
  return [...questions, ...problems.map(({ rule, message }) => `${rule}: ${message}`), comment].join('\n');
}
const edit = (before: string, path: string, from: string, to: string): ProposedFile => {
  expect(before).toContain(from);
  return changed(path, before, before.replace(from, to));
};
const correct = (from: string, to: string): ProposedFile => edit(german, at('de'), from, to);
const correctUkrainian = (from: string, to: string): ProposedFile => edit(ukrainian, at('uk'), from, to);
const correctSwedish = (from: string, to: string): ProposedFile => edit(swedish, at('sv'), from, to);

test.each([
  ['sr_Latn', 'sr-Latn'],
  ['zh_Hant_HK', 'zh-Hant-HK'],
  ['en_GB.UTF-8', undefined],
  ['x_y_z', undefined],
  ['f', undefined],
  ['pt_br', 'pt-BR'],
  ['日本語', undefined],
])('01, a folder that is no tag, “%s”, is a finding and stops nothing', (folder, tag) => {
  const said = judged(added(`translations/${folder}/ferry.md`, whole('fr')));
  expect(said.kind).toBe('invalid');
  if (tag) expect(told(said)).toContain(tag);
  expect(judged(correct('Ärzte erreichen', 'Ärztinnen erreichen')).kind).toBe('translation');
});

test.each<[string, ProposedFile, string, string, string]>([
  ['a title', correct('Rettet die Fähre', 'Rettet unsere Fähre'), 'Save the ferry', 'Rettet die Fähre', 'Rettet unsere Fähre'],
  ['a heading', correct('Was wir wollen', 'Was wir fordern'), '## What we want', '## Was wir wollen', '## Was wir fordern'],
  [
    'an item in Hindi',
    edit(machine, at('hi'), 'चालीस बच्चे', 'चालीस विद्यार्थी'),
    'Forty children go to school with it.',
    'चालीस बच्चे इससे स्कूल जाते हैं।',
    'चालीस विद्यार्थी इससे स्कूल जाते हैं।',
  ],
  [
    'a summary in Ukrainian',
    correctUkrainian('лікарів і дітей через', 'медиків і дітей через'),
    'The ferry brings doctors and children across the strait.',
    words.uk.summary,
    'Паром возить медиків і дітей через протоку.',
  ],
  [
    'one letter',
    correctUkrainian('щороку повідомляти', 'щороку повідомляти,'),
    secondWant,
    words.uk.parts[5],
    words.uk.parts[5].replace('повідомляти', 'повідомляти,'),
  ],
])('03, what changed is shown beside its original: %s', (_, file, original, before, now) => {
  const { translations } = judged(file);
  expect(translations[0]?.passages).toMatchObject([{ original: expect.stringContaining(original.replace(/^## /, '')), before, now }]);
});

test.each<[string, ProposedFile[], string | RegExp]>([
  ['another translator', [correctUkrainian('- Olena', '- Tina')], /removes the credit of “Olena”.*\n?.*credits “Tina”/],
  ['no translator', [correctUkrainian('translators:\n  - Olena\n', '')], 'it removes the credit of “Olena”'],
  [
    'a review by its author in a language without one',
    [correctSwedish('revision: 1', 'revision: 1\nreviewed:\n  - name: Tina\n    date: 2026-03-30')],
    '“Tina” reviewed it on 2026-03-30, who has written this request',
  ],
  ['a reviewer in other letters', [correct('Piet Sand', 'Пётр Песков')], 'it removes the review by “Piet Sand” of 2026-02-01'],
  [
    'a credit in place of the mark of a draft',
    [edit(machine, at('hi'), 'machine:\n  date: 2026-01-05\n', 'translators:\n  - Hari\n')],
    'it is no longer called a machine draft, and not one word is changed',
  ],
  [
    'the mark of a draft taken out beside one word',
    [changed(at('hi'), machine, machine.replace('machine:\n  date: 2026-01-05\n', '').replace('चालीस बच्चे', 'चालीस विद्यार्थी'))],
    'it is no longer called a machine draft',
  ],
  ['a folder of another country', [removed(at('sv'), swedish), added(at('sv-FI'), swedish)], 'readers of Swedish lose theirs'],
  ['a draft that goes', [removed(at('hi'), machine)], 'readers of Hindi lose it'],
])('04, what becomes of those who are named is told: %s', (_, files, said) => {
  const verdict = judged(...files);
  expect(verdict.questions.join('\n')).toMatch(said);
  expect(verdict.kind).not.toBe('ready');
});

const mangled = (language: Language, from: string | RegExp, to: string): ProposedFile => {
  const file = whole(language);
  expect(file).toMatch(from);
  return added(at(language), file.replace(from, to));
};
test.each<[string, ProposedFile]>([
  ['a key in Japanese', mangled('ja', 'title:', 'タイトル:')],
  ['no title, in Arabic', mangled('ar', /^title: .*\n/m, '')],
  ['a revision in words', mangled('sw', 'revision: 2', 'revision: mbili')],
  ['a quotation mark that is never closed', mangled('vi', 'title: ', 'title: "')],
  ['marks of a conflict', mangled('fr', '## Ce que', '<<<<<<< HEAD\n## Ce que nous demandons\n=======\n## Ce que')],
  ['a picture that is nowhere', mangled('ko', '## 우리가', '![사진](/photo.jpg)\n\n## 우리가')],
])('06, errors are errors: %s', (_, file) => {
  expect(judged(file)).toMatchObject({ kind: 'invalid', isFixable: false });
});

test.each<[string, ProposedFile]>([
  ['the title as a heading, in French', added(at('fr'), whole('fr').replace(/^---\n.*?\n---\n/s, `# ${words.fr.title}\n`))],
  ['dashes of a word processor, in Arabic', mangled('ar', /^---$/gm, '—')],
  ['paragraphs of HTML, in Swahili', mangled('sw', /^(Kaunti .*)$/m, '<p>$1</p>')],
  ['the folder of a country, in Korean', added(at('kr'), whole('ko'))],
  ['beside the original, in Vietnamese', added('letters/ferry.vi.md', whole('vi'))],
  ['no revision, in Japanese', mangled('ja', 'revision: 2\n', '')],
])('06, and what has one answer can be fixed: %s', (_, file) => {
  expect(judged(file)).toMatchObject({ kind: 'invalid', isFixable: true, whenFixed: 'translation' });
});

/** Without isolates and code marks, and with one kind of blank. */
const plainly = (text: string): string => text.replace(/[\u2066-\u2069`]/g, '').replace(/\s/g, ' ');
test.each<[string, Language]>([
  ...(['fr', 'ko', 'sw', 'vi', 'ar', 'ja', 'uk'] as const).map((language): [string, Language] => [language, language]),
  ['de-AT', 'de'],
])('12, a whole translation in “%s” is told as that, in its language, and nothing else', (folder, language) => {
  const path = at(folder);
  const file = whole(language);
  const verdict = judged(folder === 'uk' ? changed(path, ukrainian, file.replace(words.uk.title, 'Порятуйте паром')) : added(path, file));
  const { kind, problems, translations } = verdict;
  expect(kind).toBe('translation');
  expect(translations[0]?.coverage).toMatchObject({ total: 8, done: 8, missing: [], untranslatedCount: 0 });
  const said = wordsIn(folder);
  const comment = markdownReport({ problems, signatures: [], fixes: [], isFixable: false, texts: translations }, said);
  const title = folder === 'uk' ? 'Порятуйте паром' : words[language].title;
  const eight = new Intl.NumberFormat(said.language.locale).format(8);
  expect(comment.split(eight).length - 1).toBe(2);
  for (const sentence of [
    said.text('change.appears', { title }),
    said.text('change.credited', { names: 'Tina' }),
    said.text('change.unreviewed'),
    said.text('change.wait'),
  ])
    expect(plainly(comment)).toContain(plainly(sentence));
  expect(comment).not.toMatch(/npx|\bb\d|paired|certainty/);
});

test.each<[string, ProposedFile, string]>([
  ['an update', correct('bis 2040 behalten', 'bis 2045 behalten'), 'One passage would be newer than that review.'],
  ['another title', correct('Rettet die Fähre', 'Die Fähre muss bleiben'), 'One passage would be newer'],
  ['two items', changed(at('de'), german, german.replace('Ärzte e', 'Alle Ärzte e').replace('Vierzig', '40')), '2 passages would be newer'],
  ['a paragraph more', edit(german, at('de'), 'Der Kreis soll', 'Wir bleiben dabei.\n\nDer Kreis soll'), 'newer than that review'],
  [
    'all but the headings',
    changed(
      at('de'),
      german,
      german.replace('quert den Sund', 'fährt über den Sund').replace('Ärzte e', 'Alle Ärzte e').replace('soll sie', 'muss sie'),
    ),
    '3 passages would be newer',
  ],
])('05, a review does not outlive the text it read: %s', (_, file, sentence) => {
  expect(told(judged(file))).toContain(sentence);
});

const original = letter(secondWant).replace('language: en\nstatus: open\n', 'revision: 2\n');
const bodyOf = (file: string): string => file.slice(file.indexOf('---\n\n') + 5);
test.each<[string, string, string, RegExp]>([
  ['all of it', 'sw', original, /still the original/],
  ['all but the title', 'vi', original.replace('Save the ferry', words.vi.title), /still the original/],
  ['the text below translated facts', 'fr', whole('fr').replace(bodyOf(whole('fr')), bodyOf(original)), /still the original/],
  ['one paragraph', 'ko', whole('ko').replace(words.ko.parts[5], secondWant), /original/],
  [
    'both items',
    'ar',
    whole('ar')
      .replace(words.ar.parts[2], 'Doctors reach the island with it.')
      .replace(words.ar.parts[3], 'Forty children go to school with it.'),
    /original/,
  ],
  [
    'a scaffold with nothing in it',
    'ja',
    `---\ntitle: ${words.ja.title}\nrevision: 2\n---\n\n<!--\nThe ferry has crossed the strait since 1911, as [the county](https://county.example/ferry) writes.\n-->\n`,
    /[12] of 8/,
  ],
])('08, the original left in place is no translation: %s', (_, language, file, said) => {
  const verdict = judged(added(at(language), file));
  expect(told(verdict)).toMatch(said);
  const { coverage } = verdict.translations[0] ?? {};
  expect((coverage?.done ?? 8) < 8).toBe(true);
});

const began = (language: 'ar' | 'hi' | 'ja'): string => text(older[language], 'revision: 1\n');
test.each<[string, ProposedFile, RegExp]>([
  ['begun before, in Japanese', added(at('ja'), began('ja')), /This follows revision 1, and the letter is at revision 2/],
  ['begun before, in Arabic', added(at('ar'), began('ar')), /This follows revision 1/],
  [
    'only the number, of a machine draft',
    edit(machine, at('hi'), 'revision: 1', 'revision: 2'),
    /“revision: 2” alone makes nothing current/,
  ],
  ['only the words, of a machine draft', edit(machine, at('hi'), older.hi.parts[5], words.hi.parts[5]), /still says “revision: 1”/],
  [
    'another passage, with the new number',
    changed(at('de'), german, german.replace('Ärzte e', 'Alle Ärzte e').replace('revision: 1', 'revision: 2')),
    /has the old words still/,
  ],
  ['a revision that is not there yet', added(at('fr'), whole('fr', 'revision: 3\n')), /revision/],
])('09, what a letter was overtaken by is told: %s', (_, file, said) => {
  expect(told(judged(file))).toMatch(said);
});

test.each([
  [
    'Serbian in Latin letters',
    'sr',
    'Spasite trajekt',
    'Trajekt prelazi moreuz od 1911, kako piše [okrug](https://county.example/ferry).',
    'Lekari stižu na ostrvo njime, a četrdeset đaka ide njime u školu svakog dana.',
    'sr-Latn',
  ],
  ['Ukrainian in the folder of Greek', 'el', words.uk.title, words.uk.parts[0], words.uk.parts[2], 'letters'],
  ['Japanese in the folder of Korean', 'ko', words.ja.title, words.ja.parts[0], words.ja.parts[3], 'letters'],
  ['Arabic in the folder of Hebrew', 'he', words.ar.title, words.ar.parts[0], words.ar.parts[3], 'letters'],
  ['Hindi in the folder of Tamil', 'ta', words.hi.title, words.hi.parts[0], words.hi.parts[3], 'letters'],
] as const)('13, one cause is one line: %s', (_, folder, title, one, two, says) => {
  const { problems } = judged(added(at(folder), `---\ntitle: ${title}\nrevision: 2\n---\n\n${one}\n\n${two}\n\n${two}\n`));
  const found = problems.filter(({ rule }) => ['translation-script', 'translation-place', 'text-no-glyph'].includes(rule));
  expect(found.map(({ message }) => message)).toEqual([expect.stringContaining(says)]);
});

test.each<[string, ProposedFile]>([
  ['a word', correctSwedish('når ön', 'kommer till ön')],
  ['a heading', correctSwedish('Vad vi vill', 'Vad vi begär')],
  ['the title', correctSwedish('Rädda färjan', 'Rädda vår färja')],
  ['who translated it', correctSwedish('revision: 1', 'revision: 1\ntranslators:\n  - Tina')],
  ['a comma', correctSwedish('når ön med den', 'når ön, med den')],
])('18, old faults of the file are no matter of a change of %s', (_, file) => {
  const { problems } = judged(file);
  expect(problems.filter(({ rule }) => /numbers|links|emphasis|length|passages|headings/.test(rule))).toEqual([]);
});

test.each<[string, ProposedFile, RegExp]>([
  [
    'another host',
    correctUkrainian('county.example', 'county-example.click'),
    /links to county\.example here, the translation to county-example\.click/,
  ],
  [
    'a host below another',
    correctUkrainian('county.example', 'county.example.evil.example'),
    /county\.example here, the translation to evil\.example/,
  ],
  ['look-alike letters', correctUkrainian('county.example', 'соunty.example'), /The original links to county\.example here|xn--/],
  ['a link more', correctUkrainian('Лікарі дістаються', '[Лікарі](https://pills.example/) дістаються'), /link|pills\.example/],
  [
    'a definition below',
    changed(at('uk'), ukrainian, `${ukrainian.replace('](https://county.example/ferry)', '][a]')}\n[a]: https://casino.example/\n`),
    /casino\.example/,
  ],
  [
    'an e-mail address',
    correctUkrainian('https://county.example/ferry', 'mailto:win@casino.example'),
    /the translation to win@casino\.example/,
  ],
])('19, a link to somewhere else is told: %s', (_, file, said) => {
  expect(told(judged(file))).toMatch(said);
});

test.each<[string, ProposedFile]>([
  ['the same site, another page', correctUkrainian('county.example/ferry', 'county.example/uk/ferry')],
  ['the same site with www', correctUkrainian('https://county.example', 'https://www.county.example')],
])('19, and nothing of it where the site is the same: %s', (_, file) => {
  expect(told(judged(file))).not.toContain('The original links to');
});

test.each<[string, ProposedFile, RegExp]>([
  ['a number', correctUkrainian('1911', '1991'), /Ukrainian, ferry, line 9: Numbers differ/],
  ['a link', correctUkrainian('county.example', 'casino.example'), /Ukrainian, ferry, line 9: The original links/],
  ['a number in a new translation', added(at('sw'), whole('sw').replace('1911', '1811')), /Swahili, ferry, line 9: Numbers differ/],
  ['the last passage', added(at('vi'), whole('vi').replace('2045', '2054')), /Vietnamese, ferry, line 18: Numbers differ/],
  ['of two files each', added(at('fr'), whole('fr').replace('2045', '2054')), /French, ferry, line \d+: Numbers differ/],
])('23, a reason has its place: %s', (_, file, said) => {
  expect(
    judged(
      file,
      ...(file.path === at('fr') ? [added('translations/fr/pages/about.md', '---\ntitle: Nous\n---\n\nTous les lundis.\n')] : []),
    ).questions.join('\n'),
  ).toMatch(said);
});

test.each<[string, ProposedFile, string | RegExp, string]>([
  ['a page', changed(page, aboutUs, aboutUs.replace('Monday', 'Friday')), 'It also changes the page “about” itself', 'text'],
  ['news', changed(news, first, first.replace('Four', 'Nine')), 'It also changes the piece of news “2026-03-10-first” itself', 'text'],
  [
    'the letter',
    changed('letters/ferry.md', letter(secondWant), letter(secondWant.replace('2045', '2046'))),
    'It also changes the letter “ferry” itself',
    'invalid',
  ],
  ['a page that goes', removed(page, aboutUs), /about/, 'text'],
  ['somebody else’s translation', removed(at('uk'), ukrainian), 'readers of Ukrainian lose it', 'translation'],
])('24, what hides behind a translation is said: %s', (_, hidden, said, kind) => {
  const verdict = judged(added(at('sw'), whole('sw')), hidden);
  expect(verdict.questions.join('\n')).toMatch(said);
  expect(verdict.kind).toBe(kind);
});
