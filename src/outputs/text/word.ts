// A letter as a Word document (letter.docx), with the styles and lists that offices know: for whoever quotes, files or translates it.

import type { Element } from 'xast';
import { x } from 'xastscript';
import { inDigits } from '../../core/languages/digits.ts';
import { type Language, languageOf } from '../../core/languages/language.ts';
import type { Look, Run } from '../../translation/office/runs.ts';
import { directionOf, Links, runOf, scriptOf, wordPackage } from '../../translation/office/word/package.ts';
import { bullets, listIndent, maxLevel, numberOfList, type OrderedList } from '../../translation/office/word/styles.ts';
import type { Block, Inline } from '../pdf/block.ts';
import type { Ask, Demands } from '../pdf/demands.ts';
import type { LetterDocument } from '../pdf/document.ts';
import type { MarkedLine } from '../pdf/marks.ts';
import type { Recipients } from '../pdf/recipients.ts';
import { plainPassage } from './letter.ts';
import { EndNotes } from './notes.ts';

/** In twentieths of a point. */
const papers = { a4: { width: 11906, height: 16838, margin: 1440 }, 'us-letter': { width: 12240, height: 15840, margin: 1440 } } as const;

interface Walk {
  readonly language: Language;
  readonly original: Language;
  readonly links: Links;
  readonly lists: OrderedList[];
  readonly notes: EndNotes;
  /** How many lists are open around. */
  readonly depth: number;
  /** In twentieths of a point. */
  readonly indent: number;
}

export function wordLetter(document: LetterDocument, language: string, original: string): Uint8Array {
  const { title, titleLabel, campaign, summary, facts, address, demands, outcome, parties, people, recipients } = document;
  const links = new Links();
  const lists: OrderedList[] = [];
  const walk: Walk = {
    language: languageOf(language),
    original: languageOf(original),
    links,
    lists,
    notes: new EndNotes(),
    depth: 0,
    indent: 0,
  };
  /** Demands of the original have its numbers, at its side. */
  const asked = demands?.isOriginal ? { ...walk, language: walk.original } : walk;
  const said = [plainPassage(campaign), facts.join(' · '), people].filter((line) => line !== null);
  const body = [
    ...labelled(titleLabel, walk),
    paragraph([run(title)], walk, 'Title'),
    ...(summary ? lineOf(summary, walk, 'Subtitle') : []),
    ...said.map((line) => paragraph([run(line)], walk, 'Hint')),
    paragraph([run(`${address.label}${document.labelEnd}`), run(address.url, { link: address.url })], walk, 'Hint'),
    ...document.notes.map(({ text, link }) =>
      paragraph([run(link ? `${text} ` : text), ...(link ? [run(link.shown, { link: link.url })] : [])], walk, 'Hint'),
    ),
    ...recipients.flatMap((one) => recipientsOf(one, document.labelEnd, walk)),
    // From heading to heading the text would else be a part of what came of it.
    ...(outcome?.isFirst ? [...outcomeOf(outcome, document.labelEnd, walk), paragraph([run(title)], walk, 'Heading2')] : []),
    ...blocksOf(document.blocks, walk),
    ...(demands ? [paragraph([run(demands.title.toString())], walk, 'Heading2'), ...labelled(demands.label, walk)] : []),
    ...(demands?.isNested ? nestedDemands(demands, asked) : []),
    ...(demands && !demands.isNested ? demands.groups : []).flatMap(({ introduction, addressee, first, asks }) => [
      ...(introduction ? lineOf(introduction, walk) : []),
      ...(addressee ? lineOf(addressee, walk, 'Heading3') : []),
      ...items(
        first,
        demands?.digits ?? undefined,
        asks.map(
          ({ line }) =>
            (within) =>
              lineOf(line, within),
        ),
        asked,
      ),
    ]),
    ...(outcome && !outcome.isFirst ? outcomeOf(outcome, document.labelEnd, walk) : []),
    ...endNotes(walk),
    ...parties.map(([label, names]) => paragraph([run(`${label}${document.labelEnd}${names}`)], walk, 'Hint')),
  ];
  return wordPackage({ body, page: papers[document.paper], links, lists, properties: { title: plain(title), language } });
}

/** One beside its label, several in a list. */
function recipientsOf({ label, entries }: Recipients, labelEnd: string, walk: Walk): Element[] {
  const said = entries.map((entry) => [
    run(plainPassage(entry.said)),
    ...(entry.label === null ? [] : [run(` [${entry.label}]`, { italic: true })]),
  ]);
  if (said.length === 1) return [paragraph([run(`${label}${labelEnd}`), ...said.flat()], walk)];
  const list = said.map((runs) => (within: Walk): Element[] => [paragraph(runs, within)]);
  return [paragraph([run(`${label}${labelEnd.trimEnd()}`)], walk), ...items(null, undefined, list, walk)];
}

/** Numbers of addressees, letters and small Roman numbers are written into the text: Word counts in few languages as they do. */
function nestedDemands({ groups }: Demands, walk: Walk): Element[] {
  const askOf =
    ({ line, points }: Ask) =>
    (within: Walk): Element[] => [
      ...lineOf(line, within),
      ...typedItems(
        points.map((point) => [point.number, (inner) => lineOf(point.line, inner)]),
        within,
      ),
    ];
  return groups.flatMap(({ heading, introduction, addressee, number, asks }) => [
    ...(heading ? lineOf(heading, walk, 'Heading3') : []),
    ...(introduction ? lineOf(introduction, walk) : []),
    ...typedItems(
      [
        [
          number,
          (within) => [
            ...(addressee ? lineOf(addressee, within, undefined, { bold: true }) : []),
            ...(asks.length === 1 && asks[0]
              ? askOf(asks[0])(within)
              : typedItems(
                  asks.map((ask) => [ask.number, askOf(ask)]),
                  within,
                )),
          ],
        ],
      ],
      walk,
    ),
  ]);
}

function typedItems(contents: readonly (readonly [mark: string, content: (walk: Walk) => Element[]])[], walk: Walk): Element[] {
  return items(
    1,
    undefined,
    contents.map(([, content]) => content),
    walk,
    contents.map(([mark]) => plain(mark)),
  );
}

function run(text: string, look: Look = {}): Run {
  return { text: plain(text), look };
}

/** Word keeps directions by marks of its own, and shows ours as boxes in some of its fonts. */
function plain(text: string): string {
  return text.replace(/[\u2066-\u2069]/g, '');
}

function paragraph(runs: readonly Run[], { language, links, indent }: Walk, style?: string, list: readonly Element[] = []): Element {
  return x('w:p', [
    x('w:pPr', [
      ...(style === undefined ? [] : [x('w:pStyle', { 'w:val': style })]),
      ...list,
      ...directionOf(language),
      ...(indent > 0 && list.length === 0 ? [x('w:ind', { 'w:left': String(indent) })] : []),
      x('w:rPr', scriptOf(language)),
    ]),
    ...runs.map((one) => runOf(one, language, links)),
  ]);
}

function outcomeOf({ title, entries }: NonNullable<LetterDocument['outcome']>, labelEnd: string, walk: Walk): Element[] {
  return [
    paragraph([run(title)], walk, 'Heading2'),
    ...entries.flatMap(({ date, kind, text }) => [
      paragraph([run(`${date}${labelEnd}${kind}`, { bold: true })], walk),
      ...(text ? lineOf(text, walk) : []),
    ]),
  ];
}

function labelled(label: string | null, walk: Walk): Element[] {
  return label === null ? [] : [paragraph([run(label)], walk, 'Label')];
}

function lineOf({ text, isOriginal, label }: MarkedLine, walk: Walk, style?: string, look: Look = {}): Element[] {
  const own = isOriginal ? { ...walk, language: walk.original } : walk;
  return [...labelled(label, walk), paragraph([run(text, look)], own, style)];
}

function blocksOf(blocks: readonly Block[], walk: Walk): Element[] {
  return blocks.flatMap((block) => blockOf(block, walk));
}

function blockOf(block: Block, walk: Walk): Element[] {
  switch (block.kind) {
    case 'paragraph':
      return [paragraph(runsOf(block.parts, {}, walk), walk)];
    case 'heading':
      return [paragraph(runsOf(block.parts, {}, walk), walk, `Heading${Math.min(6, block.level + 1)}`)];
    case 'label':
      return [paragraph(runsOf(block.parts, {}, walk), walk, 'Label')];
    case 'list':
      return items(
        block.start,
        block.digits,
        block.items.map((item) => (within) => blocksOf(item, within)),
        walk,
        block.marks?.map(plain),
      );
    case 'quote':
      return blocksOf(block.blocks, { ...walk, indent: walk.indent + 400 });
    case 'program':
      return [paragraph(lines(block.text), walk, 'Code')];
    case 'table':
      return [table(block, walk), paragraph([], walk)];
    case 'rule':
      return [paragraph([run('* * *')], walk)];
    case 'passage':
      return blocksOf(block.blocks, walk);
    case 'original':
      return blocksOf(block.blocks, { ...walk, language: walk.original });
  }
}

/**
 * Word counts by itself, in digits of ASCII; other digits, and `marks`, are written into the text. The first paragraph of an item has its sign, the others
 * lie below it.
 */
function items(
  start: number | null,
  digits: readonly string[] | undefined,
  contents: readonly ((walk: Walk) => Element[])[],
  walk: Walk,
  marks?: readonly string[],
): Element[] {
  const level = Math.min(walk.depth, maxLevel);
  const indent = listIndent * (level + 1);
  const numbered = start !== null && !digits && !marks ? numberOfList(walk.lists.push({ start, depth: level }) - 1) : undefined;
  return contents.flatMap((content, place) => {
    const [first = paragraph([], walk), ...others] = content({ ...walk, depth: walk.depth + 1, indent });
    const typed = marks?.[place] ?? (start !== null && digits ? `${inDigits(start + place, digits)}.` : undefined);
    return [marked(first, typed, numbered ?? bullets, numbered ? 0 : level, walk), ...others];
  });
}

/** A paragraph as the first of an item. */
function marked(element: Element, typed: string | undefined, list: string, level: number, walk: Walk): Element {
  const [properties, ...runs] = element.children as Element[];
  if (element.name !== 'w:p' || !properties) return element;
  const isIn = ({ name }: Element): boolean => name !== 'w:ind' && name !== 'w:numPr';
  const own = (properties.children as Element[]).filter(isIn);
  const before = own.filter(({ name }) => name === 'w:pStyle');
  const [bidi, rest] = [own.filter(({ name }) => name === 'w:bidi'), own.filter(({ name }) => name !== 'w:pStyle' && name !== 'w:bidi')];
  if (typed === undefined) {
    const number = x('w:numPr', [x('w:ilvl', { 'w:val': String(level) }), x('w:numId', { 'w:val': list })]);
    return x('w:p', [x('w:pPr', [...before, number, ...bidi, ...rest]), ...runs]);
  }
  const hanging = x('w:ind', { 'w:left': String(listIndent * (level + 1)), 'w:hanging': String(listIndent) });
  const sign = x('w:r', [x('w:rPr', scriptOf(walk.language)), x('w:t', typed), x('w:tab')]);
  return x('w:p', [x('w:pPr', [...before, ...bidi, hanging, ...rest]), sign, ...runs]);
}

function table({ columns, cells, head }: Extract<Block, { kind: 'table' }>, walk: Walk): Element {
  const width = Math.floor(9000 / columns);
  const rows = Array.from({ length: Math.ceil(cells.length / columns) }, (_, row) => cells.slice(row * columns, (row + 1) * columns));
  return x('w:tbl', [
    x('w:tblPr', [
      x('w:tblStyle', { 'w:val': 'Passages' }),
      ...(walk.language.direction === 'rtl' ? [x('w:bidiVisual')] : []),
      x('w:tblW', { 'w:w': String(width * columns), 'w:type': 'dxa' }),
    ]),
    x(
      'w:tblGrid',
      Array.from({ length: columns }, () => x('w:gridCol', { 'w:w': String(width) })),
    ),
    ...rows.map((row, place) =>
      x('w:tr', [
        ...(place === 0 && head ? [x('w:trPr', [x('w:tblHeader')])] : []),
        ...row.map((cell) =>
          x('w:tc', [
            x('w:tcPr', [x('w:tcW', { 'w:w': String(width), 'w:type': 'dxa' })]),
            paragraph(runsOf(cell, place === 0 && head ? { bold: true } : {}, walk), { ...walk, indent: 0 }),
          ]),
        ),
      ]),
    ),
  ]);
}

function endNotes(walk: Walk): Element[] {
  const { notes } = walk;
  return notes.list.flatMap(({ number, blocks }) => {
    const [first, ...others] = blocksOf(blocks, { ...walk, indent: listIndent });
    return first ? [marked(first, `[${number}]`, bullets, 0, walk), ...others] : [];
  });
}

function runsOf(parts: readonly Inline[], look: Look, walk: Walk): Run[] {
  return parts.flatMap((part) => runsOfPart(part, look, walk));
}

function runsOfPart(part: Inline, look: Look, walk: Walk): Run[] {
  if (typeof part === 'string') return [run(part, look)];
  switch (part.kind) {
    case 'strong':
      return runsOf(part.parts, { ...look, bold: true }, walk);
    case 'em':
      return runsOf(part.parts, { ...look, italic: true }, walk);
    case 'del':
      return runsOf(part.parts, { ...look, struck: true }, walk);
    case 'sup':
      return runsOf(part.parts, look, walk);
    case 'code':
      return [run(part.text, look)];
    case 'break':
      return ['break'];
    case 'link':
      return runsOf(part.parts, { ...look, link: part.url }, walk);
    case 'note':
      return [run(` [${walk.notes.numberOf(part)}]`, look)];
  }
}

function lines(text: string): Run[] {
  return text.split('\n').flatMap((line, at): Run[] => [...(at > 0 ? (['break'] as const) : []), run(line)]);
}
