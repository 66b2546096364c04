// What is said of a translation that has less than the letter, or more: once, in words, at the place where it begins.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { wordsIn } from '../../src/automation/words.ts';
import { engineLanguages } from '../../src/core/interface/reference.ts';
import { excerptOf } from '../../src/core/translation/excerpt.ts';
import { markdownReport } from '../../src/report/markdown/comment.ts';
import type { TranslatedText } from '../../src/review/translations/translated-text.ts';
import { check, makeCampaign, writeFiles } from '../support/campaign.ts';
import { run } from './support.ts';

const letter = `---
title: Save the ferry
language: en
status: open
---

The ferry has crossed the strait since 1911, in every weather.

## Who needs it

- Doctors reach the island with it.
- Forty children go to school with it.

## What we want

The county shall keep it until 2040.

It shall stay free for residents.
`;
const front = '---\ntitle: Rettet die Fähre\nrevision: 1\n---\n\n';
const parts = [
  'Die Fähre quert den Sund seit 1911, bei jedem Wetter.',
  '## Wer sie braucht',
  '- Ärzte erreichen mit ihr die Insel.\n- Vierzig Kinder fahren mit ihr zur Schule.',
  '## Was wir wollen',
  'Der Kreis soll sie bis 2040 behalten.',
  'Für Anwohner soll sie kostenlos bleiben.',
];

function found(body: string, changes: Record<string, string> = {}): string[] {
  const root = makeCampaign({ 'letters/a.md': letter, 'translations/fr/a.md': null, 'translations/de/a.md': front + body, ...changes });
  run(root, 'revise', 'a', '--date', '2026-11-22');
  return check(root)
    .filter(({ file, rule }) => file === 'translations/de/a.md' && rule !== 'translation-unaligned')
    .map(({ rule, line, message }) => `${line} ${rule}: ${message}`);
}

test('a whole translation is not spoken of', () => {
  expect(found(parts.join('\n\n'))).toEqual([]);
});

test.each([
  [1, '6', '2 of 8', '“Who needs it”'],
  [2, '8', '3 of 8', '“Doctors reach the island with it.”'],
  [3, '11', '5 of 8', '“What we want”'],
  [4, '13', '6 of 8', '“The county shall keep it until 2040.”'],
  [5, '15', '7 of 8', '“It shall stay free for residents.”'],
])('one that ends after %i pieces says from where it is missing', (count, line, share, from) => {
  const [only, ...others] = found(parts.slice(0, count).join('\n\n'));
  expect(others).toEqual([]);
  expect(only).toMatch(
    new RegExp(
      `^${line} translation-passages: ${share} passages are translated, and \\d+ % of the words are missing: everything from ${from} on\\.$`,
    ),
  );
});

const editions: Readonly<Record<string, readonly [title: string, ...parts: string[]]>> = {
  hi: [
    'नौका बचाओ',
    'नौका १९११ से हर मौसम में जलडमरूमध्य पार कर रही है।',
    '## किसे इसकी ज़रूरत है',
    '- डॉक्टर इससे द्वीप तक पहुँचते हैं।\n- चालीस बच्चे इससे स्कूल जाते हैं।',
    '## हम क्या चाहते हैं',
    'ज़िला इसे २०४० तक चलाए रखे।',
    'यह निवासियों के लिए मुफ़्त रहे।',
  ],
  ar: [
    'أنقذوا العبّارة',
    'تعبر العبّارة المضيق منذ ١٩١١ في كل طقس.',
    '## من يحتاج إليها',
    '- يصل بها الأطباء إلى الجزيرة.\n- يذهب بها أربعون طفلًا إلى المدرسة.',
    '## ما نريده',
    'على المقاطعة أن تُبقيها حتى ٢٠٤٠.',
    'وأن تبقى مجانية للسكان.',
  ],
  'zh-Hans': [
    '保住渡轮',
    '自1911年以来，渡轮风雨无阻地穿越海峡。',
    '## 谁需要它',
    '- 医生乘它上岛。\n- 四十个孩子乘它上学。',
    '## 我们要什么',
    '县里应把它保留到2040年。',
    '居民应继续免费乘坐。',
  ],
  th: [
    'รักษาเรือข้ามฟากไว้',
    'เรือข้ามช่องแคบมาตั้งแต่ปี 1911 ในทุกสภาพอากาศ',
    '## ใครต้องการเรือ',
    '- แพทย์ไปถึงเกาะด้วยเรือนี้\n- เด็กสี่สิบคนไปโรงเรียนด้วยเรือนี้',
    '## สิ่งที่เราต้องการ',
    'เทศมณฑลต้องรักษาเรือไว้จนถึงปี 2040',
    'ต้องไม่เก็บเงินผู้อยู่อาศัย',
  ],
  fi: [
    'Pelastakaa lautta',
    'Lautta on ylittänyt salmen vuodesta 1911, säällä kuin säällä.',
    '## Kuka sitä tarvitsee',
    '- Lääkärit pääsevät sillä saarelle.\n- Neljäkymmentä lasta kulkee sillä kouluun.',
    '## Mitä haluamme',
    'Piirikunnan on pidettävä se vuoteen 2040.',
    'Asukkaille sen on oltava ilmainen.',
  ],
};

test.each(
  Object.entries(editions).flatMap(
    ([language, [title, ...own]]) =>
      [
        [language, 'after the heading', title, own.slice(0, 2), '3 of 8', 'everything from “Doctors reach the island with it.” on'],
        [language, 'before the last demand', title, own.slice(0, 5), '7 of 8', 'everything from “It shall stay free for residents.” on'],
        // Within the list: an item is a passage.
        [
          language,
          'within the list',
          title,
          [...own.slice(0, 2), own[2]?.split('\n')[0] ?? ''],
          '4 of 8',
          'everything from “Forty children go',
        ],
        [
          language,
          'with its end and without its first paragraph',
          title,
          own.slice(1),
          '7 of 8',
          '“The ferry has crossed the strait since',
        ],
      ] as const,
  ),
)('in %s, one that ends or begins elsewhere is told once: %s', (language, _, title, own, share, says) => {
  const root = makeCampaign({
    'letters/a.md': letter,
    'translations/fr/a.md': null,
    [`translations/${language}/a.md`]: `---\ntitle: ${title}\nrevision: 1\n---\n\n${own.join('\n\n')}\n`,
  });
  run(root, 'revise', 'a', '--date', '2026-11-22');
  const told = check(root).filter(({ rule }) => rule === 'translation-passages' || rule === 'translation-headings');
  expect(told.map(({ message }) => message)).toEqual([expect.stringContaining(`${share} passages are translated, and `)]);
  expect(told[0]?.message).toContain(says);
});

test('passages that are missing in the middle are named', () => {
  const [only] = found([parts[0], parts[4], parts[5]].join('\n\n'));
  expect(only).toContain('4 of 8 passages are translated');
  expect(only).toContain('“Who needs it”, “Doctors reach the island with it.”, “Forty children go to school with it.”, …');
});

test.each([
  [
    'Norwegian',
    'Ferga har kryssa sundet sidan 1911.\n\n## Kven treng ho\n\nLegane.\n\n## Kva vi vil\n\nFylket.',
    'translation-headings',
    5,
  ],
  ['Greek', 'Το πλοίο περνά το στενό από το 1911.\n\nΟι γιατροί.\n\nΤα παιδιά.', 'translation-passages', 3],
  ['Thai', 'เรือข้ามช่องแคบมาตั้งแต่ปี 1911\n\nหมอ\n\nเด็ก\n\nเทศมณฑล', 'translation-passages', 4],
  ['itself again', parts.join('\n\n'), 'translation-headings', 7],
  ['Hebrew', 'המעבורת חוצה את המצר מאז 1911.\n\n## מי צריך\n\nרופאים.', 'translation-headings', 3],
])('below the letter a second one, in %s, is one finding', (_, second, rule, count) => {
  const findings = found(`${parts.join('\n\n')}\n\n${second}`);
  expect(findings.map((line) => line.replace(/, from .*/, ''))).toEqual([
    `19 ${rule}: After the end of the letter there are ${count} more passages`,
  ]);
});

test('the second language is named where it is another translation', () => {
  const danish = 'Færgen har krydset sundet siden 1911.\n\n## Hvem har brug for den\n\nLægerne.\n\n## Hvad vi vil';
  const [only] = found(`${parts.join('\n\n')}\n\n${danish}`, {
    'translations/da/a.md': `---\ntitle: Red færgen\nrevision: 1\n---\n\n${danish}\n`,
  });
  expect(only).toContain('which are those of the translation into Danish.');
});

test.each([
  [
    'Italian',
    'Il traghetto attraversa lo stretto dal 1911, con ogni tempo.\n\n## A che cosa serve\n\n- I medici raggiungono l’isola con il traghetto.\n- Quaranta bambini vanno a scuola con il traghetto.\n\n## Che cosa chiediamo\n\nLa contea non deve chiuderlo, e per gli abitanti deve essere gratuito.',
  ],
  [
    'Polish',
    'Prom pływa przez cieśninę od 1911 roku, w każdą pogodę.\n\n## Komu jest potrzebny\n\nLekarze docierają nim na wyspę, a czterdzieścioro dzieci jeździ nim do szkoły.\n\nPowiat nie może go zamknąć. Dla mieszkańców ma być za darmo, tak jak jest to dziś.',
  ],
  [
    'Turkish',
    'Feribot 1911’den beri boğazı her havada geçiyor.\n\n## Kimin ihtiyacı var\n\nDoktorlar adaya onunla ulaşıyor ve kırk çocuk da okula onunla gidiyor.\n\nİlçe feribotu 2040’a kadar sürdürsün. Bu, adada yaşayanlar için ücretsiz kalsın; daha pahalı bir yol istemiyoruz.',
  ],
  [
    'Ukrainian',
    'Паром перетинає протоку з 1911 року за будь-якої погоди.\n\n## Кому він потрібен\n\nЛікарі дістаються ним на острів, а сорок дітей їздять до школи.\n\nМи просимо, щоб округ не закривав його до 2040 року. Для мешканців він має бути безкоштовним, як це є й тепер.',
  ],
  [
    'Persian',
    'این کشتی از سال ۱۹۱۱ در هر هوایی از تنگه می‌گذرد.\n\n## چه کسانی به آن نیاز دارند\n\nپزشکان با آن به جزیره می‌روند و چهل کودک را به مدرسه می‌برد.\n\nما می‌خواهیم که استان آن را تا ۲۰۴۰ نگه دارد. باید برای ساکنان رایگان بماند.',
  ],
  [
    'Vietnamese',
    'Chuyến phà qua eo biển từ năm 1911, trong mọi thời tiết.\n\n## Ai cần đến phà\n\nCác bác sĩ ra đảo bằng phà, và những đứa trẻ được phà đưa đi học.\n\nChúng tôi muốn quận giữ phà đến năm 2040. Người dân không phải trả tiền cho một chuyến phà này.',
  ],
  ['Georgian', 'ბორანი სრუტეს 1911 წლიდან კვეთს.\n\n## ვის სჭირდება\n\nექიმები კუნძულზე მისით ჩადიან.\n\nორმოცი ბავშვი სკოლაში დადის.'],
  [
    'Japanese',
    'フェリーは1911年から海峡を渡っています。\n\n## 必要とする人\n\n医師はこれで島に着きます。\n\n子どもがこれで学校に通います。',
  ],
  [
    'Traditional Chinese',
    '這艘渡輪從一九一一年起風雨無阻地來往於海峽。\n\n## 誰需要這艘渡輪\n\n醫生們靠這艘船到島上，四十個學生靠這艘船上學。\n\n我們請縣政府讓渡輪開到2040年。',
  ],
])('the second language is asked about where its words or letters are those of one: %s', (name, second) => {
  const [only, ...others] = found(`${parts.join('\n\n')}\n\n${second}`).filter((line) => line.includes('After the end'));
  expect(others).toEqual([]);
  expect(only).toContain(` on, in another language (${name}?).`);
});

test.each([
  [
    'more of the same language',
    'Wir danken allen, die mit uns unterschrieben haben.\n\nDas ist nicht wenig für eine Insel.\n\nUnd wir bleiben dabei.',
  ],
  ['names', 'Ann Lee, Kerlan\n\nPiet Sand, Westerland\n\nJule Hart, Norderney'],
  ['a few words', 'Pace.\n\nGrazie.\n\nCiao.'],
  ['numbers', '1911\n\n2040\n\n40'],
  [
    'two languages',
    'Nous demandons que le comté garde le bac dans cette île.\n\nLa contea non deve chiudere il traghetto per gli abitanti.\n\nEl condado no debe cerrar el transbordador para los vecinos.',
  ],
])('and not where they are not: %s', (_, second) => {
  const [only] = found(`${parts.join('\n\n')}\n\n${second}`).filter((line) => line.includes('After the end'));
  expect(only).toMatch(/there are 3 more passages, from “.*” on\.$/);
});

const body = letter.slice(letter.indexOf('The ferry')).trim().replaceAll('\n- Forty', '\n\n- Forty').split('\n\n');
const whole = parts.join('\n\n').replaceAll('\n- V', '\n\n- V').split('\n\n');
test.each<[string, string[]]>([
  ['below it', [...whole, ...body]],
  ['above it', [...body, ...whole]],
  ['each above its translation', body.flatMap((own, index) => [own, whole[index] ?? ''])],
  ['each below its translation', body.flatMap((own, index) => [whole[index] ?? '', own])],
  ['below each part', [...whole.slice(0, 4), ...body.slice(0, 4), ...whole.slice(4), ...body.slice(4)]],
])('the original that was kept beside its translation is one finding, and all is translated: %s', (_, passages) => {
  expect(found(passages.join('\n\n')).map((line) => line.replace(/^\d+ /, ''))).toEqual([
    'translation-headings: 7 passages of the original stand beside their translation, from “The ferry has crossed the strait since…” on.',
  ]);
});

test.each([
  ['the original as it is', letter.slice(letter.indexOf('The ferry')), 'translation-identical: 5 passages are still the original'],
  [
    'the right words in the wrong letters',
    parts
      .map((part) => part.replace(/[A-Za-zäöüÄß]/g, (character) => String.fromCodePoint(0x430 + (character.charCodeAt(0) % 32))))
      .join('\n\n'),
    'passages are written in other letters than those of German',
  ],
])('%s is one finding, and not one a passage', (_, body, message) => {
  expect(found(body).filter((line) => line.includes('translation-identical') || line.includes('translation-script'))).toEqual([
    expect.stringContaining(message),
  ]);
});

test('what is not certain is named by its words, and nothing by its number', () => {
  const root = makeCampaign({ 'letters/a.md': letter, 'translations/fr/a.md': null });
  run(root, 'revise', 'a', '--date', '2026-11-22');
  writeFiles(root, { 'translations/de/a.md': `${front}${parts[0]}\n\n${parts[5]}\n` });
  const unaligned = check(root).find(({ rule }) => rule === 'translation-unaligned');
  expect(unaligned?.message).toContain('“Für Anwohner soll sie kostenlos bleiben.”');
  expect(`${unaligned?.message} ${unaligned?.hint}`).not.toMatch(/\bb\d/);
});

const arrived = (language: string, changes: Partial<TranslatedText> = {}): TranslatedText => ({
  path: `translations/${language}/a.md`,
  language,
  text: 'a',
  kind: 'letter',
  isOriginal: false,
  isNew: true,
  isRemoved: false,
  title: 'The *title*',
  originalLanguage: 'en',
  review: undefined,
  passages: [],
  passageCount: 8,
  coverage: {
    total: 13,
    done: 8,
    missingWords: 50,
    totalWords: 110,
    missing: ['“Who needs it”'],
    isCutOff: true,
    untranslated: [],
    untranslatedCount: 0,
    unplaced: [],
    unplacedCount: 0,
    isUntranslated: false,
  },
  credit: { before: undefined, after: { translators: [], reviewed: [], machine: false } },
  speakers: [],
  behind: undefined,
  ...changes,
});
const comment = (text: TranslatedText): string =>
  markdownReport({ problems: [], signatures: [], fixes: [], isFixable: false, texts: [text] }, wordsIn(text.language));

test.each(engineLanguages())('what arrived is said in %s, with its numbers', (language) => {
  const words = wordsIn(language);
  const [text = ''] = comment(arrived(language)).split('\n');
  for (const key of [
    'arrived',
    'missingFrom',
    'appears',
    'unreviewed',
    'timeLeft',
    'uncredited',
    'credited',
    'allOriginal',
    'stillOriginal',
  ])
    expect(words.phrase(`change.${key}`).language.tag).toBe(language);
  for (const key of ['olderRevision', 'onlyNumber', 'onlyWords', 'stillToDo', 'removesText', 'meantText', 'ask', 'originalToo', 'unplaced'])
    expect(words.phrase(`change.${key}`).language.tag).toBe(language);
  for (const number of [8, 13, 50]) expect(text).toContain(new Intl.NumberFormat(words.language.locale).format(number));
  expect(text.replace(/[^\p{L} ]/gu, '')).toContain('Who needs it');
  expect(text).toContain('translators: [Your Name]');
  // A title is text, and none of it is markup.
  expect(text.replaceAll('**', '')).not.toMatch(/[{}]|[^`\\]\*title/);
  expect(text).not.toMatch(/npx|\bb\d/);
});

const coverage = (changes: Partial<NonNullable<TranslatedText['coverage']>>): NonNullable<TranslatedText['coverage']> => ({
  total: 13,
  done: 8,
  missingWords: 50,
  totalWords: 110,
  missing: [],
  isCutOff: false,
  untranslated: [],
  untranslatedCount: 0,
  unplaced: [],
  unplacedCount: 0,
  isUntranslated: false,
  ...changes,
});
const names = ['“One”', '“Two”', '“Three”'];

test.each([
  ['da', 'en', '“One”, “Two”, and “Three”'],
  ['bg', 'en', '“One”, “Two”, and “Three”'],
  ['nl', 'nl', '“One”, “Two” en “Three”'],
])('a list in a sentence for %s is in the language of the sentence, %s', (language, spoken, list) => {
  const said = comment(arrived(language, { coverage: coverage({ missing: names, done: 10 }) }));
  expect(wordsIn(language).phrase('change.stillToDo').language.tag).toBe(spoken);
  expect(said).toContain(list);
});

test.each(engineLanguages())('what a translator is to compare is said in %s, and what is unlike beside it', (language) => {
  const words = wordsIn(language);
  const problem = (rule: 'translation-numbers' | 'translation-length') =>
    ({
      file: 'translations/x/a.md',
      line: 9,
      column: 1,
      rule,
      severity: 'warning',
      message: 'It differs.',
      hint: 'Compare.',
      also: [],
    }) as const;
  const said = markdownReport(
    { problems: [problem('translation-numbers'), problem('translation-length')], signatures: [], fixes: [], isFixable: false },
    words,
  );
  expect(said.match(/It differs\./g)).toHaveLength(2);
  for (const key of ['compare', 'whatNumbers', 'whatLinks', 'whatHeadings', 'whatMarks', 'complete'])
    expect(words.phrase(`change.${key}`).language.tag).toBe(language);
  expect(said.replaceAll('`', '').includes(words.text('change.complete'))).toBe(language !== 'en');
  if (language !== 'en') expect(said).toContain(words.text('change.whatNumbers'));
});

test.each(engineLanguages())('a title is between the quotation marks of %s, and what may be missing is not called so', (language) => {
  const said = comment(arrived(language, { coverage: coverage({ missing: names, unplaced: ['“Four”'], unplacedCount: 1 }) }));
  const own = wordsIn(language).text('change.onlyNumber', { number: '2', passages: '' });
  const [, opening = '', closing = ''] = /(\S\s?)revision: 2(\s?\S)/u.exec(own) ?? [];
  expect(said.replaceAll('`', '')).toContain(`${opening}The *title*${closing}`.replace(/\s/gu, ' '));
  expect(said).not.toContain('U+20');
  expect(said).toContain('“Four”');
  expect(said).toContain('“One”');
  expect(said).not.toContain('“Two”');
});

test('of many passages some are named, and it shows that there are more', () => {
  expect(comment(arrived('en', { coverage: coverage({ missing: names, done: 4 }) }))).toContain('“One”, “Two”, “Three”, and …');
  const left = coverage({ untranslated: names, untranslatedCount: 8, isUntranslated: true, done: 5 });
  expect(comment(arrived('en', { coverage: left }))).toMatch(/\*\*Still in the words of the original: “One”, “Two”, “Three”, and …\. /);
  const all = coverage({ untranslated: names, untranslatedCount: 12, isUntranslated: true, done: 1 });
  expect(comment(arrived('en', { coverage: all }))).toContain('**All of this is still the original');
});

test.each([
  ['```sh\nnpm ci\nnpm test\n```', '“npm ci npm test”'],
  ['~~~~\nfirst\n~~~~', '“first”'],
  ['> - Item', '“Item”'],
  ['``code`` begins it', '“``code`` begins it”'],
  ['## What we ask', '“What we ask”'],
])('%j is named by its words', (text, named) => {
  expect(excerptOf({ text })).toBe(named);
});

test.each(['de', 'ja', 'sw', 'ur', 'vi'])(
  'who removes a translation into %s is asked about a text, and never about a signature',
  (language) => {
    const said = comment(arrived(language, { isRemoved: true, isNew: false })).replaceAll('\\', '');
    expect(said).toContain(wordsIn(language).text('change.meantText'));
    expect(said).not.toContain(wordsIn(language).text('change.meant'));
    expect(said).not.toMatch(/signature|Unterschrift|署名|sahihi|دستخط|chữ ký/);
  },
);

test.each([
  ['zh-TW', 'zh-Hant'],
  ['zh-HK', 'zh-Hant'],
  ['zh-SG', 'zh-Hans'],
  ['pt', 'pt-BR'],
  ['pt-PT', 'pt-BR'],
  ['ru-Latn', 'ru'],
  ['de-AT', 'de'],
  ['hr', 'en'],
])('what is said to who writes %s is in %s, where it has no words of its own', (language, spoken) => {
  expect(wordsIn(language).phrase('change.wait').language.tag).toBe(spoken);
});

test('the strings for translators are in every language that is shipped', () => {
  for (const language of engineLanguages()) {
    const file = readFileSync(join(import.meta.dirname, `../../src/words/${language}.yaml`), 'utf8');
    expect(file).toMatch(/^ {4}arrived: ".*\{done\}.*"$/m);
  }
});
