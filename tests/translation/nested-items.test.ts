// Lists within lists of a text: each item of each level is a passage, also where it was recorded with the one that it is below.

import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { wordsIn } from '../../src/automation/words.ts';
import { languageOf } from '../../src/core/languages/language.ts';
import { parseMarkdown } from '../../src/core/markdown/parse.ts';
import { rebuildBlock, textBlocks } from '../../src/core/translation/blocks.ts';
import { markText } from '../../src/site/marked-text.ts';
import { parseFragment } from '../../src/site/original-passages.ts';
import { marksOf } from '../../src/site/passage-marks.ts';
import { check, makeCampaign } from '../support/campaign.ts';
import { elements } from '../support/site.ts';
import { edit, letterOf, revise, run, stale, standings } from './support.ts';

const front = '---\ntitle: The harbour\nlanguage: en\nstatus: open\n---\n\n';
const frenchFront = '---\ntitle: Le port\nrevision: 1\n---\n\n';
const english = `We ask the port:

1. To mend the crane:
   - before winter;
   - by people who
     - know the 2 hooks,
     - know the 3 chains;
   - without noise.
2. To light the 12 lamps.

Thank you.
`;
const french = `Nous demandons au port :

1. De réparer la grue :
   - avant l’hiver ;
   - par des gens qui
     - connaissent les 2 crochets,
     - connaissent les 3 chaînes ;
   - sans bruit.
2. D’allumer les 12 lampes.

Merci.
`;

function textOf(node: object): string {
  if ('value' in node) return String(node.value);
  return 'children' in node ? (node.children as object[]).map(textOf).join('') : '';
}

function campaign(original = english, translation = french): string {
  const root = makeCampaign({ 'letters/a.md': front + original, 'translations/fr/a.md': frenchFront + translation });
  run(root, 'revise', 'a', '--date', '2026-11-22');
  return root;
}

const passages = (markdown: string): string[] => textBlocks(parseMarkdown(markdown), 0).map(({ kind, text }) => `${kind}: ${text}`);

test.each([
  ['items below an item', '- A\n  - B\n  - C\n- D', ['item: A', 'subitem: B', 'subitem: C', 'item: D']],
  ['four levels', '1. A\n   - B\n     1. C\n        - D', ['item: A', 'subitem: B', 'subsubitem: C', 'subsubitem: D']],
  [
    'paragraphs in an item, and one below its list',
    '- A\n\n  B\n\n  - C\n\n  D\n\n- E',
    ['item: A\n\nB', 'subitem: C', 'item: D', 'item: E'],
  ],
  ['boxes to tick', '- [ ] A\n  - [x] B', ['item: A', 'subitem: B']],
  ['an item without words of its own', '- - A\n  - B', ['subitem: A', 'subitem: B']],
  ['an item that is nothing but another', '- - A', ['item: - A']],
  ['a comment between its items', '- A\n  - B\n  <!-- x -->\n  - C', ['item: A', 'subitem: B', 'subitem: C']],
  ['a quotation in an item', '- A\n\n  > B\n\n  - C', ['item: A\n\n> B', 'subitem: C']],
  [
    'a list in a quotation',
    '> 1. A\n>    - B\n>    - C\n> 2. D',
    ['quotation: > 1. A', 'quotation: > 1. - B', 'quotation: > 1. - C', 'quotation: > 2. D'],
  ],
])('a list with %s', (_, markdown, texts) => {
  expect(passages(markdown)).toEqual(texts);
  for (const { kind, text, hash } of textBlocks(parseMarkdown(markdown), 0))
    expect(rebuildBlock(kind, text, parseMarkdown).hash).toBe(hash);
});

test('one word changes one passage of it, however deep', () => {
  const root = campaign();
  run(root, 'align', 'all', 'a', '--write', '--looked-at');
  expect(stale(root)).toEqual([]);
  edit(root, 'letters/a.md', '3 chains', '4 chains');
  revise(root, 'meaning');
  expect(stale(root)).toEqual(['changed: know the 4 chains;']);
});

describe('a translation that lacks an item', () => {
  const shown = (root: string): string => {
    const letter = letterOf(root);
    const edition = letter.editions.get('fr');
    return (
      markText({
        translation: edition?.text.html ?? '',
        original: letter.original.text.html,
        originalPath: '/en/a/',
        marks: edition ? marksOf(letter, edition).list : [],
        pairs: edition ? marksOf(letter, edition).pairs : new Map(),
        context: { words: wordsIn('fr'), original: languageOf('en') },
      }) ?? ''
    );
  };
  /** Each item with its own words, below those that it is in. */
  const outline = (html: string): string[] =>
    elements(parseFragment(html), 'li').map((item) => {
      const own = structuredClone(item);
      const dropLists = (node: { children: { tagName?: string; children?: unknown }[] }): void => {
        node.children = node.children.filter(({ tagName }) => tagName !== 'ol' && tagName !== 'ul');
        for (const child of node.children) if (child.children) dropLists(child as never);
      };
      dropLists(own as never);
      const label = elements({ type: 'root', children: [own] }, 'p').some(({ properties }) =>
        String(properties.className).includes('passage-label'),
      );
      return `${label ? '! ' : ''}${textOf(own).replace(/\s+/g, ' ').trim()}`.replace(/^! .*?(?=know|before|by|without|To)/, '! ');
    });

  test.each([
    ['the third of the second level', ['   - sans bruit.\n'], 5, 'without noise.'],
    ['one of the third', ['     - connaissent les 3 chaînes ;\n'], 4, 'know the 3 chains;'],
    ['the first of the second', ['   - avant l’hiver ;\n'], 1, 'before winter;'],
  ])('%s says so at its place', (_, lines, place, words) => {
    const root = campaign(
      english,
      lines.reduce((text, line) => text.replace(line, ''), french),
    );
    expect(stale(root)).toEqual([`missing: ${words}`]);
    const items = outline(shown(root));
    expect(items).toHaveLength(7);
    expect(items[place]).toBe(`! ${words}`);
    expect(items.filter((item) => item.startsWith('!'))).toHaveLength(1);
  });

  test('with all below it: it is there with what is below it, under one label', () => {
    const root = campaign(english, french.replace(/ {3}- par[\s\S]*?chaînes ;\n/, ''));
    expect(stale(root)).toEqual(['missing: by people who', 'missing: know the 2 hooks,', 'missing: know the 3 chains;']);
    expect(outline(shown(root))).toEqual([
      'De réparer la grue :',
      'avant l’hiver ;',
      '! by people who',
      'know the 2 hooks,',
      'know the 3 chains;',
      'sans bruit.',
      'D’allumer les 12 lampes.',
    ]);
  });

  test('and all that are below one: they are below it', () => {
    const root = campaign(english, french.replace(/ {5}- conn[\s\S]*?chaînes ;\n/, ''));
    const html = shown(root);
    expect(outline(html)[3]).toBe('! know the 2 hooks,');
    expect(html).toMatch(/par des gens qui\s*<ul><li class="passage passage-missing">/);
  });

  test('nothing but the list: the items are below each other as in the original', () => {
    const root = campaign(english, 'Nous demandons au port :\n\nMerci.\n');
    expect(outline(shown(root)).map((item) => item.replace('! ', ''))).toEqual([
      'To mend the crane:',
      'before winter;',
      'by people who',
      'know the 2 hooks,',
      'know the 3 chains;',
      'without noise.',
      'To light the 12 lamps.',
    ]);
  });

  test('has it under its address, and those behind it under theirs', () => {
    const numbered = (text: string): string => text.replace(/^ {3}- /gm, '   1. ').replace(/^ {5}- /gm, '      1. ');
    const third = numbered(english).replace('   1. without noise.\n', '   1. with care;\n   1. without noise.\n');
    const root = campaign(third, numbered(french));
    const html = shown(root);
    expect(html).toMatch(/<li class="passage passage-missing" id="t-item-1-c">(?:(?!<li)[\s\S])*with care;/);
    expect(html).toMatch(/<li data-block="\d+" id="t-item-1-d">sans bruit/);
    expect(html).toContain('id="t-item-1-b-ii">connaissent les 3 chaînes');
    expect(new Set(html.match(/ id="[^"]*"/g)).size).toBe(html.match(/ id="/g)?.length);
  });

  test('a changed item has its mark around its own words, and not around those below it', () => {
    const root = campaign();
    run(root, 'align', 'all', 'a', '--write', '--looked-at');
    edit(root, 'letters/a.md', 'by people who', 'by workers who');
    revise(root, 'meaning');
    expect(shown(root)).toMatch(
      /<li[^>]*><div class="passage passage-changed"><p class="passage-label"[\s\S]*?par des gens qui\s*<details[\s\S]*?<\/details><\/div>\s*<ul>/,
    );
  });
});

/** Files as they were written when an item was one passage with all that is below it. */
function recordAsBefore(root: string, translation = french): void {
  const { original, editions } = letterOf(root);
  const whole = (text: string): string =>
    text
      .slice(text.indexOf('1. ') + 3, text.indexOf('\n2. '))
      .replace(/^ {3}/gm, '')
      .replace('\n1.', '\n\n1.');
  const hashOfWhole = (blocks: readonly { whole?: { hash: string | undefined } }[] = []): string =>
    blocks.find((block) => block.whole)?.whole?.hash ?? '';
  const [title, first, ...others] = original.blocks;
  const [lamps, last] = others.slice(-2);
  writeFileSync(
    join(root, 'letters/a.revisions.yaml'),
    `revisions:\n  - revision: 1\n    date: 2026-01-01\n    blocks:\n${[
      `      - {id: title, kind: title, hash: "${title?.hash}", text: The harbour}`,
      `      - {id: b1, kind: paragraph, hash: "${first?.hash}", text: "${first?.text}"}`,
      `      - id: b2\n        kind: item\n        hash: ${hashOfWhole(original.blocks)}\n        text: |-\n${whole(english).replace(/^(?=.)/gm, '          ')}`,
      `      - {id: b3, kind: item, hash: "${lamps?.hash}", text: "${lamps?.text}"}`,
      `      - {id: b4, kind: paragraph, hash: "${last?.hash}", text: "${last?.text}"}`,
    ].join('\n')}\n`,
  );
  const blocks = editions.get('fr')?.blocks ?? [];
  writeFileSync(
    join(root, 'translations/fr/a.lock.yaml'),
    `blocks:\n${[
      ['title', blocks[0]?.hash],
      ['b1', blocks[1]?.hash],
      ['b2', hashOfWhole(blocks)],
      ['b3', blocks.at(-2)?.hash],
      ['b4', blocks.at(-1)?.hash],
    ]
      .map(([id, of]) => `  - {original: [${id}], translation: ["${of}"], revision: 1}\n`)
      .join(
        '',
      )}reviews:\n  - {name: Ada, date: 2026-01-02, passages: [${blocks.map(({ whole: one, hash }) => `"${one?.hash ?? hash}"`).join(', ')}]}\n`,
  );
  expect(translation).toBe(readFileSync(join(root, 'translations/fr/a.md'), 'utf8').split('---\n\n')[1]);
}

describe('an item that was recorded with all that is below it', () => {
  test('stays valid, and is followed item by item from then on', () => {
    const root = campaign();
    recordAsBefore(root);
    expect(check(root)).toEqual([]);
    expect(stale(root)).toEqual([]);
    const parts = ['b2-1', 'b2-2', 'b2-3', 'b2-4', 'b2-5', 'b2-6'];
    expect(letterOf(root).revisions[0].blocks.map(({ id }) => id)).toEqual(['title', 'b1', ...parts, 'b3', 'b4']);
    expect(standings(root).every(({ link }) => link?.origin === 'locked' && link.original.length === 1)).toBe(true);
    edit(root, 'letters/a.md', '3 chains', '4 chains');
    revise(root, 'meaning');
    expect(stale(root)).toEqual(['changed: know the 4 chains;']);
    run(root, 'confirm', 'fr', 'a', 'b2-5');
    expect(stale(root)).toEqual([]);
    const lock = readFileSync(join(root, 'translations/fr/a.lock.yaml'), 'utf8');
    for (const part of parts) expect(lock).toContain(`original: [${part}]`);
    expect(lock).not.toContain('original: [b2]');
    expect(check(root)).toEqual([]);
  });

  test('a translation with other items below it is taken as a whole, until it is aligned anew', () => {
    const joined = french.replace(/ {5}- conn[\s\S]*?chaînes ;\n/, '     - connaissent les 2 crochets et les 3 chaînes ;\n');
    const root = campaign(english, joined);
    recordAsBefore(root, joined);
    expect(stale(root)).toEqual([]);
    edit(root, 'letters/a.md', 'To light', 'To mend');
    revise(root, 'meaning');
    expect(stale(root)).toEqual(['changed: To mend the 12 lamps.']);
    edit(root, 'letters/a.md', '3 chains', '4 chains');
    run(root, 'revise', 'a', '--impact', 'meaning', '--note', 'Chains.', '--date', '2026-11-24');
    expect(stale(root)).toContain('changed: know the 4 chains;');
  });

  test('an edited item is looked for by itself', () => {
    const root = campaign();
    recordAsBefore(root);
    edit(root, 'translations/fr/a.md', 'sans bruit', 'en silence');
    expect(stale(root)).toEqual([]);
    expect(standings(root).every(({ link }) => link?.original.length === 1)).toBe(true);
  });

  test('in a quotation it keeps its number, and what is below it has a second one', () => {
    const quoted = (text: string): string => text.replace(/^(?=.)/gm, '> ').replace(/^$/gm, '>');
    const root = campaign(quoted(english), quoted(french));
    rmSync(join(root, 'translations/fr/a.lock.yaml'), { force: true });
    const blocks = letterOf(root).original.blocks;
    const [whole] = blocks.flatMap(({ container }) => (container?.hash === undefined ? [] : [container.hash]));
    const text = quoted(english.trim());
    writeFileSync(
      join(root, 'letters/a.revisions.yaml'),
      `revisions:\n  - revision: 1\n    date: 2026-01-01\n    blocks:\n      - {id: title, kind: title, hash: "${blocks[0]?.hash}", text: The harbour}\n      - id: b1\n        kind: quotation\n        hash: ${whole}\n        text: |-\n${text.replace(/^/gm, '          ')}\n`,
    );
    expect(check(root).filter(({ severity }) => severity === 'error')).toEqual([]);
    const names = ['1', '2-1', '2-2', '2-3', '2-4', '2-5', '2-6', '3', '4'].map((name) => `b1-${name}`);
    expect(letterOf(root).revisions[0].blocks.map(({ id }) => id)).toEqual(['title', ...names]);
    run(root, 'align', 'all', 'a', '--write', '--looked-at');
    expect(stale(root)).toEqual([]);
    edit(root, 'letters/a.md', '3 chains', '4 chains');
    revise(root, 'meaning');
    expect(stale(root)).toEqual(['changed: > 1. - - know the 4 chains;']);
  });
});

describe('translators', () => {
  test('find all of a list in one comment of a scaffold, and what they write below it is in its order', () => {
    const root = makeCampaign({ 'letters/a.md': front + english, 'translations/fr/a.md': null });
    run(root, 'revise', 'a', '--date', '2026-11-22');
    run(root, 'translate', 'fr', 'a');
    const scaffold = readFileSync(join(root, 'translations/fr/a.md'), 'utf8');
    expect(scaffold).toContain(english.slice(english.indexOf('1. '), english.indexOf('\n\nThank')));
    edit(root, 'translations/fr/a.md', 'title:', 'title: Le port');
    edit(
      root,
      'translations/fr/a.md',
      '12 lamps.\n-->\n',
      `12 lamps.\n-->\n${french.slice(french.indexOf('1. '), french.indexOf('\n\nMerci'))}\n`,
    );
    expect(standings(root).flatMap(({ original, link }) => (link ? [`${original?.id} ${link.isCertain}`] : []))).toEqual(
      ['title', 'b2', 'b3', 'b4', 'b5', 'b6', 'b7', 'b8'].map((id) => `${id} true`),
    );
  });

  test('get a missing item as a comment at its place, and nothing else moves', () => {
    const root = campaign(english, french.replace('     - connaissent les 3 chaînes ;\n', ''));
    run(root, 'translate', 'fr', 'a', '--write');
    const text = readFileSync(join(root, 'translations/fr/a.md'), 'utf8');
    expect(text).toMatch(/crochets,\n +<!--\n +- know the 3 chains;\n +-->\n+ {3}- sans bruit/);
    expect(stale(root)).toEqual(['missing: know the 3 chains;']);
  });

  test.each([
    ['an item between others', '     - connaissent les 2 crochets,\n'],
    ['the first below one', '   - avant l’hiver ;\n'],
    ['the last of the second level', '   - sans bruit.\n'],
    ['the last of the third', '     - connaissent les 3 chaînes ;\n'],
    ['one with all below it', /** two levels */ french.slice(french.indexOf('   - par'), french.indexOf('   - sans'))],
    ['all below one', french.slice(french.indexOf('     - conn'), french.indexOf('   - sans'))],
    ['the whole list', french.slice(french.indexOf('1. De'), french.indexOf('Merci'))],
  ])('fill in a PO file: %s', (_, gone) => {
    const root = campaign(english, french.replace(gone, ''));
    run(root, 'align', 'all', 'a', '--write', '--looked-at');
    const po = join(root, 'fr.po');
    writeFileSync(po, run(root, 'export', 'fr', 'a').stdout);
    let text = readFileSync(po, 'utf8');
    const pairs: readonly (readonly [string, string])[] = [
      ['To mend the crane:', 'De réparer la grue :'],
      ['before winter;', 'avant l’hiver ;'],
      ['by people who', 'par des gens qui'],
      ['know the 2 hooks,', 'connaissent les 2 crochets,'],
      ['know the 3 chains;', 'connaissent les 3 chaînes ;'],
      ['without noise.', 'sans bruit.'],
      ['To light the 12 lamps.', 'D’allumer les 12 lampes.'],
    ];
    for (const [from, to] of pairs) text = text.replace(`msgid "${from}"\nmsgstr ""`, `msgid "${from}"\nmsgstr "${to}"`);
    writeFileSync(po, text);
    run(root, 'import-po', po);
    expect(stale(root)).toEqual([]);
    const list = (file: string): string[] => passages(file.slice(file.indexOf('Nous demandons')));
    expect(list(readFileSync(join(root, 'translations/fr/a.md'), 'utf8'))).toEqual(list(french));
  });
});
