// The beginning of a translation: every passage of the original as a comment, with room for the translation below it.

import type { Letter, LetterEdition } from '../core/model.ts';
import type { ListKind, PlacedBlock } from '../core/translation/blocks.ts';
import { letterFreeFacts } from '../core/translation/free-facts.ts';
import { isItem } from '../core/translation/items.ts';
import { lastRevision } from '../core/translation/revisions.ts';
import { markdownComment, yamlComment } from './comments.ts';
import { blankFacts } from './blank-facts.ts';

export type Scaffolded = Pick<Letter, 'facts' | 'revisions'> & { readonly original: Pick<LetterEdition, 'blocks'> };

/** Path of a translation from the campaign's root. */
export function translationPath(language: string, letter: string): string {
  return `translations/${language}/${letter}.md`;
}

/**
 * A file for `translations/<language>/<letter>.md` (docs/decisions/0010-scaffolds.md). Its title is blank, so the check refuses it
 * until someone has begun; a passage that is not translated yet is missing from it, and never shown as a translation. `hasFacts`: whether
 * what else the front matter of the original says is in it.
 */
export function scaffold({ facts, revisions, original }: Scaffolded, language: string, { hasFacts = true } = {}): string {
  return [
    '---\n',
    yamlComment(`A translation into ${language}. Write each one below its original; lines that begin with # are for you alone.`),
    yamlComment('If a value has “: ” or “ #” in it, put it between double quotes.'),
    yamlComment(facts.title),
    'title:\n',
    yamlComment('The revision of the original that is translated here. Leave it as it is.'),
    `revision: ${lastRevision(revisions).number}\n`,
    ...(facts.summary === undefined ? [] : [yamlComment(facts.summary), 'summary:\n']),
    ...listLines('to', original.blocks),
    ...listLines('cc', original.blocks),
    ...demandLines(facts.demands ?? []),
    ...listLines('outcome', original.blocks),
    ...(hasFacts ? blankFacts(letterFreeFacts(facts, revisions)) : []),
    '---\n\n',
    bodyHint,
    ...bodyOf(original.blocks),
  ].join('');
}

/** For those who translate below the comments. */
export const bodyHint = markdownComment(
  'Write the translation of each passage below its comment. Keep marks such as ##, - and > and the addresses of links.\nA passage without a translation is shown in the original’s language. Comments are not published; remove them if you like.',
);

function demandLines(demands: NonNullable<Scaffolded['facts']['demands']>): string[] {
  if (demands.length === 0) return [];
  const lines = demands.flatMap(({ heading, introduction, addressee, asks }) => {
    const fields = [['heading', heading] as const, ['introduction', introduction] as const, ['addressee', addressee] as const];
    const given = fields.flatMap(([name, text]) => (text === undefined ? [] : [{ name, text }]));
    return [
      ...given.flatMap(({ name, text }, at) => [yamlComment(text, at === 0 ? '  ' : '    '), `  ${at === 0 ? '-' : ' '} ${name}:\n`]),
      '    asks:\n',
      ...asks.flatMap((ask) =>
        typeof ask === 'string'
          ? [yamlComment(ask, '      '), '      -\n']
          : [
              yamlComment(ask.ask, '      '),
              '      - ask:\n        asks:\n',
              ...ask.asks.flatMap((point) => [yamlComment(point, '          '), '          -\n']),
            ],
      ),
    ];
  });
  return [yamlComment('Translate all of the demands, or remove the lines from here to the three hyphens.'), 'demands:\n', ...lines];
}

const aboutLists: Readonly<Record<ListKind, string>> = {
  to: 'Whom the letter is addressed to.',
  cc: 'Who gets a copy.',
  outcome: 'What came of the letter.',
};

function listLines(list: ListKind, blocks: readonly PlacedBlock[]): string[] {
  const texts = blocks.filter(({ kind }) => kind === list);
  if (texts.length === 0) return [];
  const lines = texts.flatMap(({ text }) => [yamlComment(text, '  '), '  -\n']);
  return [yamlComment(`${aboutLists[list]} Translate these lines, or remove them with “${list}:”.`), `${list}:\n`, ...lines];
}

function bodyOf(blocks: readonly PlacedBlock[]): string[] {
  const passages = blocks.filter(({ index }) => index !== undefined);
  const comments: string[] = [];
  for (let start = 0; start < passages.length; ) {
    let end = start + 1;
    // A comment between two items would part their list, so the items of a list share one, and so do the passages of a quotation.
    const { kind, container } = passages[start] ?? {};
    while (container !== undefined && passages[end]?.container === container) end++;
    const text = passages
      .slice(start, end)
      .map((passage) => (passage.goesOn ? `\n${asWritten(passage)}\n` : asWritten(passage)))
      .join(kind === 'quotation' ? '\n>\n' : '\n');
    comments.push(`\n${markdownComment(text)}`);
    start = end;
  }
  return comments;
}

/** A passage with the mark that makes it what it is; of an item below others as a list is written that has them. */
export function asWritten({ kind, text, number, indent = 0, goesOn }: WrittenPassage): string {
  if (!isItem(kind)) return text;
  const mark = goesOn ? '' : number === undefined ? '- ' : `${number}. `;
  return ' '.repeat(indent) + mark + text.replace(/\n(?=.)/g, `\n${' '.repeat(indent + mark.length)}`);
}

export type WrittenPassage = Pick<PlacedBlock, 'kind' | 'text' | 'number' | 'indent' | 'goesOn'>;
