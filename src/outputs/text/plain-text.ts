// A letter as plain text (letter.txt): no markup, a blank line between paragraphs, and no line ended by us but where the text ends it.

import type { Block, Inline } from '../pdf/block.ts';
import { inDigits } from '../../core/languages/digits.ts';
import type { Ask } from '../pdf/demands.ts';
import type { LetterDocument } from '../pdf/document.ts';
import type { MarkedLine } from '../pdf/marks.ts';
import type { RecipientEntry } from '../pdf/recipients.ts';
import { plainPassage } from './letter.ts';
import { EndNotes } from './notes.ts';

/** Some programs take a file without it for one of an old code page. */
const byteOrderMark = '\ufeff';

export function plainText(document: LetterDocument): string {
  const notes = new EndNotes();
  const { title, titleLabel, campaign, summary, facts, address, demands, outcome, parties, people, recipients, labelEnd } = document;
  const paragraphs = [
    ...labelled(titleLabel),
    title,
    ...(summary ? linesOf(summary) : []),
    [plainPassage(campaign), facts.join(' · '), people, `${address.label}${labelEnd}${address.url}`]
      .filter((line) => line !== null)
      .join('\n'),
    ...document.notes.map(({ text, link }) => (link ? `${text} ${link.url}` : text)),
    ...recipients.map(({ label, entries }) => inLines(label, labelEnd, entries.map(recipientOf))),
    rule,
    ...(outcome?.isFirst ? [...outcomeOf(outcome, labelEnd), rule] : []),
    ...document.blocks.flatMap((block) => blockOf(block, notes)),
    ...(demands ? [demands.title.toString(), ...labelled(demands.label)] : []),
    ...(demands?.groups ?? []).flatMap(({ heading, introduction, addressee, number, asks }) => {
      const asked = asks.map(askOf);
      const below = addressee ? linesOf(addressee) : [];
      return [
        ...(heading ? linesOf(heading) : []),
        ...(introduction ? linesOf(introduction) : []),
        ...(demands?.isNested ? [listItem(`${number} `, [...below, ...asked])] : [...below, ...asked]),
      ];
    }),
    ...(outcome && !outcome.isFirst ? outcomeOf(outcome, labelEnd) : []),
    ...notes.list.map(({ number, blocks }) => listItem(`[${number}] `, blocksOf(blocks, notes))),
    ...(parties.length > 0 ? [rule, parties.map(([label, names]) => `${label}${labelEnd}${names}`).join('\n')] : []),
  ];
  return `${byteOrderMark}${paragraphs.join('\n\n')}\n`;
}

/** Alone it has no number. */
function askOf({ number, line, points }: Ask): string {
  return listItem(number === '' ? '' : `${number} `, [
    ...linesOf(line),
    ...points.map((point) => listItem(`${point.number} `, linesOf(point.line))),
  ]);
}

const rule = '* * *';

function outcomeOf({ title, entries }: NonNullable<LetterDocument['outcome']>, labelEnd: string): string[] {
  return [title, ...entries.map(({ date, kind, text }) => [`${date}${labelEnd}${kind}`, ...(text ? linesOf(text) : [])].join('\n'))];
}

function labelled(label: string | null): string[] {
  return label === null ? [] : [`[${label}]`];
}

/** One beside its label, several in a line each: between a name and an office is a sign, too. */
function inLines(label: string, labelEnd: string, entries: readonly string[]): string {
  if (entries.length === 1) return `${label}${labelEnd}${entries.join('')}`;
  return [`${label}${labelEnd.trimEnd()}`, ...entries.map((entry) => `• ${entry}`)].join('\n');
}

function recipientOf({ said, label }: RecipientEntry): string {
  return [plainPassage(said), ...labelled(label)].join(' ');
}

function linesOf({ text, label }: MarkedLine): string[] {
  return [...labelled(label), text];
}

function blocksOf(blocks: readonly Block[], notes: EndNotes): string[] {
  return blocks.flatMap((block) => blockOf(block, notes));
}

function blockOf(block: Block, notes: EndNotes): string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [inlinesOf(block.parts, notes)];
    case 'label':
      return [`[${inlinesOf(block.parts, notes)}]`];
    case 'list':
      return block.items.map((item, place) => {
        const mark = block.start === null ? '• ' : `${block.marks?.[place] ?? `${inDigits(block.start + place, block.digits)}.`} `;
        return listItem(mark, blocksOf(item, notes));
      });
    case 'quote':
      return [indented('    ', blocksOf(block.blocks, notes).join('\n\n'))];
    case 'program':
      return [indented('    ', block.text)];
    case 'table':
      return [
        Array.from({ length: Math.ceil(block.cells.length / block.columns) }, (_, row) =>
          block.cells
            .slice(row * block.columns, (row + 1) * block.columns)
            .map((cell) => inlinesOf(cell, notes).replace(/\n/g, ' '))
            .join(' | '),
        ).join('\n'),
      ];
    case 'rule':
      return [rule];
    case 'passage':
    case 'original':
      return blocksOf(block.blocks, notes);
  }
}

function listItem(mark: string, paragraphs: readonly string[]): string {
  return mark + indented(' '.repeat(mark.length), paragraphs.join('\n\n')).trimStart();
}

function indented(by: string, text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : by + line))
    .join('\n');
}

function inlinesOf(parts: readonly Inline[], notes: EndNotes): string {
  return parts
    .map((part): string => {
      if (typeof part === 'string') return part;
      switch (part.kind) {
        case 'code':
          return part.text;
        case 'break':
          return '\n';
        case 'note':
          return ` [${notes.numberOf(part)}]`;
        case 'link': {
          const words = inlinesOf(part.parts, notes);
          return part.note === null ? words : `${words} <${part.url}>`;
        }
        default:
          return inlinesOf(part.parts, notes);
      }
    })
    .join('')
    .split('\n')
    .map((line) => line.trim())
    .join('\n');
}
