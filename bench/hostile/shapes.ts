// Files that are slow by their shape, and not by a piece that is repeated: what has to be paired, numbered, compared or suggested.

import { type PlacedBlock, factBlocks, textBlocks } from '../../src/core/translation/blocks.ts';
import { parseMarkdown } from '../../src/core/markdown/parse.ts';
import { unrecorded } from '../../src/core/translation/revisions.ts';
import { withRevision } from '../../src/translation/revision-text.ts';
import { frontShapes } from './front-shapes.ts';
import { originals } from './kinds.ts';
import { markdownShapes, mdxShapes } from './markdown-shapes.ts';
import type { Files } from './measure.ts';
import { recordShapes } from './record-shapes.ts';

/** A campaign in which the file of its kind has about so many bytes. */
export type Shape = (size: number) => Files;

const site = 'name: Minimal\nurl: https://minimal.example\ndefaultLanguage: en\n';
const head = '---\ntitle: A letter\nlanguage: en\nstatus: open\n---\n\n';
const letter = `${head}Please listen.\n`;
const base: Files = { 'content/site.yaml': site, 'letters/a.md': letter };

/** Pieces by their numbers, up to a size in bytes. */
function pieces(size: number, piece: (number: number) => string): string[] {
  const list: string[] = [];
  for (let length = 0; length < size; ) {
    const text = piece(list.length);
    list.push(text);
    length += Buffer.byteLength(text);
  }
  return list;
}

const joined = (size: number, piece: (number: number) => string): string => pieces(size, piece).join('');

const syllables = ['an', 'na', 'ba', 'ab', 'la', 'al', 'ma', 'am', 'sa', 'as', 'ra', 'ar'];
const syllable = (number: number): string => syllables[number % syllables.length] ?? '';
/** Names that are all a little like each other. */
const alike = (number: number): string =>
  `${syllable(number)}${syllable(Math.floor(number / 12))} ${syllable(Math.floor(number / 144))}${syllable(Math.floor(number / 1728))}${syllable(number * 7)}`;

const listOf =
  (row: (number: number) => string): Shape =>
  (size) => ({ ...base, 'signatories/a/x.list.yaml': joined(size, row) });

/** An original and its translation, each of so many passages. */
const translationOf =
  (original: (number: number) => string, translated: (number: number) => string): Shape =>
  (size) => {
    const texts = pieces(size, (number) => `${translated(number)}\n\n`);
    return {
      ...base,
      'letters/a.md': head + texts.map((_, number) => `${original(number)}\n\n`).join(''),
      'translations/fr/a.md': `---\ntitle: Une lettre\nrevision: 1\n---\n\n${texts.join('')}`,
    };
  };

/** Revisions of passages with these texts, each a change of the one before. */
const revisionsOf =
  (texts: (revision: number) => readonly string[]): Shape =>
  (size) => {
    let last: { text: string[]; number: number } = { text: [], number: 0 };
    const text = joined(size, (number) => {
      last = { text: [...texts(number)], number };
      return `  - revision: ${number + 1}\n    date: 2026-01-0${1 + Math.min(8, number)}\n${number > 0 ? '    impact: wording\n    note: Again\n' : ''}    blocks:\n${last.text
        .map(
          (one, at) =>
            `      - id: b${number}-${at}\n        kind: paragraph\n        hash: v1:${'0'.repeat(32)}\n        text: ${JSON.stringify(one)}\n`,
        )
        .join('')}`;
    });
    const recorded = `revisions:\n${text}`;
    return { ...base, 'letters/a.md': `${head}${last.text.join('\n\n')}\n`, 'letters/a.revisions.yaml': recorded };
  };

const lockOf =
  (entry: (number: number) => string): Shape =>
  (size) => {
    const texts = Array.from({ length: 400 }, (_, number) => `Passage ${number} of the letter.`);
    const blocks: PlacedBlock[] = [...factBlocks({ title: 'A letter' }), ...textBlocks(parseMarkdown(texts.join('\n\n')), 0)];
    const [first] = unrecorded(blocks);
    return {
      ...base,
      'letters/a.md': `${head}${texts.join('\n\n')}\n`,
      'letters/a.revisions.yaml': withRevision(undefined, { ...first, date: '2026-01-05' } as never, undefined),
      'translations/fr/a.md': `---\ntitle: Une lettre\nrevision: 1\n---\n\n${texts.join('\n\n')}\n`,
      'translations/fr/a.lock.yaml': `blocks:\n${joined(size, entry)}`,
    };
  };

const uiOf =
  (text: (size: number) => string): Shape =>
  (size) => ({ ...base, 'translations/fr/ui.yaml': text(size) });

const textAt =
  (path: string, front: string, body: (size: number) => string): Shape =>
  (size) => ({ ...base, ...(path.startsWith('translations/fr/') ? originals : {}), [path]: `---\n${front}---\n\n${body(size)}\n` });

/** Of every text: what has to get a name or a number of its own, or is looked up. */
const bodies: Readonly<Record<string, (size: number) => string>> = {
  'headings of one name': (size) => joined(size, () => '## a\n\n'),
  'headings that are numbered already': (size) => joined(size, (number) => `## a ${number % 50}\n\n`),
  'links to headings': (size) => joined(size, (number) => `## h ${number}\n\n[a](#h-${number * 3})\n\n`),
  'notes that all refer to the next': (size) => joined(size, (number) => `x[^n${number}]\n\n[^n${number}]: See [^n${number + 1}].\n\n`),
  'definitions that nobody uses': (size) => joined(size, (number) => `[r${number}]: https://example.org/${number}\n\n`),
  'references without definitions': (size) => joined(size, (number) => `[a][r${number}] `),
  'tables of one row': (size) => joined(size, () => '| a |\n|---|\n| b |\n\n'),
  'pictures that are not there': (size) => joined(size, (number) => `![a](/p${number}.png)\n\n`),
  'files that are not there': (size) => joined(size, (number) => `[a](/f${number}.pdf) `),
  'items of items': (size) => joined(size, (number) => `${'  '.repeat(number % 12)}- a\n`),
  'quotations of quotations': (size) => joined(size, (number) => `${'> '.repeat(1 + (number % 24))}a\n\n`),
  'one word': (size) => 'a'.repeat(size),
  'addresses one after the other': (size) => joined(size, (number) => `https://x${number}.example/ `),
  'telephone numbers': (size) => joined(size, (number) => `+49 30 1234${number} `),
};

const bodyShapes = (path: string, front: string): Record<string, Shape> => ({
  ...Object.fromEntries(
    Object.entries({ ...bodies, ...markdownShapes, ...(path.endsWith('.mdx') ? mdxShapes : {}) }).map(([about, body]) => [
      about,
      textAt(path, front, body),
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(frontShapes).map(([about, more]): [string, Shape] => [
      about,
      (size) => textAt(path, front + more(size), () => 'Text.')(size),
    ]),
  ),
});

const ownShapes: Readonly<Record<string, Readonly<Record<string, Shape>>>> = {
  'list (full reader)': {
    'one name': listOf(() => '- name: Ann Lee\n'),
    'one name with one link': listOf(() => '- name: Ann Lee\n  link: https://ann.example/\n'),
    'names that are alike': listOf((number) => `- name: ${alike(number)}\n`),
    'names that are alike, and one link': listOf((number) => `- name: ${alike(number)}\n  link: https://one.example/\n`),
    'one family': listOf((number) => `- name: ${alike(number)} Lee\n  affiliation: One House\n`),
    initials: listOf(
      (number) => `- name: ${String.fromCharCode(65 + (number % 26))}. ${String.fromCharCode(65 + (Math.floor(number / 26) % 26))}.\n`,
    ),
    'keys that nobody knows': listOf((number) => `- name: Ann Lee\n  k${number}: x\n`),
    'countries that are none': listOf((number) => `- name: ${alike(number)}\n  country: Lönd${number}\n`),
    'names in Han': listOf((number) => `- name: 王小${String.fromCodePoint(0x4e00 + (number % 3000))}\n`),
    'names with comments': listOf((number) => `# ${number}\n- name: ${alike(number)}\n`),
    'names with telephone numbers': listOf((number) => `- name: ${alike(number)}\n  role: +49 30 1234${number}\n`),
  },
  translation: {
    'passages that are all one': translationOf(
      () => 'Yes.',
      () => 'Oui.',
    ),
    'passages in the other order': translationOf(
      (number) => `Passage ${number}.`,
      (number) => `Passage ${100_000 - number}.`,
    ),
    'as many headings as passages': translationOf(
      (number) => `## T ${number}`,
      (number) => `Texte ${number}.`,
    ),
    'links that are all one': translationOf(
      () => '[a](https://example.org/)',
      () => '[b](https://example.org/)',
    ),
    'numbers in words': translationOf(
      (number) => `In ${number} and ${number + 1}.`,
      (number) => `En ${number * 7}, ${number * 11}.`,
    ),
    'items of one list': translationOf(
      (number) => `- a ${number}`,
      (number) => `- b ${number}`,
    ),
    ...bodyShapes('translations/fr/a.md', 'title: Une lettre\nrevision: 1\n'),
  },
  letter: bodyShapes('letters/a.md', 'title: A letter\nlanguage: en\nstatus: open\n'),
  page: bodyShapes('content/pages/about.md', 'title: About\n'),
  'page in MDX': {
    ...bodyShapes('content/pages/about.mdx', 'title: About\n'),
    components: textAt('content/pages/about.mdx', 'title: About\n', (size) => joined(size, () => '<LetterLink letter="a" />\n\n')),
    'components of letters that are not there': textAt('content/pages/about.mdx', 'title: About\n', (size) =>
      joined(size, (number) => `<LetterLink letter="b${number}" />\n\n`),
    ),
    braces: textAt('content/pages/about.mdx', 'title: About\n', (size) => joined(size, () => '{/* a */}\n\n')),
  },
  update: bodyShapes('content/updates/2026-11-22-first.md', 'title: First\n'),
  'translated page': bodyShapes('translations/fr/pages/about.md', 'title: Nous\n'),
  'translated update': bodyShapes('translations/fr/updates/2026-11-22-first.md', 'title: Premier\n'),
  revisions: {
    'many of one passage': revisionsOf((revision) => [`Text ${revision}.`]),
    'ten of passages that move': revisionsOf((revision) =>
      Array.from({ length: 900 }, (_, at) => `Passage ${(at * 7 + revision * 131) % 900}.`),
    ),
    'passages that are all one': revisionsOf(() => Array.from({ length: 900 }, () => 'Yes.')),
    'passages with one more word each time': revisionsOf((revision) =>
      Array.from({ length: 300 }, (_, at) => `Word ${at} `.repeat(1 + (revision % 20))),
    ),
  },
  lock: {
    'one passage again and again': lockOf(() => '  - original: [b1]\n    translation: []\n'),
    'all passages in one': lockOf(
      (number) => `  - original: [${Array.from({ length: 200 }, (_, at) => `b${at + number}`).join(', ')}]\n    translation: []\n`,
    ),
    'passages that are none': lockOf((number) => `  - original: [x${number}]\n    translation: [v1:${'0'.repeat(32)}]\n`),
    'translations that are none': lockOf(
      (number) => `  - original: [b${number % 400}]\n    translation: [v1:${String(number).padStart(32, '0')}]\n`,
    ),
  },
  'ui.yaml': {
    'keys that nobody knows': uiOf((size) => joined(size, (number) => `key${number}: x\n`)),
    'keys that are nearly known': uiOf((size) => joined(size, (number) => `  signatories${number}title: x\n`).replace(/^ {2}/gm, '')),
    'groups that nobody knows': uiOf((size) => joined(size, (number) => `group${number}:\n  title: x\n`)),
    'keys that nobody knows in a known group': uiOf((size) => `strings:\n  nav:\n${joined(size, (number) => `    key${number}: x\n`)}`),
    'long keys': uiOf((size) => joined(size, (number) => `${'k'.repeat(900)}${number}: x\n`)),
    'a string of placeholders': uiOf((size) => `strings:\n  nav:\n    skip: "${'{count}'.repeat(Math.floor(size / 7))}"\n`),
    'a string of braces': uiOf((size) => `strings:\n  nav:\n    skip: "${'{'.repeat(size)}"\n`),
    'a string of tags': uiOf((size) => `strings:\n  nav:\n    skip: "${'<b>'.repeat(Math.floor(size / 3))}"\n`),
  },
  signature: {
    'comments of telephone numbers': (size) => ({
      ...base,
      'signatories/a/x.yaml': `name: Ann Lee\n${joined(size - 100, (number) => `# +49 30 1234${number}\n`)}`,
    }),
    'one comment of at signs': (size) => ({
      ...base,
      'signatories/a/x.yaml': `name: Ann Lee\n# ${'a%40'.repeat(Math.floor((size - 100) / 4))}\n`,
    }),
    'one comment of signs': (size) => ({
      ...base,
      'signatories/a/x.yaml': `name: Ann Lee\n${' #'.repeat(Math.floor((size - 100) / 2))}\n`,
    }),
  },
};

/** By the name of a kind, what is special about it. `path`: of its file. */
export function shapesOf(name: string, path: string): Readonly<Record<string, Shape>> {
  const records = Object.entries(recordShapes[name] ?? {}).map(([about, text]): [string, Shape] => [
    about,
    (size) => ({ ...base, [path]: text(size) }),
  ]);
  return { ...ownShapes[name], ...Object.fromEntries(records) };
}
