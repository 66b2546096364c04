// Translations that arrive in the wrong place or shape: put where and into what they are meant, where that is certain, and else left alone.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { misplacedTranslation } from '../../src/core/files/misplaced.ts';
import { meantLanguage } from '../../src/core/languages/meant.ts';
import { loadCampaign } from '../../src/core/load.ts';
import { fixCampaign } from '../../src/fix/fix.ts';
import { git } from '../review/support.ts';
import { letter, makeCampaign, secondWant, text, words } from '../review/translation-campaign.ts';
import { writeFiles } from '../support/campaign.ts';
import { undersigned } from '../support/cli.ts';

const letters = new Set(['ferry', 'save-the-lake', 'it']);

test.each([
  ['letters/ferry.fr.md', 'translations/fr/ferry.md'],
  ['letters/ferry_pt_BR.md', 'translations/pt-BR/ferry.md'],
  ['letters/es/ferry.md', 'translations/es/ferry.md'],
  ['uk/ferry.md', 'translations/uk/ferry.md'],
  ['i18n/sw/ferry.md', 'translations/sw/ferry.md'],
  ['translation/nl/ferry.markdown', 'translations/nl/ferry.md'],
  ['translations/ferry.hu.md', 'translations/hu/ferry.md'],
  ['translations/ferry/ja.md', 'translations/ja/ferry.md'],
  ['translations/turkish/ferry.md', 'translations/tr/ferry.md'],
  ['translations/Deutsch/ferry.md', 'translations/de/ferry.md'],
  ['translations/zh_hant/ferry.md', 'translations/zh-Hant/ferry.md'],
  ['translations/ua/ferry.md', 'translations/uk/ferry.md'],
  ['translations/fr/Save the Lake.md', 'translations/fr/save-the-lake.md'],
  ['translations/fr/save_the_lake (1).txt', 'translations/fr/save-the-lake.md'],
  ['ferry.el.md', 'translations/el/ferry.md'],
])('%s belongs to %s', (path, target) => {
  expect(misplacedTranslation(path, letters)?.target).toBe(target);
});

test.each([
  'letters/ferry.md',
  'letters/ferry-it.md',
  'translations/fr/ferry.md',
  'translations/fr/pages/ferry.md',
  'content/pages/ferry.fr.md',
  'docs/fr/ferry.md',
  '.github/fr/ferry.md',
  'public/fr/ferry.md',
  'fr/other.md',
  'notes/ferry.md',
  'translations/fr/other.md',
  'src/ferry.fr.md',
  'letters/ferry.draft.md',
])('%s is left where it is', (path) => {
  expect(misplacedTranslation(path, letters)).toBeUndefined();
});

const samples = {
  traditional: '我們住在湖邊的三個村子裡，很多人在別人睡覺的時候工作。請讓這班車繼續開。',
  simplified: '我们住在湖边的三个村子里，很多人在别人睡觉的时候工作。请让这班车继续开。',
  serbian: 'Живимо у три села изнад језера, и многи од нас раде док други спавају.',
  serbianLatin: 'Živimo u tri sela iznad jezera, i mnogi od nas rade dok drugi spavaju.',
  japanese: '私たちは湖のそばの三つの村に住み、多くの人が夜に働いています。',
  hindi: 'हम झील के ऊपर तीन गाँवों में रहते हैं, और हम में से कई रात में काम करते हैं।',
  greek: 'Ζούμε σε τρία χωριά πάνω από τη λίμνη, και πολλοί δουλεύουμε τη νύχτα.',
  german: 'Wir wohnen in drei Dörfern über dem See, und viele arbeiten nachts.',
  english: 'We live in three villages above the lake, and many of us work at night.',
  korean: '우리는 호수 위 세 마을에 살고, 많은 사람이 밤에 일합니다.',
  armenian: 'Մենք ապրում ենք լճի վերևի երեք գյուղերում, և շատերս աշխատում ենք գիշերը։',
  amharic: 'ከሐይቁ በላይ ባሉ ሦስት መንደሮች እንኖራለን፤ ብዙዎቻችን ሌሊት እንሠራለን።',
  lao: 'ພວກເຮົາອາໄສຢູ່ສາມບ້ານເໜືອທະເລສາບ ແລະຫຼາຍຄົນເຮັດວຽກຕອນກາງຄືນ.',
  burmese: 'ကျွန်ုပ်တို့သည် ရေကန်အထက်ရှိ ရွာသုံးရွာတွင် နေထိုင်ကြပြီး ညဘက်တွင် အလုပ်လုပ်ကြသည်။',
  georgian: 'ჩვენ ტბის ზემოთ სამ სოფელში ვცხოვრობთ და ბევრი ჩვენგანი ღამით მუშაობს.',
  sinhala: 'අපි වැවට ඉහළින් පිහිටි ගම් තුනක ජීවත් වන අතර බොහෝ දෙනෙක් රාත්‍රියේ වැඩ කරති.',
  swedish: 'Vi bor i tre byar ovanför sjön, och många av oss arbetar när andra sover. Bussen är för dem som inte har bil.',
  sami: 'Buot olbmot leat riegádan friddjan ja olmmošárvvu ja olmmošvuoigatvuođaid dáfus. Sii leat jierbmálaš olbmot geain lea oamedovdu.',
  breton: 'Dieub ha par en o dellezegezh hag o gwirioù eo ganet an holl dud. Poell ha skiant zo dezho.',
  brazilian: 'Moramos em três vilas e pedimos que o ônibus não pare, para que uma noite com trabalho não vire caminhada.',
  estonian: 'Elame kolmes külas ja palume, et buss ei lõpetaks, kui teised magavad. Meie ja lapsed vajame seda.',
  persian: 'ما در سه روستای بالای دریاچه زندگی می‌کنیم و بسیاری از ما شب‌ها کار می‌کنیم.',
};

test.each([
  ['tw', 'traditional', 'zh-Hant'],
  ['cn', 'simplified', 'zh-Hans'],
  ['cn', 'traditional', 'zh-Hant'],
  ['chinese', 'simplified', 'zh-Hans'],
  ['sr', 'serbianLatin', 'sr-Latn'],
  ['sr', 'serbian', 'sr'],
  ['jp', 'japanese', 'ja'],
  ['gr', 'greek', 'el'],
  ['German', 'german', 'de'],
  // A code that is another language's, or none's.
  ['kr', 'korean', 'ko'],
  ['am', 'armenian', 'hy'],
  ['et', 'amharic', 'am'],
  ['la', 'lao', 'lo'],
  ['mm', 'burmese', 'my'],
  ['ge', 'georgian', 'ka'],
  ['lk', 'sinhala', 'si'],
  ['am', 'amharic', 'am'],
  ['se', 'swedish', 'sv'],
  ['se', 'sami', 'se'],
  ['br', 'brazilian', 'pt-BR'],
  ['br', 'breton', 'br'],
  ['ee', 'estonian', 'et'],
  ['se', 'german', 'se'],
  // The original, which was left in its place, is no Serbian in Latin letters.
  ['sr', 'english', undefined],
  ['kk', 'english', undefined],
  ['sr', 'greek', undefined],
  ['mn', 'traditional', undefined],
  // The letters of many languages.
  ['sa', 'persian', undefined],
  // Of two answers none is given.
  ['in', 'hindi', undefined],
  ['fr', 'greek', undefined],
  ['xx', 'german', undefined],
] as const)('a folder “%s” with %s text means %s', (written, sample, tag) => {
  expect(meantLanguage(written, samples[sample])).toBe(tag);
});

const whole = text(words.ja, 'revision: 2\n');
const body = whole.replace(/^---\n.*?\n---\n\n/s, '');

/** What `check --fix` leaves at a path, and the rules that it still breaks. */
function fixed(files: Record<string, string>, target: string): { text: string; rules: string[] } {
  const root = makeCampaign();
  writeFiles(root, files);
  fixCampaign(root, loadCampaign(root).problems);
  const { problems } = loadCampaign(root);
  const path = join(root, target);
  return {
    text: existsSync(path) ? readFileSync(path, 'utf8') : '',
    rules: problems.filter(({ severity }) => severity === 'error').map(({ rule }) => rule),
  };
}

const target = 'translations/ja/ferry.md';
test.each([
  ['beside the original', 'letters/ferry.ja.md', whole],
  ['in the folder of a country', 'translations/jp/ferry.md', whole],
  ['under the name of its language', 'translations/japanese/ferry.md', whole],
  ['with a space in its name', 'translations/ja/ferry (1).md', whole],
  ['with its title as a heading', target, `# ${words.ja.title}\n\n${body}`],
  ['with its title underlined', target, `${words.ja.title}\n=====\n\n${body}`],
  ['with dashes of a word processor', target, whole.replace(/^---$/gm, '—')],
  ['with longer dashes', target, whole.replace(/^---$/gm, '———')],
  ['with the head of the original', target, whole.replace('revision: 2\n', 'language: en\nstatus: open\ngoal: 500\n')],
  ['with a revision that is missing', target, whole.replace('revision: 2\n', '')],
  ['with its title twice', target, whole.replace('---\n\n', `---\n\n# ${words.ja.title}\n\n`)],
  ['as paragraphs of HTML', target, whole.replace(/^(フェリーは.*)$/m, '<p>$1</p>').replace(/^(郡は.*)$/m, '<p><b>$1</b></p>')],
  ['in a box that says a direction', target, whole.replace(/---\n\n(フェリー[\s\S]*)$/, '---\n\n<div dir="auto">\n\n$1\n</div>\n')],
  [
    'in boxes in boxes',
    target,
    whole.replace(/---\n\n(フェリー[\s\S]*)$/, '---\n\n<center>\n<div dir="ltr" markdown="1">\n\n$1\n</div>\n</center>\n'),
  ],
  ['with breaks and lists of HTML', target, whole.replace(/- (.*)\n- (.*)\n/, '<ul>\n<li>$1</li>\n<li>$2</li>\n</ul>\n')],
  ['with line ends of Windows and a mark', target, `\ufeff${whole.replaceAll('\n', '\r\n')}`],
  ['in the wrong place and shape at once', 'letters/ja/ferry.md', `# ${words.ja.title}\n\n<p>${body}`.replace('<p>', '')],
])('a translation %s is put right', (_, path, given) => {
  const { text: after, rules } = fixed({ [path]: given }, target);
  expect(rules).toEqual([]);
  expect(after).toContain(`title: ${words.ja.title}\n`);
  expect(after).toContain('revision: 2\n');
  expect(after).toContain('医師はこれで島に着きます。');
  expect(after).not.toMatch(/<\/?(?:p|b|ul|li|div|center)\b|\r|\ufeff|^# /m);
});

test.each([
  ['nothing is overwritten', { 'letters/ferry.de.md': text(words.de, 'revision: 2\n') }, 'letters/ferry.de.md'],
  ['of two for one place neither moves', { 'letters/ferry.ja.md': whole, 'translations/ferry.ja.md': `${whole}\n` }, 'letters/ferry.ja.md'],
  ['a key in another language is for a person', { [target]: whole.replace('title:', 'titel:') }, target],
  ['HTML that means something else is for a person', { [target]: `${whole}\n<table><tr><td>x</td></tr></table>\n` }, target],
  ['a text without title is for a person', { [target]: body }, target],
])('%s', (_, files, stays) => {
  const { text: after, rules } = fixed(files, stays);
  expect(after).toBe(Object.entries(files).find(([path]) => path === stays)?.[1]);
  expect(rules.length).toBeGreaterThan(0);
});

test('a translation in a folder at the top is found by the check of a change, and moved', () => {
  const root = makeCampaign();
  writeFiles(root, { 'ja/ferry.md': whole, 'ja/notes.md': 'Notes of mine.\n' });
  git(root, 'add', '--all');
  const said = undersigned(['check', '--base', 'main', '--format', 'markdown', '--root', root]).stdout;
  // What a fix does by itself is asked of no one.
  expect(said).not.toContain('Move it to');
  expect(said).toContain('There is nothing more you need to do');
  expect(said).toContain('`ja/ferry.md` → `translations/ja/ferry.md`');
  undersigned(['check', '--base', 'main', '--fix', '--root', root]);
  expect(readFileSync(join(root, target), 'utf8')).toBe(whole);
  expect(existsSync(join(root, 'ja/notes.md'))).toBe(true);
  expect(readFileSync(join(root, 'letters/ferry.md'), 'utf8')).toBe(letter(secondWant));
});

test.each([
  ['tw', 'traditional', 'zh-Hant', 'Akan'],
  ['kr', 'korean', 'ko', 'Kanuri'],
  ['am', 'armenian', 'hy', 'Amharic'],
  ['et', 'amharic', 'am', 'Estonian'],
  ['la', 'lao', 'lo', 'Latin'],
] as const)(
  'a text in the folder “%s”, the code of a country and of another language, is told once, and moved',
  (folder, sample, tag, name) => {
    const root = makeCampaign();
    const path = (language: string): string => `translations/${language}/ferry.md`;
    const long = `${samples[sample]} ${samples[sample]}`;
    writeFiles(root, { [path(folder)]: `---\ntitle: ${samples[sample].slice(0, 9)}\nrevision: 2\n---\n\n${long}\n\n${long}\n` });
    const found = loadCampaign(root).problems.filter(({ file }) => file === path(folder));
    const ofLanguage = found.filter(({ rule }) => /^translation-(?:place|script|length)$/.test(rule));
    expect(
      ofLanguage.map(({ rule, message }) => [rule, message.includes(`“${folder}” is ${name}`), message.endsWith(`: ${tag}.`)]),
    ).toEqual([['translation-place', true, true]]);
    fixCampaign(root, loadCampaign(root).problems);
    expect(existsSync(join(root, path(tag)))).toBe(true);
    expect(existsSync(join(root, path(folder)))).toBe(false);
  },
);
