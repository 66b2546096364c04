// What a document makes of a text: notes that are set once, signs that each face has, and what is said where one cannot be set.

import { getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { installedFaces } from '../../src/core/fonts/faces.ts';
import { hanFormsFor } from '../../src/core/fonts/packages.ts';
import { loadCampaign } from '../../src/core/load.ts';
import type { Campaign } from '../../src/core/model.ts';
import { useCampaign } from '../../src/integrations/service.ts';
import type { Block } from '../../src/outputs/pdf/block.ts';
import { type LetterDocument, letterDocument } from '../../src/outputs/pdf/document.ts';
import { Typesetter } from '../../src/outputs/typst/compiler.ts';
import { plainDocument } from '../../src/outputs/text/letter.ts';
import { plainText } from '../../src/outputs/text/plain-text.ts';
import { pdfFailure } from '../../src/outputs/document-failure.ts';
import { check, type Files, makeCampaign, short } from '../support/campaign.ts';
import { lettersOf, linesOf, readPdf } from './pdf-text.ts';

const faces = installedFaces(process.cwd());
const typesetter = new Typesetter(faces.families.flatMap(({ files }) => files));
const set = (document: LetterDocument): Buffer => typesetter.pdf('pdf/letter.typ', JSON.stringify(document));

function campaignOf(files: Files): Campaign {
  const loaded = loadCampaign(makeCampaign(files));
  expect(loaded.problems.filter(({ severity }) => severity === 'error').map(short)).toEqual([]);
  useCampaign(loaded);
  return loaded.campaign as Campaign;
}

function documentOf(body: string, language = 'en', files: Files = {}): LetterDocument {
  const text = `---\ntitle: A letter\nlanguage: ${language}\nstatus: open\n---\n\n${body}\n`;
  const campaign = campaignOf({ 'letters/a.md': text, 'translations/fr/a.md': null, 'signatories/a/ann.yaml': null, ...files });
  const [letter] = campaign.letters;
  if (!letter) throw new Error('there is no letter');
  return letterDocument(campaign, letter, letter.original, faces);
}

describe('A footnote is found by its label, whatever that is', () => {
  test.each(['%c3', '100%', '%zz', 'ünï', 'a%20b', '%E4%B8', '__proto__', 'é%'])('[^%s]', async (label) => {
    const { letters } = await readPdf(set(documentOf(`Text[^${label}].\n\n[^${label}]: Whatever stands below.`)));
    expect(letters).toContain(lettersOf('Whatever stands below.'));
  });
});

test('words that are English in a document of another language have English dates, numbers and names in them', () => {
  const campaign = campaignOf({
    'letters/a.md': '---\ntitle: A letter\nlanguage: de\nstatus: open\ndate: 2026-02-03\n---\n\nText.\n',
    'translations/fr/a.md': null,
    'translations/my/a.md': '---\ntitle: စာ\nrevision: 1\n---\n\nစာသား။\n',
    'signatories/a/ann.yaml': null,
  });
  const [letter] = campaign.letters;
  const edition = letter?.editions.get('my');
  if (!letter || !edition) throw new Error('there is no translation');
  const said = JSON.stringify(letterDocument(campaign, letter, edition, faces));
  expect(said).toContain('The German text is authoritative.');
  expect(said).toContain('Revision 1');
  expect(said).toMatch(/Published: [^"]*3[^"]*2026/);
});

test.each([
  ['zh-Hant', ['Noto Serif SC', 'Noto Serif JP'], 'noto-serif-tc'],
  ['yue', ['Noto Serif SC', 'Noto Serif JP'], 'noto-serif-tc'],
  ['zh-Hant', ['Noto Serif HK'], undefined],
  ['zh-Hans', ['Noto Serif TC'], 'noto-serif-sc'],
  ['ja', ['Noto Serif SC'], 'noto-serif-jp'],
  ['de', [], undefined],
])('documents in %s, where %j are installed, want the font %s', (language, installed, font) => {
  const families = installed.map((name) => ({ name }));
  expect(hanFormsFor(language, families)).toBe(font && `@expo-google-fonts/${font}`);
});

test.each(['zh-Hant', 'zh-HK', 'yue', 'zh-Hans', 'ja'])('documents in %s have Chinese characters in their own forms', (language) => {
  const problems = check(
    makeCampaign({
      'translations/fr/a.md': null,
      [`translations/${language}/a.md`]: '---\ntitle: 鐘樓\nrevision: 1\n---\n\nListen, please.\n',
    }),
  );
  expect(problems.filter(({ rule }) => rule === 'text-no-glyph')).toEqual([]);
});

describe('Notes are set once, and where they are referred to first', () => {
  const times = (text: string, words: string): number => text.split(lettersOf(words)).length - 1;
  test.each([
    ['a note', 'a[^1] b[^1] c[^1]\n\n[^1]: Only once here.', 'Only once here.'],
    ['the address of a link', '[a](https://example.org/once) [b](https://example.org/once)', 'https://example.org/once'],
    ['that of a definition', '[a], [a] and [b][a]\n\n[a]: https://example.org/defined', 'https://example.org/defined'],
    [
      'a note in the head of a table over several pages',
      `| a[^1] | b |\n|---|---|\n${'| c | d[^1] |\n'.repeat(120)}\n[^1]: Below the head.`,
      'Below the head.',
    ],
    ['notes that refer to each other', 'a[^1]\n\n[^1]: First of two, see[^2].\n\n[^2]: Second of two, see[^1].', 'Second of two, see'],
    ['a note in a list, a quotation and a heading', '## a[^1]\n\n- b[^1]\n\n> c[^1]\n\n[^1]: In many places.', 'In many places.'],
    ['a note without words', 'a[^1] b[^1] c[^2]\n\n[^1]:\n\n[^2]: The other one.', 'The other one.'],
  ])('%s', async (_what, body, words) => {
    const { letters } = await readPdf(set(documentOf(body)));
    expect(times(letters, words)).toBe(1);
  });

  test.each([
    ['a long note', 'x[^1] ', `\n\n[^1]: ${'note '.repeat(400)}`],
    ['a long address', '[x][a] ', `\n\n[a]: https://example.org/${'u'.repeat(30)}`],
  ])('so a document grows with its text, and not with how often it refers to %s', (_what, reference, note) => {
    const size = (count: number): number => JSON.stringify(documentOf(reference.repeat(count) + note)).length;
    const [few, many] = [size(10), size(1000)];
    expect(many - few).toBeLessThan(990 * 150);
  });
});

describe('Lists in lists are set in every script', () => {
  const list = '- 1\n  - 2\n    - 3\n      - 4\n        1. 5\n           1. 6\n              - 7\n';
  test.each(['ne', 'mr', 'as', 'sd', 'ti', 'yue', 'skr', 'be', 'dz'])('%s', (language) => {
    expect(set(documentOf(list, language)).subarray(0, 5).toString()).toBe('%PDF-');
  });
});

describe('Letters that no font has are boxes in a document', () => {
  test.each([
    ['the words of a picture', '![A 𒁀 plan](/line.svg)', {}],
    ['those of a picture that a definition names', '![A plan 𐎀][p]\n\n[p]: /line.svg', {}],
    ['a string of the interface', 'Text.', { 'translations/en/ui.yaml': 'strings:\n  document:\n    online: 𒁀 Online\n' }],
    [
      'a counted string',
      '## Text',
      { 'translations/en/ui.yaml': 'strings:\n  signatories:\n    count:\n      one: "𒁀 {count}"\n      other: "𒁀 {count}"\n' },
    ],
    ['program text', '`𐎀` and\n\n```\n𒁀\n```', {}],
    [
      'an addressee',
      'Text.',
      { 'letters/a.md': '---\ntitle: 𐎀\nlanguage: en\nstatus: open\ndemands:\n  - addressee: 𒁀\n    asks: [𐎀]\n---\n\nText.\n' },
    ],
  ])('%s: a warning that names them, and a document', (_what, body, files: Files) => {
    const picture = { 'public/line.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' };
    const document = documentOf(body, 'en', { ...picture, ...files });
    const root = makeCampaign({
      'letters/a.md': `---\ntitle: A letter\nlanguage: en\nstatus: open\n---\n\n${body}\n`,
      'translations/fr/a.md': null,
      ...picture,
      ...files,
    });
    expect(loadCampaign(root).problems.map(({ rule }) => rule)).toEqual(['text-no-glyph']);
    expect(set(document).length).toBeGreaterThan(1000);
  });
});

describe('Where a document cannot be set after all, the file, its language and the passage are named', () => {
  const blank: Block = { kind: 'heading', level: 1, parts: [''] };
  const unknown: Block = { kind: 'paragraph', parts: [{ kind: 'note', number: 7, blocks: null }] };
  const tall: Block = { kind: 'list', start: null, items: [[blank]] };
  test.each([
    ['a heading without words', 1, blank],
    ['a reference to a note that is not there', 2, unknown],
    ['a list that has such a heading', 0, tall],
    ['a quotation that has one', 3, { kind: 'quote', blocks: [blank] } satisfies Block],
    [
      'an address that is too long',
      2,
      {
        kind: 'paragraph',
        parts: [{ kind: 'link', url: `https://x.example/${'u'.repeat(9000)}`, parts: ['x'], note: null }],
      } satisfies Block,
    ],
  ])('%s', (_what, place, block: Block) => {
    const sound = documentOf('The first one.\n\nThe second one.\n\nThe third one.');
    const marked: Block = { kind: 'quote', blocks: [{ kind: 'paragraph', parts: ['Just here.'] }, block] };
    const document = { ...sound, blocks: sound.blocks.toSpliced(place, 0, marked) };
    const edition = campaignOf({}).letters[0]?.editions.get('fr');
    if (!edition) throw new Error('there is no translation');
    expect(() => set(document)).toThrow();
    const sets = (part: LetterDocument): boolean => {
      try {
        set(part);
        return true;
      } catch {
        return false;
      }
    };
    const { message } = pdfFailure(new Error('Typst says no.'), edition, document, sets);
    expect(message).toContain('translations/fr/a.md: the PDF in French (fr)');
    expect(message).toContain('at the passage “Just here.');
  });
});

test('footnotes of passages that are not translated are at the foot, and no way back is a note', () => {
  const campaign = campaignOf({
    'letters/a.md':
      '---\ntitle: A\nlanguage: en\nstatus: open\n---\n\nOne.\n\nTwo[^1]. And again[^1].\n\n[^1]: From [the report](https://report.example/).\n',
    'translations/fr/a.md': null,
    'translations/ar/a.md': '---\ntitle: رسالة\nrevision: 1\n---\n\nواحد.\n',
    'signatories/a/ann.yaml': null,
  });
  const [letter] = campaign.letters;
  const edition = letter?.editions.get('ar');
  if (!letter || !edition) throw new Error('there is no translation');
  const document = letterDocument(campaign, letter, edition, faces);
  const said = JSON.stringify(document);
  expect(said).not.toMatch(/↩|t-original|#t-fn/);
  expect(said.match(/"kind":"note"/g)).toHaveLength(2);
  expect(said.split('From ').length - 1).toBe(1);
  const text = plainText(plainDocument(campaign, letter, edition));
  expect(text).not.toMatch(/↩|<[^>]*#t-|\d\./);
  expect(text).toMatch(/Two \[1\]\. And again \[1\]\.[\s\S]*\[1\] From the report/);
});

test.each([
  ['ar', 'انظروا', 'التقرير'],
  ['he', 'ראו', 'הדוח'],
  ['fa', 'ببینید', 'گزارش'],
])('%s: an address at the foot is read from left to right, to the slash at its end', async (language, see, words) => {
  const pdf = set(documentOf(`${see} [${words}](https://report.example/year/).`, language));
  const lines = await linesOf(pdf);
  const { bottom } = lines.find(({ text }) => text.includes('report')) ?? {};
  const pieces = lines.filter((line) => line.bottom === bottom && /[a-z:/.]/.test(line.text));
  const inOrder = pieces.toSorted((a, b) => a.left - b.left).map(({ text }) => text.trim());
  expect(inOrder.join('')).toBe('https://report.example/year/');
});

test('lines after a break, and what stands behind a mark of a list, begin without a space', () => {
  const body = 'Dear council,\\\nwe ask you\\\nfor a **well**.\n\n- [x] counted the fish\n- _all_ of them\n\n```\n  kept\n```';
  const texts = JSON.stringify(documentOf(body).blocks).match(/(?<="parts":\[|\{"kind":"break"\},)"[^"]*"/g);
  expect(texts).toEqual(['"Dear council,"', '"we ask you"', '"for a "', '"well"', '"counted the fish"', '"all"']);
  expect(JSON.stringify(documentOf(body).blocks)).toContain('"  kept"');
});

test.each(['الطريق إلى التمييزية', 'أبريل، الزيت، نيويورك، الوزير'])('words of an Arabic document are found in it: %s', async (words) => {
  const document = await getDocumentProxy(new Uint8Array(set(documentOf(words, 'ar'))));
  const { items } = await (await document.getPage(1)).getTextContent();
  // Readers of PDFs take a wide gap for a space: it is a piece of its own then.
  const pieces = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('');
  for (const word of words.split(/[،\s]+/)) expect(pieces.normalize('NFKC')).toContain(word);
});

test('a footnote of a passage that is not translated is set in the language and the direction of the original', async () => {
  const campaign = campaignOf({
    'letters/a.md': '---\ntitle: A\nlanguage: en\nstatus: open\n---\n\nOne.\n\nTwo[^1].\n\n[^1]: Report, p. 4, “Fish”.\n',
    'translations/fr/a.md': null,
    'translations/ar/a.md': '---\ntitle: رسالة\nrevision: 1\n---\n\nواحد.\n',
    'signatories/a/ann.yaml': null,
  });
  const [letter] = campaign.letters;
  const edition = letter?.editions.get('ar');
  if (!letter || !edition) throw new Error('there is no translation');
  const lines = await linesOf(set(letterDocument(campaign, letter, edition, faces)));
  const { bottom } = lines.find(({ text }) => text.includes('Report')) ?? {};
  const pieces = lines.filter((line) => Math.abs(line.bottom - Number(bottom)) < 1).toSorted((a, b) => a.left - b.left);
  // Its number stands in the same line, where the lines of the page begin.
  expect(pieces.map(({ text }) => text.trim()).join(' ')).toMatch(/^Report, p\. 4, “Fish”\.( 1)?$/);
  expect(Number(pieces[0]?.left)).toBeGreaterThan(200);
});

test.each([
  ['fr', /\S\u00a0: \S/, /[^\s\u00a0]: | : /],
  ['ja', /\S：\S/, /: /],
  ['de', /\S: \S/, / : |：/],
])('%s: labels and days end as the language ends them', (language, expected, never) => {
  const facts = 'to:\n  - name: Lea\ndrafters:\n  - name: Ann\noutcome:\n  - kind: delivered\n    date: 2026-03-04\n';
  const text = `---\ntitle: A\nlanguage: ${language}\nstatus: closed\n${facts}---\n\nText.\n`;
  const campaign = campaignOf({ 'letters/a.md': text, 'translations/fr/a.md': null, 'signatories/a/ann.yaml': null });
  const [letter] = campaign.letters;
  if (!letter) throw new Error('there is no letter');
  const said = plainText(plainDocument(campaign, letter, letter.original)).replace(/https?:\S+/g, 'address');
  expect(said.match(new RegExp(expected, 'g'))?.length).toBeGreaterThanOrEqual(4);
  expect(said).not.toMatch(never);
});
