// What is let in comes out of every output as the text that it was.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { initSync, Model } from '@ironcalc/wasm';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Element, Nodes } from 'hast';
import Papa from 'papaparse';
import { rehype } from 'rehype';
import { visit } from 'unist-util-visit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Faces, installedFaces } from '../../src/core/fonts/faces.ts';
import type { Letter } from '../../src/core/model.ts';
import { cardDocument } from '../../src/outputs/card/document.ts';
import { inertCell } from '../../src/outputs/data/csv.ts';
import { letterDocument } from '../../src/outputs/pdf/document.ts';
import { templateFolder, Typesetter } from '../../src/outputs/typst/compiler.ts';
import { pageContext } from '../../src/site/page.ts';
import { factsPageData, letterData, scriptText } from '../../src/site/structured-data.ts';
import { writeFiles } from '../support/campaign.ts';
import { type Outputs, outputsOf } from '../support/outputs.ts';
import { childrenNamed, parseXml, textOf } from '../support/xml.ts';
import { atomFaults, jsonFeedFaults } from './feed-formats.ts';
import { formulas, names as hostileNames } from './hostile.ts';
import { groupsOf, naughtyCampaign, type Sorted, sortNaughty } from './naughty-campaign.ts';
import { lettersOf, type ReadPdf, readPdf } from './pdf-text.ts';

let folder: string;
let sorted: Sorted;
let outputs: Outputs;
let faces: Faces;
/** White space around and between words is one space in every field of one line. */
const inOneLine = (text: string): string => text.trim().replace(/\s+/gu, ' ').normalize('NFC');
let taken: string[];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'undersigned-naughty-'));
  sorted = sortNaughty(join(folder, 'asked'));
  const root = join(folder, 'campaign');
  writeFiles(root, naughtyCampaign(sorted.taken));
  outputs = outputsOf(root);
  faces = installedFaces(outputs.campaign.root);
  taken = sorted.taken.map(inOneLine);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const letters = (): readonly Letter[] =>
  groupsOf(sorted.taken).map((_, index) => outputs.campaign.letters.find(({ id }) => id === `l${index}`) ?? expect.fail());

describe('Of 485 naughty strings', () => {
  test('the check refuses those that are nothing, are there already or hide something, and takes the rest', () => {
    expect(new Set([...sorted.refused.values()].flat())).toEqual(
      new Set([
        'missing-key',
        'invalid-value',
        'private-detail',
        'same-signatory',
        'text-bidi-control',
        'text-combining-marks',
        'text-control-character',
        'text-invisible-character',
      ]),
    );
    expect(sorted.refused.size).toBeLessThan(40);
    expect(taken.length).toBeGreaterThan(440);
    expect(outputs.campaign.letters.flatMap(({ signatories }) => signatories.map(({ name }) => name)).sort()).toEqual(taken.toSorted());
  });

  test('each is in the JSON files as it was', () => {
    const { signatories } = outputs.json('api/l0/signatories.json') as { signatories: Record<string, string>[] };
    for (const field of ['name', 'role', 'affiliation', 'statement'])
      expect(signatories.map((one) => one[field]).sort(), field).toEqual(taken.toSorted());
    for (const [index, group] of groupsOf(sorted.taken).entries()) {
      const data = outputs.json(`api/l${index}/letter.json`);
      const own = group.map(inOneLine);
      expect(data.editions[0].title).toBe(inOneLine(group.join(' ¦ ')));
      expect(data.editions[0].demands[0].asks).toEqual(own);
      expect(data.drafters.map(({ name }: { name: string }) => name)).toEqual(own);
    }
  });

  test('each is in the feeds as it was, and the feeds keep to their formats', async () => {
    const atom = outputs.text('en/feed.xml');
    const json = outputs.json('en/feed.json') as { items: { title: string; content_html: string }[] };
    expect(await atomFaults({ 'feed.xml': atom })).toEqual([]);
    expect(jsonFeedFaults(json)).toEqual([]);
    const shownIn = (html: string[]): string[] => html.flatMap((one) => namesIn(one)).sort();
    expect(shownIn(json.items.map(({ content_html }) => content_html))).toEqual(taken.toSorted());
    const entries = childrenNamed(parseXml(atom), 'entry');
    expect(shownIn(entries.map((entry) => textOf(entry, 'content')))).toEqual(taken.toSorted());
    for (const { title } of json.items) expect(title).toContain(letters()[0]?.original.title);
  });

  test('each is in JSON-LD as it was, and cannot leave the block that holds it', () => {
    const context = pageContext('en');
    for (const letter of letters())
      for (const data of [letterData(context, letter), factsPageData(context, letter)]) {
        const text = scriptText(data ?? expect.fail());
        expect(text).not.toMatch(/<|-->/);
        const block = `<script type="application/ld+json">${text}</script><p>after`;
        const tree = rehype().data('settings', { fragment: true }).parse(block);
        const [script] = elementsIn(tree, 'script');
        const [inside] = script?.children ?? [];
        const read = JSON.parse(inside?.type === 'text' ? inside.value : '');
        const about = read.about?.name === undefined ? read : read.about;
        expect(about.name).toBe(letter.original.title);
        expect(about.description).toBe(letter.original.summary);
        expect(about.author.map(({ name }: { name: string }) => name)).toEqual(letter.facts.drafters?.map(({ name }) => name));
        expect(elementsIn(tree, 'p')).toHaveLength(1);
      }
  });

  test('each is in the PDF, in title, summary, text, demands, drafters and names', async () => {
    const typesetter = new Typesetter(faces.families.flatMap(({ files }) => files));
    for (const [index, letter] of letters().entries()) {
      const data = JSON.stringify(letterDocument(outputs.campaign, letter, letter.original, faces));
      const pdf = await readPdf(typesetter.pdf('pdf/letter.typ', data));
      expect(pdf.title).toBe(faces.settable(letter.original.title, 'en'));
      for (const string of groupsOf(sorted.taken)[index] ?? []) expectShown(pdf, string, 4);
      // A page may end in the middle of a name.
      if (index === 0) for (const string of taken) expectShown(pdf, string, 2);
    }
  });

  test('each is on the share card', async () => {
    // The same template as a PDF, whose text can be read; a card’s own letters are outlines.
    const compiler = NodeCompiler.create({
      workspace: templateFolder,
      fontArgs: [{ fontPaths: faces.families.flatMap(({ files }) => [...files]) }],
    });
    for (const [index, letter] of letters().entries()) {
      const data = JSON.stringify(cardDocument(outputs.campaign, letter, letter.original, faces));
      compiler.mapShadow(`${templateFolder}/data.json`, Buffer.from(data));
      const card = await readPdf(compiler.pdf({ mainFilePath: `${templateFolder}/card/card.typ` }));
      for (const string of groupsOf(sorted.taken)[index] ?? []) expectShown(card, string, 1);
    }
  });
});

describe('A spreadsheet', () => {
  let model: Model;
  beforeAll(() => {
    initSync({ module: readFileSync(createRequire(import.meta.url).resolve('@ironcalc/wasm/wasm_bg.wasm')) });
    model = new Model('signatories', 'en', 'UTC', 'en');
  });
  /** What a spreadsheet makes of a cell that someone types or pastes. */
  const enter = (cell: string): { content: string; shown: string; isFormula: boolean } => {
    model.setUserInput(0, 1, 1, cell);
    const content = model.getCellContent(0, 1, 1);
    return { content, shown: model.getFormattedCellValue(0, 1, 1), isFormula: content.startsWith('=') };
  };

  test('would calculate what is not made inert', () => {
    expect(enter('=1+1')).toMatchObject({ shown: '2', isFormula: true });
    for (const cell of ['-1+1', '+1+1', '=HYPERLINK("https://evil.example","x")']) expect(enter(cell).isFormula, cell).toBe(true);
    expect([...taken, ...formulas].filter((name) => enter(name).isFormula).length).toBeGreaterThan(5);
  });

  test('takes every cell of the CSV file for a text or a number, and shows what was written', () => {
    const { data } = Papa.parse<Record<string, string>>(outputs.text('api/l0/signatories.csv'), { header: true, skipEmptyLines: true });
    expect(data).toHaveLength(taken.length);
    for (const field of ['name', 'role', 'affiliation', 'statement'])
      expect(data.map((row) => row[field]).sort(), field).toEqual(taken.map(inertCell).sort());
    for (const row of data)
      for (const cell of Object.values(row)) {
        const { content, shown, isFormula } = enter(cell);
        expect(isFormula, `${cell} became ${content}`).toBe(false);
        // It takes an apostrophe for the sign that a text begins, and shows what is behind it.
        if (cell.startsWith("'")) expect(shown).toBe(cell.slice(1));
      }
  });

  test('takes no cell of hostile names for a formula either, also where it cuts them at other separators', () => {
    for (const name of hostileNames)
      for (const cell of [inertCell(name), ...inertCell(name).split(/[;|\t]/)]) expect(enter(cell.trim()).isFormula, cell).toBe(false);
  });
});

/** How often a text is found, whatever spaces and line breaks the typesetter puts in, and whatever form of a letter the reader of PDFs gives. */
function expectShown({ letters: shown, clusters }: ReadPdf, string: string, least: number): void {
  const found = shown.normalize('NFKC');
  // A box where no font has a letter.
  const text = lettersOf(faces.settable(string, 'en').normalize('NFKC')).normalize('NFKC');
  if (isInOrder(text)) expect(found.split(text).length - 1, string).toBeGreaterThanOrEqual(least);
  else
    for (const letter of text.replace(notInOrder, ''))
      expect(found.includes(letter) || clusters().normalize('NFKC').includes(letter), `${letter} of ${string}`).toBe(true);
}

/** What comes out of a PDF in the order of its shapes: marks, letters that turn the line around, and a sign that is drawn as two. */
const notInOrder = /[\p{M}≠]/gu;
const turned = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

function isInOrder(text: string): boolean {
  return text.search(notInOrder) === -1 && !turned.test(text);
}

function namesIn(html: string): string[] {
  return elementsIn(rehype().data('settings', { fragment: true }).parse(html), 'li').flatMap((item) =>
    elementsIn(item, 'bdi').slice(0, 1).map(plainText),
  );
}

function elementsIn(tree: Nodes, name: string): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (node) => {
    if (node.tagName === name) found.push(node);
  });
  return found;
}

function plainText(node: Element): string {
  let text = '';
  visit(node, 'text', ({ value }) => {
    text += value;
  });
  return text;
}
