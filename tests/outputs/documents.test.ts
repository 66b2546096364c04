// PDFs and share cards: they hold what the files say and nothing else, in every script, always as the same bytes.

import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { useCampaign } from '../../src/integrations/service.ts';
import { inAscii } from '../../src/core/text/digits.ts';
import { loadCampaign } from '../../src/core/load.ts';
import type { Campaign } from '../../src/core/model.ts';
import { FileCache } from '../../src/outputs/cache/file-cache.ts';
import { writeDocuments } from '../../src/outputs/documents.ts';
import { inertCampaign, inertStrings } from '../hostile/inert.ts';
import { check, type Files, makeCampaign, short } from '../support/campaign.ts';
import { filesBelow, hashTree } from '../support/site.ts';
import { lettersOf, linesOf, readPdf, rolesOf } from './pdf-text.ts';

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'undersigned-documents-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

function campaignOf(files: Files): Campaign {
  const root = makeCampaign(files);
  const loaded = loadCampaign(root);
  expect(loaded.problems.filter(({ severity }) => severity === 'error').map(short)).toEqual([]);
  useCampaign(loaded);
  return loaded.campaign as Campaign;
}

async function documentsOf(files: Files, cache = folder()): Promise<{ site: string; read: (path: string) => Buffer; cache: string }> {
  const site = folder();
  await writeDocuments(campaignOf(files), { site, cache });
  return { site, cache, read: (path) => readFileSync(join(site, path)) };
}

const letter = (language: string, title: string, body: string): string =>
  `---\ntitle: ${title}\nlanguage: ${language}\nstatus: open\ndate: 2026-11-22\n---\n\n${body}\n`;

/** A title, a text and a name in each script, and what the page says of a signatory's country. */
const scripts = [
  ['en', 'A square for everyone', 'People cross our square. Nobody has to explain why.', 'Zoë Ångström'],
  ['ar', 'ساحة للجميع', 'يعبر الناس ساحتنا إلى العمل.', 'أحمد الهاشمي'],
  ['he', 'כיכר לכולם', 'אנשים חוצים את הכיכר שלנו.', 'מיכל כהן'],
  ['hi', 'सबके लिए एक चौक', 'लोग काम पर जाने के लिए चौक पार करते हैं।', 'अनीता शर्मा'],
  ['ja', 'みんなの広場', '人々は広場を通って仕事に行きます。', '佐藤さくら'],
  ['th', 'ลานสำหรับทุกคน', 'ผู้คนเดินข้ามลานไปทำงาน', 'สมชาย ใจดี'],
  ['ru', 'Площадь для всех', 'Люди пересекают площадь по дороге на работу.', 'Анна Иванова'],
  ['ur', 'سب کے لیے چوک', 'لوگ کام پر جانے کے لیے چوک پار کرتے ہیں۔', 'احمد خان'],
] as const;

describe('The PDF of an edition', () => {
  test.each(scripts)('in %s gives title, text and name back, and says its language', async (language, title, body, name) => {
    const { read } = await documentsOf({
      'letters/a.md': letter(language, title, `## ${title}\n\n${body}`),
      'translations/fr/a.md': null,
      'signatories/a/ann.yaml': `name: ${name}\n`,
    });
    const pdf = await readPdf(read(`${language}/a/letter.pdf`));
    expect(pdf).toMatchObject({ title, language, isTagged: true });
    expect(pdf.bookmarks[0]).toBe(title);
    // Scripts that reorder or merge letters are distinguished by the letters they are made of.
    const found = new Set(pdf.letters);
    for (const text of [title, body, name]) for (const character of lettersOf(text)) expect(found, text).toContain(character);
    if (['en', 'ja', 'ru'].includes(language)) for (const text of [title, body, name]) expect(pdf.letters).toContain(lettersOf(text));
  });

  test.each([
    ['en', 'A letter', 'Companies', 'The council'],
    ['ar', 'رسالة', 'الشركات', 'المجلس'],
    ['ja', '手紙', '企業', '市議会'],
    ['hi', 'पत्र', 'कंपनियाँ', 'परिषद'],
    ['ru', 'Письмо', 'Компании', 'Совет'],
  ])(
    'in %s has the title as its first heading, addressees as headings, names as a list, demands numbered through, and links',
    async (language, title, first, second) => {
      const demands = `demands:\n  - addressee: ${first}\n    asks:\n      - One\n      - Two\n  - addressee: ${second}\n    asks:\n      - Three\n`;
      const { read } = await documentsOf({
        'letters/a.md': `---\ntitle: ${title}\nsummary: ${first}\nlanguage: ${language}\nstatus: open\n${demands}original:\n  url: https://example.org/letter\n---\n\n## ${first}\n\nText.\n`,
        'translations/fr/a.md': null,
        'signatories/a/bo.yaml': 'name: Bo Chen\n',
        'signatories/a/cy.yaml': 'name: Cy Dar\nrole: Nurse\n',
      });
      const bytes = read(`${language}/a/letter.pdf`);
      const roles = await rolesOf(bytes);
      const count = (role: string): number => roles.filter((one) => one === role).length;
      expect(roles.filter((role) => /^H\d$/.test(role))).toEqual(['H1', 'H2', 'H2', 'H3', 'H3', 'H2']);
      expect(count('Title')).toBe(0);
      // The summary is a paragraph, as all that is no heading and no list.
      expect(roles.slice(roles.indexOf('H1')).slice(0, 2)).toEqual(['H1', 'P']);
      // Three demands and three people.
      expect(count('LI')).toBe(6);
      expect(count('Link')).toBe(2);
      // In some scripts the full stop is a piece of its own, before the number or behind it.
      const pieces = (await linesOf(bytes)).map(({ text }) => inAscii(text.trim()));
      const numbers = pieces.filter(
        (text, at) => /^\d\.$/.test(text) || (/^\d$/.test(text) && [pieces[at - 1], pieces[at + 1]].includes('.')),
      );
      expect(numbers.map((text) => text.replace('.', ''))).toEqual(['1', '2', '3']);
      expect((await readPdf(bytes)).bookmarks[0]).toBe(title);
    },
  );

  describe('names as its authors and its day', () => {
    const people = 'drafters:\n  - name: Open House\n  - name: Ann Lee\n';
    const facts = `date: 2021-06-07\n${people}`;
    const written = (more: string): string => `---\ntitle: A letter\nlanguage: en\nstatus: open\n${more}---\n\nPlease listen.\n`;
    const elsewhere = 'original:\n  url: https://example.org/letter\n';

    test.each([
      ['those who drafted a letter that is published here', facts, 'en', 'Open House, Ann Lee', 'D:20210607'],
      [
        'who began it, where no one is named as drafting it',
        'date: 2021-06-07\ninitiators:\n  - name: Bo Chen\n',
        'en',
        'Bo Chen',
        'D:20210607',
      ],
      ['no day where it is a translation, which was made later', facts, 'fr', 'Open House, Ann Lee', undefined],
      ['nobody and no day, where it is the record of a letter', facts + elsewhere, 'en', undefined, undefined],
      ['nobody and no day, where it is a record and a translation', facts + elsewhere, 'fr', undefined, undefined],
      ['nobody, where a record has initiators', `${elsewhere}initiators:\n  - name: Bo Chen\n`, 'en', undefined, undefined],
    ])('%s', async (_, more, language, author, day) => {
      const { read } = await documentsOf({ 'letters/a.md': written(more) });
      const pdf = await readPdf(read(`${language}/a/letter.pdf`));
      expect([pdf.author, pdf.created?.slice(0, 10)]).toEqual([author, day]);
    });
  });

  test('shows markup, formulas and code as they were typed', async () => {
    const { read } = await documentsOf(inertCampaign);
    for (const path of ['en/a/letter.pdf', 'fr/a/letter.pdf']) {
      const { letters } = await readPdf(read(path));
      for (const text of inertStrings) expect(letters, `${path} ${text}`).toContain(lettersOf(text));
    }
  });

  test('shows what Typst would take for code as text, in every field', async () => {
    const hostile = `#eval("1+1") $x^2$ *b* _i_ <t> @ref \\u{41} [c] // end /* x */ #read("/etc/passwd")`;
    const quoted = JSON.stringify(hostile);
    const inCode = '`` ` `` ';
    const { read } = await documentsOf({
      'letters/a.md': `---\ntitle: ${quoted}\nsummary: ${quoted}\nlanguage: en\nstatus: open\n---\n\n    ${hostile}\n\n${inCode}\n`,
      'translations/fr/a.md': null,
      'signatories/a/ann.yaml': `name: ${quoted}\nrole: ${quoted}\naffiliation: ${quoted}\n`,
    });
    const { letters, title } = await readPdf(read('en/a/letter.pdf'));
    expect(title).toBe(hostile);
    // Title, running head or not, summary, text, name, role, affiliation.
    expect(letters.split(lettersOf(hostile)).length - 1).toBeGreaterThanOrEqual(6);
  });

  test('holds the innermost word of a text that is nested as deeply as the check allows', async () => {
    const lists = Array.from({ length: 14 }, (_, level) => `${'  '.repeat(level)}- level${level}`).join('\n');
    const { read } = await documentsOf({
      'letters/a.md': letter('en', 'Deep', `${'> '.repeat(32)}innermost\n\n${lists}\n\n${'**x _y '.repeat(12)}core${'_ **'.repeat(12)}`),
      'translations/fr/a.md': null,
    });
    const { letters } = await readPdf(read('en/a/letter.pdf'));
    for (const word of ['innermost', 'level13', 'core']) expect(letters).toContain(word);
  });

  test('says which text counts, and that nobody has read a machine draft', async () => {
    const { read } = await documentsOf({
      'translations/fr/a.md': '---\ntitle: Une lettre\nrevision: 1\nmachine:\n  date: 2026-11-22\n---\n\nÉcoutez.\n',
    });
    expect((await readPdf(read('en/a/letter.pdf'))).letters).toContain(lettersOf('This is the authoritative text.'));
    const french = await readPdf(read('fr/a/letter.pdf'));
    expect(french.language).toBe('fr');
    expect(french.letters).toContain(lettersOf('22 novembre 2026'));
  });

  test('calls no text of a record the one that counts: it sums up what was published elsewhere', async () => {
    const { read } = await documentsOf({
      'letters/a.md': letter('en', 'A record', 'In short.').replace(
        'status: open',
        'status: open\noriginal:\n  url: https://example.org/letter',
      ),
      'translations/fr/a.md': '---\ntitle: Un résumé\nrevision: 1\nmachine:\n  date: 2026-11-22\n---\n\nEn bref.\n',
    });
    expect((await readPdf(read('en/a/letter.pdf'))).letters).not.toContain('authoritative');
    expect((await readPdf(read('fr/a/letter.pdf'))).letters).not.toContain(lettersOf('fait foi'));
  });

  test('lets no word run over its edge or into the next column', async () => {
    const word = 'Rechtsschutzversicherungsgesellschaften'.repeat(4);
    const address = `https://example.org/${'long'.repeat(40)}`;
    const signatures = Array.from({ length: 130 }, (_, index) => `- name: ${index < 9 ? `${word}${index}` : `Name ${index}`}\n`);
    const { read } = await documentsOf({
      'letters/a.md': letter(
        'en',
        word,
        `${word}\n\n- - ${word}\n\n\`${word}\`\n\n| ${word} | b |\n|---|---|\n| ${word} | d |\n\n[A link](${address})`,
      ),
      'translations/fr/a.md': null,
      'signatories/a/all.list.yaml': `- name: Ann Lee\n  affiliation: ${word}\n${signatures.join('')}`,
    });
    const lines = await linesOf(read('en/a/letter.pdf'));
    for (const { left, right, pageWidth, text } of lines) {
      expect(left, text).toBeGreaterThan(70);
      expect(right, text).toBeLessThan(pageWidth - 70);
    }
    // The annex has three columns.
    const annex = lines.find(({ text }) => text.startsWith('Annex'))?.page ?? 0;
    const names = lines.filter(({ page, bottom }) => page >= annex && bottom > 70 && bottom < 740);
    expect(names.length).toBeGreaterThan(120);
    for (const { left, right, text } of names) expect(right - left, text).toBeLessThan(145);
    const { letters } = await readPdf(read('en/a/letter.pdf'));
    expect(letters).toContain(lettersOf(address));
  });

  test.each([
    [
      'en',
      'A letter to everybody who crosses our square on the way to work and would like to go on doing so without a camera',
      'without a',
    ],
    [
      'ja',
      '毎日の通勤や通学で私たちの広場を横切り、これからもカメラに見られることなく歩き続けたいと願うすべての人々への公開書簡',
      'すべての人々',
    ],
    ['ar', 'رسالة مفتوحة إلى كل من يعبر ساحتنا في طريقه إلى العمل ويرغب في أن يظل يفعل ذلك من دون كاميرا تراقبه أينما ذهب', 'أينما'],
  ])('in %s shortens a long title at the head of its pages, and says so', async (language, title, end) => {
    const { read } = await documentsOf({
      'content/site.yaml': `name: ${'Our square of many names '.repeat(4)}\nurl: https://s.example\ndefaultLanguage: en\n`,
      'letters/a.md': letter(language, title, 'Please.'),
      'translations/fr/a.md': null,
      'signatories/a/all.list.yaml': Array.from({ length: 200 }, (_, at) => `- name: Name ${at}\n`).join(''),
    });
    const lines = (await linesOf(read(`${language}/a/letter.pdf`))).filter(({ page, bottom }) => page === 2 && bottom > 770);
    // Of lines from right to left each word comes by itself.
    const heads = lines.map(({ text }) => text).join(' ');
    expect(heads.match(/…/g)).toHaveLength(2);
    expect(heads).not.toContain(end);
    expect(heads).toContain('Our square of many names');
  });

  test('puts names that are many into an annex, and leaves out nobody', async () => {
    const names = Array.from({ length: 300 }, (_, number) => `Signer Number${number}x`);
    const { read } = await documentsOf({ 'signatories/a/many.list.yaml': names.map((name) => `- name: ${name}\n`).join('') });
    const { letters, bookmarks } = await readPdf(read('en/a/letter.pdf'));
    expect(bookmarks).toContain('Annex: signatories');
    for (const name of names) expect(letters).toContain(lettersOf(name));
  });

  test('exists for each edition of a published letter, and for no draft', async () => {
    const { site } = await documentsOf({ 'letters/b.md': '---\ntitle: Not yet\nlanguage: en\nstatus: draft\n---\n\nSoon.\n' });
    expect(filesBelow(site)).toEqual(['en/a/card.png', 'en/a/letter.pdf', 'fr/a/card.png', 'fr/a/letter.pdf']);
  });

  test('has the paper that the campaign names', async () => {
    const { read } = await documentsOf({
      'content/site.yaml': 'name: Minimal\nurl: https://minimal.example\ndefaultLanguage: en\npaper: us-letter\n',
    });
    expect(read('en/a/letter.pdf').toString('latin1')).toContain('/MediaBox [0 0 612 792]');
  });
});

/** Names in scripts that no font of the engine has: with their package, and how many letters they have. */
const rareScripts = [
  ['N’Ko', 'ߒߞߏ ߕߐ߮', 'nko', '□□□ □□'],
  ['Adlam', '𞤀𞤣𞤤𞤢𞤥', 'adlam', '□□□□□'],
  ['Ol Chiki', 'ᱥᱟᱱᱛᱟᱲ', 'ol-chiki', '□□□□□□'],
  ['Cherokee', 'ᏣᎳᎩ ᏓᏔ', 'cherokee', '□□□ □□'],
  ['Canadian syllabics', 'ᓄᓇᕗᑦ', 'canadian-aboriginal', '□□□□'],
  ['Tifinagh', 'ⴰⵣⵓⵍ', 'tifinagh', '□□□□'],
  ['Syriac', 'ܣܘܪܝܬ', 'syriac', '□□□□□'],
  ['Osage', '𐓏𐓘𐓻', 'osage', '□□□'],
  ['Mongolian', 'ᠮᠣᠩ', 'mongolian', '□□□'],
  ['Thaana', 'ދިވެހި', 'thaana', '□□□'],
  ['Meetei Mayek', 'ꯃꯩꯇꯩ', 'meetei-mayek', '□□'],
  ['Vai', 'ꕙꔤ', 'vai', '□□'],
  ['Miao', '𖼀𖽑𖼁', 'miao', '□□'],
] as const;

describe('Letters that no font has', () => {
  test.each(rareScripts)('of a name in %s are boxes in the PDF, and the campaign is warned once', async (script, name, family, boxes) => {
    const signatures = {
      'signatories/a/ann.yaml': `name: ${name}\naffiliation: ${name} e.V.\n`,
      'signatories/a/bo.yaml': `name: Bo ${name}\n`,
    };
    const problems = check(makeCampaign(signatures));
    expect(problems.map(short)).toEqual(['content/site.yaml:1:1 text-no-glyph']);
    expect(problems[0]).toMatchObject({ severity: 'warning' });
    expect(problems[0]?.message).toContain(`2 signatures (the first is signatories/a/ann.yaml) have letters`);
    expect(problems[0]?.message).toContain(`${script} (`);
    expect(problems[0]?.hint).toContain(`@expo-google-fonts/noto-sans-${family}”`);
    const { read } = await documentsOf({ ...signatures, 'translations/fr/a.md': null });
    const { letters, isTagged } = await readPdf(read('en/a/letter.pdf'));
    expect(isTagged).toBe(true);
    expect(letters).toContain(lettersOf(`${boxes} — ${boxes} e.V.`));
    expect(letters).toContain(lettersOf('□ marks a character that this document cannot show.'));
  });

  test('of a text are named once, with their place and their package, and the documents are made', async () => {
    const files = {
      'content/site.yaml': 'name: ⴰⵣⵓⵍ Campaign\nurl: https://minimal.example\ndefaultLanguage: en\n',
      'letters/a.md': letter('en', 'ᏣᎳᎩ', 'Please listen: བོད་, བོད་.\n\n`ߒߞߏ`'),
      'translations/fr/a.md': null,
    };
    const problems = check(makeCampaign(files));
    expect(problems.map(short)).toEqual(['content/site.yaml:1:7 text-no-glyph', 'letters/a.md:2:8 text-no-glyph']);
    expect(problems.every(({ severity }) => severity === 'warning')).toBe(true);
    expect(problems[1]?.message).toContain('Cherokee (Ꮳ Ꮃ Ꭹ), Tibetan (བ ད ་), N’Ko (ߒ ߞ ߏ)');
    expect(problems[1]?.hint).toContain('@expo-google-fonts/noto-serif-tibetan @expo-google-fonts/noto-sans-nko');
    const { read } = await documentsOf(files);
    const pdf = await readPdf(read('en/a/letter.pdf'));
    expect(pdf.title).toBe('□□□');
    expect(read('en/a/card.png').length).toBeGreaterThan(5000);
  });

  test('leave the letters around them, and how the name is sorted', async () => {
    const { read } = await documentsOf({
      'signatories/a/ann.yaml': 'name: Ada ߒ Example\n',
      'signatories/a/bo.yaml': 'name: ߓߏ\nsortName: Bo\n',
    });
    const { letters } = await readPdf(read('en/a/letter.pdf'));
    expect(letters).toContain(lettersOf('Ada □ Example'));
    expect(letters).toContain(lettersOf('□□ (Bo)'));
  });

  test('are more than a report names: it goes on where it stopped', () => {
    const [problem] = check(makeCampaign({ 'signatories/a/all.list.yaml': rareScripts.map(([, name]) => `- name: ${name}\n`).join('') }));
    expect(problem?.message).toContain(' and others.');
    expect(problem?.hint).toContain('For the rest');
    expect(problem?.hint).not.toContain('characters)');
  });
});

describe('The share card of an edition', () => {
  test.each([
    ['a short title', 'A letter'],
    ['the longest title', `${'Überwachungsgesamtrechnung '.repeat(7)}`.trim().padEnd(200, 'x')],
    ['the longest title in Japanese', '顔認証'.repeat(66)],
    ['the longest title in Thai', 'สั่งห้ามการสอดแนมทางชีวมิติในพื้นที่สาธารณะ'.repeat(4)],
    ['the longest title in Arabic', 'احظروا المراقبة البيومترية في الأماكن العامة '.repeat(4).trim()],
    ['the longest title in Hindi', 'सार्वजनिक जगहों की बायोमेट्रिक निगरानी '.repeat(5).trim()],
    ['the longest title without a space', 'Überwachungsgesamtrechnung'.repeat(7)],
  ])('is a PNG of 1200 × 630 with at most 150 KB, with %s', async (_, title) => {
    const { read } = await documentsOf({ 'letters/a.md': letter('en', title, 'Listen.') });
    const png = read('en/a/card.png');
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(png.length).toBeLessThanOrEqual(150_000);
  });
});

test('Every share card of this repository’s site has at most 150 KB', () => {
  const cards = filesBelow(inject('site')).filter((path) => path.endsWith('/card.png'));
  expect(cards.length).toBeGreaterThan(28);
  for (const path of cards) expect(statSync(join(inject('site'), path)).size, path).toBeLessThanOrEqual(150_000);
});

describe('Documents that are made again', () => {
  test('have the same bytes without a cache, from the cache, and after the cache was damaged', async () => {
    const first = await documentsOf({});
    const hash = hashTree(first.site);
    expect(hashTree((await documentsOf({})).site)).toBe(hash);
    const entries = readdirSync(first.cache);
    expect(entries).toHaveLength(4);
    const before = entries.map((name) => readFileSync(join(first.cache, name)));
    expect(hashTree((await documentsOf({}, first.cache)).site)).toBe(hash);
    for (const name of entries) writeFileSync(join(first.cache, name), readFileSync(join(first.cache, name)).fill(65, 40, 80));
    expect(hashTree((await documentsOf({}, first.cache)).site)).toBe(hash);
    expect(entries.map((name) => readFileSync(join(first.cache, name)))).toEqual(before);
  });

  test('are taken from the cache where nothing changed', () => {
    const cache = new FileCache(folder());
    const make = (text: string) => (): Buffer => Buffer.from(text);
    expect(cache.take('key', make('first')).toString()).toBe('first');
    expect(cache.take('key', make('second')).toString()).toBe('first');
  });

  test('leave the cache when no build has asked for them in a month', () => {
    const place = folder();
    const cache = new FileCache(place);
    cache.take('key', () => Buffer.from('old'));
    cache.prune(Date.now() + 29 * 86_400_000);
    expect(readdirSync(place)).toEqual(['key']);
    cache.prune(Date.now() + 31 * 86_400_000);
    expect(readdirSync(place)).toEqual([]);
  });
});
