// The hash of a passage: what counts as a change of it, what does not, and that a recorded text gives its hash back.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseMarkdown } from '../../src/core/markdown/parse.ts';
import { type PlacedBlock, rebuildBlock, textBlocks } from '../../src/core/translation/blocks.ts';

const blocks = (text: string): PlacedBlock[] => textBlocks(parseMarkdown(text), 0);
const hashes = (text: string): string[] => blocks(text).map(({ hash }) => hash);

test.each([
  ['line breaks', 'One two\nthree.', 'One two three.'],
  ['emphasis marks', 'A *word* and **more**.', 'A _word_ and __more__.'],
  ['bullets', '- a\n- b', '* a\n* b'],
  ['numbers of items', '1. a\n2. b', '1) a\n1) b'],
  ['loose and tight lists', '- a\n- b', '- a\n\n- b'],
  ['headings', '## Why', 'Why\n---'],
  ['references', 'See [here](https://a.example/).', 'See [here][x].\n\n[x]: https://a.example/'],
  ['fences', '```\ncode\n```', '~~~\ncode\n~~~'],
  ['composed letters', 'é', 'e\u0301'],
  ['breaks between Japanese characters', '日本\n語', '日本語'],
  ['breaks between Thai letters', 'ภาษา\nไทย', 'ภาษาไทย'],
  ['escapes', 'a \\* b', 'a &#42; b'],
])('%s do not count', (_what, one, other) => {
  expect(hashes(other)).toEqual(hashes(one));
});

test.each([
  ['a word', 'One.', 'Two.'],
  ['a number', '175 people', '178 people'],
  ['where a link leads', '[a](https://a.example/)', '[a](https://b.example/)'],
  ['emphasis', 'A *word*', 'A word'],
  ['the level of a heading', '## A', '### A'],
  ['a no-break space', 'a : b', 'a\u00a0: b'],
  ['a space between words', '日本 語', '日本語'],
  ['a hard break', 'a  \nb', 'a b'],
  ['what a picture shows', '![a](/a.png)', '![b](/a.png)'],
  ['a code', '`a`', '`b`'],
])('%s counts', (_what, one, other) => {
  expect(hashes(other)).not.toEqual(hashes(one));
});

test('passages are headings, paragraphs, items of each level, quotations, codes, tables and footnotes', () => {
  const text =
    '## A\n\nB[^1]\n\n- C\n  - D\n- E\n\n> F\n\n```\nG\n```\n\n| H |\n|---|\n| I |\n\n---\n\n[^1]: J\n\n[x]: https://x.example/\n';
  expect(blocks(text).map(({ kind }) => kind)).toEqual([
    'heading',
    'paragraph',
    'item',
    'subitem',
    'item',
    'quotation',
    'code',
    'table',
    'footnote',
  ]);
});

const word = fc.constantFrom(
  'water',
  'eau',
  'ماء',
  'पानी',
  '水',
  '1.',
  '-',
  '#',
  '>',
  '*',
  '_',
  '`',
  '[x]',
  '![',
  '](',
  '&amp;',
  '<',
  '\\',
  '|',
  '~~',
  '   ',
  '\n',
  '\n\n',
  '\n    ',
  '\n- ',
  '\n1. ',
  '\n> ',
  '[^1]',
  'https://a.example/',
);

test('whatever a text is made of, a recorded passage gives its hash back', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), (words) => {
      for (const { kind, hash, text } of blocks(`${words.join(' ')}\n\n[^1]: Note.`)) {
        const again = rebuildBlock(kind, text, parseMarkdown);
        if (again.hash !== hash) throw new Error(`${kind}: ${JSON.stringify(text)}`);
      }
    }),
    { numRuns: 2000 },
  );
});
