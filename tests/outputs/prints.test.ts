// A letter as files to hang up, to sign by hand, to quote, and for the press: only where it wants them, in every script, always the same bytes.

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getDocumentProxy } from 'unpdf';
import { loadCampaign } from '../../src/core/load.ts';
import type { Campaign } from '../../src/core/model.ts';
import { useCampaign } from '../../src/integrations/service.ts';
import { documentPaths, writeDocuments } from '../../src/outputs/documents.ts';
import { readDocxBytes } from '../../src/translation/office/docx/own.ts';
import { check, makeCampaign, minimal, short, writeFiles } from '../support/campaign.ts';
import { type Outputs, outputsOf } from '../support/outputs.ts';
import { bareSpans, lettersOf, linesOf, readPdf, rolesOf } from './pdf-text.ts';

const facts = [
  'language: en',
  'date: 2026-10-01',
  'deadline: 2999-03-31',
  'demands:',
  '  - addressee: The council',
  '    asks: [Take the cameras down., Put no new ones up.]',
  'initiators: [{ name: Open Square }]',
  'contact: { email: lists@squares.example }',
  'press: { name: Ann Lee, email: press@squares.example }',
].join('\n');
const body =
  'People **cross** our square[^1] on their way to [work](https://example.org/work).\n\n## What we saw\n\n3. Cameras.\n   - North\n4. Nobody asked.\n\n| Year | Cameras |\n|---|---|\n| 2024 | 3 |\n\n[^1]: The one before the hall.\n';
const files = {
  'letters/a.md': `---\ntitle: Keep our squares free\nsummary: A square is where people meet.\nstatus: open\nprint: [a4, a3, us-letter]\n${facts}\n---\n\n${body}`,
  'letters/closed.md': `---\ntitle: An old letter\nlanguage: en\nstatus: closed\nprint: [a4]\n---\n\nText.\n`,
  'letters/plain.md': `---\ntitle: A plain letter\nlanguage: en\nstatus: open\n---\n\nText.\n`,
  'translations/fr/a.md': null,
  'letters/heads.md': `---\ntitle: Heads\nlanguage: en\nstatus: open\nprint: [a4, us-letter]\npress: { email: press@squares.example }\nto: [{ name: Claire, office: Minister }, { name: The town }]\nsources: [{ id: s, publisher: Town, title: Answer, url: 'https://example.org/' }]\n---\n\nText.\n`,
  ...Object.fromEntries(
    ['de', 'fr', 'ru', 'uk', 'hu'].map((tag) => [`translations/${tag}/heads.md`, '---\ntitle: Title\nrevision: 1\n---\n\nText.\n']),
  ),
  'translations/ar/a.md':
    '---\ntitle: ساحات حرة\nsummary: الساحة مكان يلتقي فيه الناس.\nrevision: 1\n---\n\nيعبر الناس **ساحتنا** إلى [العمل](https://example.org/work).\n\n## ما رأيناه\n\n3. كاميرات.\n   - شمالًا\n4. لم يسأل أحد.\n',
  'signatories/a/ann.yaml': 'name: Ann Lee\ncountry: DE\n',
  'signatories/a/bo.yaml': 'name: Bo Chen\ncountry: FR\n',
};

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'undersigned-prints-'));
  writeFiles(root, { ...minimal, ...files });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('What is printed of a letter', () => {
  let site = '';
  const read = (path: string): Buffer => readFileSync(join(site, path));

  beforeAll(async () => {
    const loaded = loadCampaign(root);
    expect(loaded.problems.filter(({ severity }) => severity === 'error').map(short)).toEqual([]);
    useCampaign(loaded);
    site = mkdtempSync(join(tmpdir(), 'undersigned-prints-'));
    await writeDocuments(loaded.campaign as Campaign, { site, cache: join(site, 'cache') });
  });
  afterAll(() => rmSync(site, { recursive: true, force: true }));

  test.each([
    ['a4', 595, 842],
    ['a3', 842, 1191],
    ['us-letter', 612, 792],
  ])('fits on one page of %s, and says title, address and languages', async (paper, width, height) => {
    for (const kind of ['poster', 'sheet']) {
      const bytes = read(`en/a/${kind}-${paper}.pdf`);
      const page = await (await getDocumentProxy(new Uint8Array(bytes))).getPage(1);
      const view = page.getViewport({ scale: 1 });
      expect([Math.round(view.width), Math.round(view.height)]).toEqual([width, height]);
      const pdf = await readPdf(bytes);
      expect(pdf).toMatchObject({ title: 'Keep our squares free', language: 'en', isTagged: true, pages: 1 });
      // With a day of its own it would be another file in each build.
      expect(pdf.created, kind).toBeUndefined();
      for (const said of ['Keep our squares free', 'A square is where people meet.', '/en/a', 'Last day to sign'])
        expect(pdf.letters, kind).toContain(lettersOf(said));
    }
  });

  test('a poster asks to sign and names the languages; one of a closed letter asks to read it', async () => {
    const open = (await readPdf(read('en/a/poster-a4.pdf'))).letters;
    expect(open).toContain(lettersOf('Sign this letter'));
    expect(open).toContain('English');
    expect((await readPdf(read('en/closed/poster-a4.pdf'))).letters).toContain(lettersOf('Read the letter'));
  });

  test('a sheet has lines with a head for each column, says what becomes of a name, and where it goes', async () => {
    const bytes = read('en/a/sheet-a4.pdf');
    const { letters } = await readPdf(bytes);
    for (const said of ['Affiliation', 'Publish my name', 'Signature', 'only if you tick the box', 'lists@squares.example', 'The council'])
      expect(letters).toContain(lettersOf(said));
    const roles = await rolesOf(bytes);
    expect(roles.filter((role) => role === 'TH').length).toBeGreaterThanOrEqual(5);
    expect(roles.filter((role) => role === 'TR').length).toBeGreaterThan(10);
  });

  test.each([
    ['de', ['veröffentlicht', 'Unterschrift', 'Organisation']],
    ['fr', ['Organisme', 'organisation', 'territoire']],
    ['ru', ['Опубликовать', 'организации']],
    ['uk', ['Опублікувати', 'організації']],
    ['hu', ['közzétehető', 'szervezet']],
  ])('no word at the head of a column of a sheet is cut in two: %s', async (tag, words) => {
    for (const paper of ['a4', 'us-letter']) {
      const lines = new Map<number, string>();
      for (const { text, bottom } of await linesOf(read(`${tag}/heads/sheet-${paper}.pdf`)))
        lines.set(Math.round(bottom), (lines.get(Math.round(bottom)) ?? '') + lettersOf(text));
      for (const word of words)
        expect(
          [...lines.values()].some((line) => line.includes(word)),
          `${word} on ${paper}`,
        ).toBe(true);
    }
  });

  test('is there for each edition, and where a letter wants it', async () => {
    expect((await readPdf(read('ar/a/poster-a4.pdf'))).language).toBe('ar');
    expect(existsSync(join(site, 'en/closed/sheet-a4.pdf'))).toBe(false);
    expect(existsSync(join(site, 'en/plain/poster-a4.pdf'))).toBe(false);
    expect(existsSync(join(site, 'en/plain/press.zip'))).toBe(false);
    const paths = documentPaths(loadCampaign(root).campaign as Campaign);
    expect(new Set(paths).size).toBe(paths.length);
    for (const path of paths) expect(existsSync(join(site, path)), path).toBe(true);
  });

  test('each of their texts is a paragraph or a heading to those who hear it', async () => {
    for (const path of ['en/a/poster-a4.pdf', 'ar/a/poster-a4.pdf', 'en/a/sheet-a4.pdf', 'en/a/letter.pdf', 'ar/a/letter.pdf'])
      expect(await bareSpans(read(path)), path).toBe(0);
  });

  test('journalists get letter, picture, sign, facts and prints in one archive, in their language', () => {
    const kit = unzipSync(new Uint8Array(read('en/a/press.zip')));
    expect(Object.keys(kit)).toEqual(
      ['facts.txt', 'letter.txt', 'letter.pdf']
        .concat(['poster', 'sheet'].flatMap((kind) => ['a4', 'a3', 'us-letter'].map((paper) => `${kind}-${paper}.pdf`)))
        .concat('card.png', 'campaign.svg')
        .map((name) => `a-en/${name}`),
    );
    expect(Buffer.from(kit['a-en/letter.pdf'] as Uint8Array)).toEqual(read('en/a/letter.pdf'));
    const said = strFromU8(kit['a-en/facts.txt'] as Uint8Array);
    for (const fact of ['2 signatories', 'from 2 countries', 'Started by: Open Square', 'Press contact: Ann Lee · press@squares.example'])
      expect(said).toContain(fact);
    expect(strFromU8(unzipSync(new Uint8Array(read('ar/a/press.zip')))['a-ar/facts.txt'] as Uint8Array)).toContain('ساحات حرة');
  });

  test('facts for journalists part things as their language does', () => {
    const said = strFromU8(unzipSync(new Uint8Array(read('fr/heads/press.zip')))['heads-fr/facts.txt'] as Uint8Array);
    expect(said).toContain('Adressée à\u00a0: Claire, Minister · The town\n');
    expect(said).toMatch(/Sources\u00a0:\nTown\u00a0: Answer – https/);
  });
});

describe('A letter without a layout', () => {
  let outputs: Outputs;
  beforeAll(() => {
    outputs = outputsOf(root);
  });

  test('as plain text has all that is said, and addresses where links were', () => {
    const text = outputs.text('en/a/letter.txt');
    expect(text.startsWith('\ufeffKeep our squares free\n')).toBe(true);
    for (const said of [
      '2 signatories · from 2 countries',
      'People cross our square [1] on their way to work <https://example.org/work>.',
      '3. Cameras.\n\n   • North',
      'Year | Cameras\n2024 | 3',
      'The council\n\n1. Take the cameras down.\n\n2. Put no new ones up.',
      '[1] The one before the hall.',
    ])
      expect(text).toContain(said);
    expect(text).not.toMatch(/\*\*|\n\n\n|Ann Lee/);
  });

  test('as a Word document is read back with its headings, lists and links', () => {
    const { parts } = readDocxBytes(outputs.bytes('en/a/letter.docx'));
    const said = JSON.stringify(parts);
    for (const words of ['Keep our squares free', 'What we saw', 'Take the cameras down.', 'https://example.org/work'])
      expect(said).toContain(words);
    expect(parts.some(({ type }) => type === 'officeTable')).toBe(true);
    const xml = (name: string, path = 'en/a/letter.docx'): string => strFromU8(unzipSync(outputs.bytes(path))[name] as Uint8Array);
    expect(xml('word/numbering.xml')).toContain('<w:start w:val="3" />');
    expect(xml('word/document.xml')).not.toMatch(/[\u2066-\u2069]/);
    expect(xml('word/document.xml', 'ar/a/letter.docx')).toContain('<w:bidi />');
    expect(xml('word/document.xml', 'fr/heads/letter.docx')).toContain('Lire cette lettre en ligne\u00a0: </w:t>');
    expect(xml('docProps/core.xml', 'ar/a/letter.docx')).toContain('<dc:language>ar</dc:language>');
  });

  test('is in the data, beside what there is to print', () => {
    const [own] = outputs.json('api/a/letter.json').editions;
    expect(own.files).toMatchObject({
      plainText: expect.stringMatching(/\/en\/a\/letter\.txt$/),
      word: expect.stringMatching(/\/en\/a\/letter\.docx$/),
      pressKit: expect.stringMatching(/\/en\/a\/press\.zip$/),
    });
    expect(own.files.prints).toHaveLength(6);
    const [plain] = outputs.json('api/plain/letter.json').editions;
    expect(plain.files).not.toHaveProperty('prints');
    expect(plain.files).not.toHaveProperty('pressKit');
  });

  test('is the same every time', () => {
    const again = outputsOf(makeCampaign(files));
    for (const path of ['ar/a/letter.txt', 'ar/a/letter.docx']) expect(again.bytes(path)).toEqual(outputs.bytes(path));
  });
});

test('a size of paper that there is not is named', () => {
  const letter = '---\ntitle: A\nlanguage: en\nstatus: open\nprint: [a5]\n---\n\nText.\n';
  const found = check(makeCampaign({ 'letters/a.md': letter }));
  expect(found.filter(({ file }) => file === 'letters/a.md').map(({ message }) => message)).toEqual([expect.stringContaining('a5')]);
});
