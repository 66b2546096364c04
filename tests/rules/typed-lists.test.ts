// Numbered lists as people type them in other digits: named, fixed, and shown in the digits of the language.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { digitsOfLanguage } from '../../src/core/languages/digits.ts';
import { loadCampaign } from '../../src/core/load.ts';
import { parseMarkdown } from '../../src/core/markdown/parse.ts';
import { renderText } from '../../src/core/markdown/render.ts';
import { check, makeCampaign } from '../support/campaign.ts';
import { startBrowser } from '../support/chromium.ts';
import { undersigned } from '../support/cli.ts';

const original = 'We ask:\n\n1. Bread for all.\n2. Water for all.\n3. Peace for all.';
const lists: Readonly<Record<string, readonly [string, string]>> = {
  ar: ['نطلب:\n\n١- خبزاً للجميع.\n٢- ماءً للجميع.\n٣- سلاماً للجميع.', 'arab'],
  fa: ['می‌خواهیم:\n\n۱) نان برای همه.\n۲) آب برای همه.\n۳) صلح برای همه.', 'arabext'],
  mr: ['आम्ही मागतो:\n\n१. सर्वांना भाकरी.\n२. सर्वांना पाणी.\n३. सर्वांना शांती.', 'deva'],
  bn: ['আমরা চাই:\n\n১। সবার জন্য রুটি।\n২। সবার জন্য জল।\n৩। সবার জন্য শান্তি।', 'beng'],
  my: ['တောင်းဆိုသည်။\n\n၁။ လူတိုင်းအတွက် ပေါင်မုန့်။\n၂။ လူတိုင်းအတွက် ရေ။\n၃။ လူတိုင်းအတွက် ငြိမ်းချမ်းရေး။', 'mymr'],
  th: ['เราขอ:\n\n๑. ขนมปังสำหรับทุกคน\n๒. น้ำสำหรับทุกคน\n๓. สันติภาพสำหรับทุกคน', 'latn'],
  km: ['យើងសុំ៖\n\n១. នំប៉័ងសម្រាប់ទាំងអស់គ្នា\n២. ទឹកសម្រាប់ទាំងអស់គ្នា\n៣. សន្តិភាពសម្រាប់ទាំងអស់គ្នា', 'latn'],
  'zh-Hant': ['我們要求：\n\n１、人人有飯吃。\n２、人人有水喝。\n３、人人有和平。', 'latn'],
  ja: ['求めます：\n\n1．みんなにパンを。\n2．みんなに水を。\n3．みんなに平和を。', 'latn'],
};

test.each(Object.entries(lists))('%s: a list that Markdown does not know is named, and fixed to three items', (language, [text]) => {
  const root = makeCampaign({
    'letters/a.md': `---\ntitle: A\nlanguage: en\nstatus: open\n---\n\n${original}\n`,
    'translations/fr/a.md': null,
    [`translations/${language}/a.md`]: `---\ntitle: A\nrevision: 1\n---\n\n${text}\n`,
  });
  const errors = check(root).filter(({ severity }) => severity === 'error');
  expect(errors.map(({ rule, line, hint }) => `${rule} ${line} ${hint.slice(0, 14)}`)).toEqual(['markdown-list 8 Write 1. 2. 3.']);
  undersigned(['check', '--fix', '--root', root]);
  expect(readFileSync(join(root, `translations/${language}/a.md`), 'utf8')).toMatch(/\n1\. .*\n2\. .*\n3\. /);
  const { campaign, problems } = loadCampaign(root);
  expect(problems.map(({ rule }) => rule).filter((rule) => rule !== 'text-no-glyph')).toEqual([]);
  const passages = campaign?.letters[0]?.editions.get(language)?.standing?.blocks ?? [];
  expect(passages.map(({ state }) => state)).toEqual(Array.from({ length: 5 }, () => 'current'));
});

test.each([
  'انتخابات ۱۴۰۴. سپس آمد.',
  '٢٠٢٧. عام جديد.\nثم جاء العام.',
  '1. One\n2. Two',
  '```\n١. a\n٢. b\n```',
  'ราคา ๑.๕ บาท\n๒.๕ บาท',
  '2025年は\n2026年は',
])('what begins no list is left alone: %s', (text) => {
  const root = makeCampaign({
    'letters/a.md': `---\ntitle: A\nlanguage: fa\nstatus: open\n---\n\n${text}\n`,
    'translations/fr/a.md': null,
  });
  expect(check(root).filter(({ rule }) => rule === 'markdown-list')).toEqual([]);
});

test('lists are in the digits of the language, also as a browser shows them', async () => {
  // By the names that CSS has for them, and by those of `Intl`.
  const styles: Readonly<Record<string, string>> = {
    'arabic-indic': 'arab',
    persian: 'arabext',
    devanagari: 'deva',
    bengali: 'beng',
    myanmar: 'mymr',
    tibetan: 'tibt',
    decimal: 'latn',
  };
  const languages = [...Object.keys(lists), 'ckb', 'sd', 'ps', 'ks', 'uz-Arab', 'ne', 'sa', 'as', 'dz', 'de', 'ar-MA', 'ar-EG'];
  const browser = await startBrowser();
  const page = await browser.newPage();
  await page.setContent(
    `<style>${readFileSync('src/styles/letter.css', 'utf8')}</style>${languages.map((language) => `<div class="prose"><ol lang="${language}"><li>a</ol></div>`).join('')}`,
  );
  const shown = await page.locator('ol').evaluateAll((all) => all.map((one) => getComputedStyle(one).listStyleType));
  await browser.close();
  const systems = shown.map((style) => styles[style] ?? style);
  expect(Object.fromEntries(languages.map((language, at) => [language, systems[at]]))).toEqual(
    Object.fromEntries(languages.map((language) => [language, digitsOfLanguage(language)])),
  );
});

test.each([
  ['ई. २०२६ में १२ माँगें:\n\n1. रोटी', 'deva'],
  ['In 2026:\n\n1. Bread', 'latn'],
  ['ปี ๒๕๖๙\n\n1. ข้าว', 'thai'],
  ['۲۰۲۶\n\n1. نان', 'arabext'],
  ['عام 2026\n\n1. خبز', 'latn'],
])('%s: a text that is written with certain digits has them before its items', (text, system) => {
  expect(renderText(parseMarkdown(text), { basePath: '' }).html).toContain(`<ol data-digits="${system}">`);
});
