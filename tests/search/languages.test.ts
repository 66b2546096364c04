// Searching in fifteen languages in a real browser: with and without marks, in any digits, in the middle of a compound, without spaces.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ServedFolder, serveFolder } from '../../src/build/serve.ts';
import { buildSite } from '../../src/build/site.ts';
import { startBrowser } from '../support/chromium.ts';
import { searchAnswered } from '../support/search-page.ts';
import { minimal, writeFiles } from '../support/campaign.ts';

/** Article 1 of the Universal Declaration of Human Rights, or some words of our own. */
const texts: Readonly<Record<string, string>> = {
  ar: 'يطالب الموقِّعون أدناه بحظر المراقبة إلى الأبد، والحكومة تعرف ذلك منذ عام ٢٠٢١.',
  am: 'ሠላም ለዐለም ሕዝብ ሁሉ፣ ፀሐይ ለሁሉም ይወጣል።',
  ca: 'L’Ajuntament ha d’escoltar la gent de l’Hospitalet.',
  fr: 'Qu’une ville respecte l’environnement et jusqu’aux derniers d’entre nous.',
  he: 'התושבים פונים לממשלה ולעירייה, ומבקשים שהפארק יישאר פתוח בירושלים.',
  it: "Chiediamo che l’ambiente e dell'acqua si parli nell’assemblea.",
  uk: 'П’ять об’єднань вимагають пам’ятати про здоров’я.',
  de: 'Auf jeder Straße gilt: keine Überwachung, keine Maßnahmen gegen Menschen.',
  hi: 'हस्ताक्षर करने वाले संगठन चेहरे की पहचान पर क़ानून चाहते हैं, वर्ष २०२१ से।',
  ja: '顔認識の禁止を求めます。全国の自治体で監視が広がっています。',
  km: 'មនុស្សទាំងអស់កើតមកមានសេរីភាពនិងសមភាពក្នុងផ្នែកសេចក្ដីថ្លៃថ្នូរនិងសិទ្ធិ។',
  ko: '얼굴인식을 금지해야 합니다. 모든 사람은 태어날 때부터 자유롭다.',
  lo: 'ມະນຸດເກີດມາມີສິດເສລີພາບແລະສະເໝີໜ້າກັນໃນທາງກຽດຕິສັກ',
  my: 'လူတိုင်းသည်တူညီလွတ်လပ်သောဂုဏ်သိက္ခာဖြင့်လည်းကောင်း၊တူညီလွတ်လပ်သောအခွင့်အရေးများဖြင့်လည်းကောင်း၊မွေးဖွားလာသူများဖြစ်သည်။',
  pl: 'Mieszkańcy miasta Łódź nie chcą, aby śledzono ich na ulicy.',
  th: 'มนุษย์ทั้งหลายเกิดมามีอิสระและเสมอภาคกันในเกียรติศักดิ์และสิทธิ',
  tr: 'IŞIKLI sokaklarda, ısrarla ve İstanbul’un her yerinde yüzler tanınıyor.',
  vi: 'Đây là lời kêu gọi cấm giám sát sinh trắc học.',
  yue: '人人生而自由，喺尊嚴同埋權利上一律平等。',
  'zh-Hans': '禁止在公共空间进行生物识别监控，保护每个人的权利。',
  'zh-Hant': '我們要求市議會公開圖書館的預算，並聽取讀者的意見。',
};

/** In which language what is typed marks what. */
const found: readonly (readonly [language: string, query: string, marked: string])[] = [
  ['en', 'cafe', 'Café'],
  ['en', 'CAFÉ', 'Café'],
  ['en', 'naive', 'naïve'],
  ['en', 'listening', 'listen'],
  ['en', 'list', 'listen'],
  ['ar', 'الموقعون', 'الموقِّعون'],
  ['ar', 'الموقِّعون', 'الموقِّعون'],
  ['ar', 'ادناه', 'أدناه'],
  ['ar', 'الي', 'إلى'],
  ['ar', 'الحكومه', 'والحكومة'],
  ['ar', 'الحكومة', 'والحكومة'],
  ['ar', '2021', '٢٠٢١'],
  ['am', 'ሰላም', 'ሠላም'],
  ['am', 'ጸሀይ', 'ፀሐይ'],
  ['ar', 'حكومة', 'والحكومة'],
  ['ca', 'ajuntament', 'L’Ajuntament'],
  ['ca', 'escoltar', 'd’escoltar'],
  ['fr', 'environnement', 'l’environnement'],
  ['fr', "l'environnement", 'l’environnement'],
  ['fr', 'entre', 'd’entre'],
  ['he', 'ממשלה', 'לממשלה'],
  ['he', 'עירייה', 'ולעירייה'],
  ['he', 'פארק', 'שהפארק'],
  ['he', 'ירושלים', 'בירושלים'],
  ['it', 'acqua', "dell'acqua"],
  ['it', 'assemblea', 'nell’assemblea'],
  ['uk', "п'ять", 'П’ять'],
  ['uk', "здоров'я", 'здоров’я'],
  ['de', 'strasse', 'Straße'],
  ['de', 'STRASSE', 'Straße'],
  ['de', 'uberwachung', 'Überwachung'],
  ['de', 'Massnahme', 'Maßnahmen'],
  ['hi', 'हस्ताक्षर', 'हस्ताक्षर'],
  ['hi', 'चेहरा', 'चेहरे'],
  ['hi', 'कानून', 'क़ानून'],
  ['hi', '2021', '२०२१'],
  ['ja', '監視', '監視'],
  ['ja', '自治体', '自治体'],
  ['ja', '禁止', '禁止'],
  ['km', 'សេរីភាព', 'សេរីភាព'],
  ['km', 'សិទ្ធិ', 'សិទ្ធិ'],
  ['ko', '얼굴', '얼굴인식을'],
  ['ko', '인식', '얼굴인식을'],
  ['ko', '자유', '자유롭다'],
  ['lo', 'ມະນຸດ', 'ມະນຸດ'],
  ['lo', 'ກຽດຕິສັກ', 'ກຽດຕິສັກ'],
  ['my', 'အခွင့်အရေး', 'အခွင့်အရေး'],
  ['my', 'လွတ်လပ်', 'လွတ်လပ်'],
  ['pl', 'lodz', 'Łódź'],
  ['pl', 'sledzono', 'śledzono'],
  ['th', 'สิทธิ', 'สิทธิ'],
  ['th', 'อิสระ', 'อิสระ'],
  ['tr', 'ışıklı', 'IŞIKLI'],
  ['tr', 'isikli', 'IŞIKLI'],
  ['tr', 'israrla', 'ısrarla'],
  ['tr', 'ISRARLA', 'ısrarla'],
  ['tr', 'istanbul', 'İstanbul’un'],
  ['tr', 'İSTANBUL', 'İstanbul’un'],
  ['vi', 'day', 'Đây'],
  ['vi', 'giam sat', 'giám'],
  ['yue', '權利', '權利'],
  ['yue', '自由', '自由'],
  ['zh-Hans', '监控', '监'],
  ['zh-Hans', '识别', '识别'],
  ['zh-Hans', '权利', '权利'],
  ['zh-Hans', '權利', '权利'],
  ['zh-Hans', '識別', '识别'],
  ['zh-Hant', '圖書館', '圖書館'],
  ['zh-Hant', '图书馆', '圖書館'],
  ['zh-Hant', '预算', '預算'],
  ['yue', '权利', '權利'],
  ['uk', 'обєднань', 'об’єднань'],
  ['fr', 'environement', 'l’environnement'],
  ['de', 'Überwachnug', 'Überwachung'],
  ['my', 'လွတ်လပ်သော', 'လွတ်လပ်'],
];

let folder = '';
let browser: Browser | undefined;
/** One for all languages, so that what they share is loaded once. */
let page: Page;
let server: ServedFolder | undefined;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'undersigned-search-'));
  const root = join(folder, 'campaign');
  const translations = Object.entries(texts).map(([tag, text]) => [
    `translations/${tag}/a.md`,
    `---\ntitle: ${tag}\nrevision: 1\n---\n\n## 1\n\n${text}\n`,
  ]);
  writeFiles(root, {
    'content/site.yaml': minimal['content/site.yaml'] ?? '',
    'letters/a.md':
      '---\ntitle: A letter\nlanguage: en\nstatus: open\n---\n\n## One\n\nPlease listen since 2021. Café, naïve & \\<angry>.\n',
    ...Object.fromEntries(translations),
    'letters/b.md': '---\ntitle: Another letter\nlanguage: en\nstatus: open\n---\n\nPlease.\n',
    'signatories/a/all.list.yaml': Array.from({ length: 900 }, (_, index) => `- name: Sam Person${index}\n`).join(''),
    'signatories/b/one.yaml': 'name: Zoë Müller-Łoś\n',
  });
  const out = join(folder, 'dist');
  const { isBuilt, checked } = await buildSite({ root, out, documents: false });
  expect(isBuilt, checked.problems.map(({ message }) => message).join('\n')).toBe(true);
  server = await serveFolder(out);
  browser = await startBrowser();
  page = await browser.newPage();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The words that are marked in the text of the letter after typing, and where its result leads. */
async function search(language: string, query: string): Promise<{ marks: string[]; links: string[] }> {
  const address = `${server?.url}${language.toLowerCase()}/search/`;
  if (!page.url().startsWith(address)) await page.goto(address);
  // What it says next is about this query.
  await page.locator('#status').evaluate((status) => status.replaceChildren());
  await page.fill('#query', query);
  // No one rests from typing here.
  await page.press('#query', 'Enter');
  await searchAnswered(page);
  const texts = page.locator('#texts li:visible');
  return {
    marks: await texts.locator('mark').allTextContents(),
    links: await texts.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? '')),
  };
}

test.each(found)('%s: “%s” finds %s', async (language, query, marked) => {
  const { marks, links } = await search(language, query);
  expect(marks).toContain(marked);
  const letter = `/${language.toLowerCase()}/a/`;
  expect(links).toContain(letter);
  // It is below a heading, and the result leads there.
  expect(links.some((link) => link.startsWith(`${letter}#t-`))).toBe(true);
});

test('each language has an index of its own, which says nothing of how it was made', async () => {
  for (const [language, query] of [
    ['de', 'listen'],
    ['ja', '监控'],
    ['yue', '禁止'],
    ['km', 'listen'],
    // What only begins alike is not what was looked for.
    ['de', 'Überraschung'],
    ['pl', 'mieszanka'],
    ['zh-Hant', '圖畫'],
  ] as const)
    expect((await search(language, query)).links, `${language} ${query}`).toEqual([]);
});

test('the page says where words are told apart by a dictionary, and nothing of it where they are not', async () => {
  for (const [language, isSaid] of [
    ['ja', true],
    ['km', true],
    ['yue', true],
    ['en', false],
    ['ko', false],
    ['ar', false],
  ] as const) {
    await search(language, 'x');
    expect((await page.locator('#limits').count()) === 1, language).toBe(isSaid);
  }
});

test('of more names than can be listed it says that more letters are needed, and shows some step by step', async () => {
  await search('en', 'sam');
  expect(await page.locator('#names .part').isVisible()).toBe(true);
  await search('en', 'sam person1');
  const before = await page.locator('#names li').count();
  await page.locator('#names button').click();
  expect(await page.locator('#names li').count()).toBeGreaterThan(before);
  expect(await page.evaluate(() => document.activeElement?.closest('#names')?.id)).toBe('names');
});

test('a name is found without its accents, with its letter beside it, and leads straight to the page of the list where it stands', async () => {
  await search('en', 'zoe muller los');
  expect(await page.locator('#names li').innerText()).toMatch(/^Zoë Müller-Łoś\s+Another letter$/);
  await search('en', 'person899');
  expect(await page.locator('#names li').count()).toBe(1);
  await page.locator('#names li a').click();
  await page.waitForURL(/\/en\/a\/signatories\/2\/#s-/);
  expect(await page.locator(':target').textContent()).toContain('Sam Person899');
});
