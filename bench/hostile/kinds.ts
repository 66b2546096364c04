// The kinds of file that strangers send: where each lies, one of any size that is in order, and the places in which something repeats.

import { sizeLimits } from '../../src/core/files/kinds.ts';
import { parseMarkdown } from '../../src/core/markdown/parse.ts';
import { factBlocks, type PlacedBlock, textBlocks } from '../../src/core/translation/blocks.ts';
import { unrecorded } from '../../src/core/translation/revisions.ts';
import { alignEdition } from '../../src/core/translation/align.ts';
import { lockEntries, lockText } from '../../src/core/translation/lock-text.ts';
import { withRevision } from '../../src/translation/revision-text.ts';
import { loadReferenceStrings } from '../../src/core/interface/reference.ts';
import { fragmentsOf, type Grammar } from './fragments.ts';
import type { Files } from './measure.ts';

export interface HostileKind {
  readonly name: string;
  readonly path: string;
  /** In bytes. */
  readonly limit: number;
  /** A campaign in which the file is about so large, and in order. */
  readonly honest: (size: number) => Files;
  /** What is repeated goes into each of these: the file around it. */
  readonly slots: readonly ((repeated: string) => string)[];
  readonly fragments: readonly string[];
}

const site = 'name: Minimal\nurl: https://minimal.example\ndefaultLanguage: en\n';
const head = '---\ntitle: A letter\nlanguage: en\nstatus: open\n---\n\n';
const letter = `${head}Please listen.\n\nAnd act on [it](https://example.org/).\n`;
const translation = (body: string): string => `---\ntitle: Une lettre\nrevision: 1\n---\n\n${body}\n`;
const base: Files = { 'content/site.yaml': site, 'letters/a.md': letter };

/** What texts of translators translate, apart from letters. */
export const originals: Files = {
  'content/pages/about.md': '---\ntitle: About\n---\n\nWho we are.\n',
  'content/updates/2026-11-22-first.md': '---\ntitle: First\n---\n\nSome news.\n',
};

function paragraphs(size: number, word = 'listen'): string[] {
  const list: string[] = [];
  for (let length = 0; length < size; ) {
    const text = `Paragraph ${list.length} asks the council to ${word}, to *answer* the letter of its people, and to say [when](https://example.org/${list.length}) it will decide.`;
    list.push(text);
    length += text.length + 2;
  }
  return list;
}

const blocksOf = (title: string, texts: readonly string[]): PlacedBlock[] => [
  ...factBlocks({ title }),
  ...textBlocks(parseMarkdown(texts.join('\n\n')), 0),
];

/** A letter with so many paragraphs, its first revision, a translation, and what follows what. */
function edition(size: number): Files {
  const texts = paragraphs(size);
  const translated = paragraphs(size, 'entendre');
  const [first] = unrecorded(blocksOf('A letter', texts));
  const revision = { ...first, date: '2026-01-05' };
  const blocks = blocksOf('Une lettre', translated);
  const links = alignEdition({ blocks, revision: 1, lock: undefined }, [revision]);
  return {
    ...base,
    'letters/a.md': `${head}${texts.join('\n\n')}\n`,
    'letters/a.revisions.yaml': withRevision(undefined, revision, undefined),
    'translations/fr/a.md': translation(translated.join('\n\n')),
    'translations/fr/a.lock.yaml': lockText(lockEntries(links, blocks, true)),
  };
}

/** With what it takes to be so large: the texts around a lock are larger than it. */
function editionWith(path: string, size: number): Files {
  const small = edition(4000);
  return edition(Math.floor((4000 * size) / (small[path]?.length ?? 1)));
}

const rows = (size: number, row: (number: number) => string): string => {
  let text = '';
  for (let number = 1; text.length < size; number++) text += row(number);
  return text;
};

const yamlSlots = (before: string, key: string): HostileKind['slots'] => [
  (repeated) => `${before}${repeated}\n`,
  (repeated) => `${before}${key}: ${repeated}\n`,
  (repeated) => `${before}${key}: "${repeated}"\n`,
  (repeated) => `${before}${key}: [${repeated}]\n`,
  (repeated) => `${before}${key}:\n  ${repeated.replaceAll('\n', '\n  ')}\n`,
];
const textSlots = (front: string): HostileKind['slots'] => [
  (repeated) => `---\n${front}---\n\n${repeated}\n`,
  (repeated) => `---\n${front}---\n\na ${repeated} a\n\n- b\n`,
  (repeated) => `---\n${front}summary: ${repeated}\n---\n\nText.\n`,
  (repeated) => `---\n${front}${repeated}\n---\n\nText.\n`,
];

/** Settings and words are never so many in a file that is in order: theirs are compared with a list. */
function listOf(size: number): Files {
  return { ...base, 'signatories/a/x.list.yaml': rows(size, (number) => `- {name: "Ann Lee ${number}", role: Teacher}\n`) };
}

function kind(
  name: string,
  path: string,
  grammar: Grammar,
  honest: HostileKind['honest'],
  slots: HostileKind['slots'],
  limit: number,
): HostileKind {
  return { name, path, limit, honest, slots, fragments: fragmentsOf(grammar) };
}

/** `around`: what else has to be there. */
const text = (name: string, path: string, front: string, around: Files = {}): HostileKind =>
  kind(
    name,
    path,
    'markdown',
    (size) => ({ ...base, ...around, [path]: `---\n${front}---\n\n${paragraphs(size).join('\n\n')}\n` }),
    textSlots(front),
    sizeLimits.letter,
  );

export const kinds: readonly HostileKind[] = [
  kind(
    'signature',
    'signatories/a/x.yaml',
    'yaml',
    (size) => ({
      ...base,
      'signatories/a/x.yaml': `name: "Ann Lee"\nrole: "Teacher"\n${rows(size - 40, (number) => `# note ${number}\n`)}`,
    }),
    yamlSlots('name: Ann Lee\n', 'role'),
    sizeLimits.signature,
  ),
  kind(
    'list (full reader)',
    'signatories/a/x.list.yaml',
    'list',
    listOf,
    [...yamlSlots('- name: Ann Lee\n', '  role'), (repeated) => repeated, (repeated) => `[${repeated}]`],
    sizeLimits['signature-list'],
  ),
  text('letter', 'letters/a.md', 'title: A letter\nlanguage: en\nstatus: open\n'),
  kind(
    'translation',
    'translations/fr/a.md',
    'markdown',
    (size) => edition(size),
    textSlots('title: Une lettre\nrevision: 1\n'),
    sizeLimits.translation,
  ),
  text('page', 'content/pages/about.md', 'title: About\n'),
  text('page in MDX', 'content/pages/about.mdx', 'title: About\n'),
  text('update', 'content/updates/2026-11-22-first.md', 'title: First\n'),
  text('translated page', 'translations/fr/pages/about.md', 'title: Nous\n', originals),
  text('translated update', 'translations/fr/updates/2026-11-22-first.md', 'title: Premier\n', originals),
  kind(
    'revisions',
    'letters/a.revisions.yaml',
    'yaml',
    (size) => editionWith('letters/a.revisions.yaml', size),
    [
      ...yamlSlots('revisions:\n  - revision: 1\n    date: 2026-01-01\n    blocks: []\n', 'x'),
      (repeated) =>
        `revisions:\n  - revision: 1\n    date: 2026-01-01\n    blocks:\n      - id: b1\n        kind: paragraph\n        hash: v1:00000000000000000000000000000000\n        text: |-\n          ${repeated.replaceAll('\n', '\n          ')}\n`,
    ],
    sizeLimits.revisions,
  ),
  kind(
    'lock',
    'translations/fr/a.lock.yaml',
    'yaml',
    (size) => editionWith('translations/fr/a.lock.yaml', size),
    [...yamlSlots('blocks:\n  - original: [b1]\n    translation: []\n', 'x'), (repeated) => `blocks:\n${repeated}\n`],
    sizeLimits.lock,
  ),
  kind('site.yaml', 'content/site.yaml', 'yaml', listOf, yamlSlots(site, 'description'), sizeLimits.site),
  kind(
    'ui.yaml',
    'translations/fr/ui.yaml',
    'yaml',
    listOf,
    [...yamlSlots('', 'x'), (repeated) => interfaceOf(200).replace(/: .*\n/, `: ${repeated}\n`)],
    sizeLimits.interface,
  ),
  kind(
    'decisions',
    'content/signatories/a.yaml',
    'yaml',
    (size) => ({
      ...base,
      'content/signatories/a.yaml': `withdrawn:\n  salt: ${'0'.repeat(32)}\n  entries:\n${rows(size - 90, (number) => `    - ${number.toString(16).padStart(64, '0')}\n`)}`,
    }),
    [...yamlSlots('', 'distinct'), (repeated) => `distinct:\n${repeated}\n`],
    sizeLimits.decisions,
  ),
];

/** Strings of the reference as they are, and comments where it has no more. */
function interfaceOf(size: number): string {
  let written = '';
  for (const [key, value] of Object.entries(loadReferenceStrings() as unknown as Record<string, unknown>)) {
    if (written.length > size || typeof value !== 'string') break;
    written += `${key}: ${JSON.stringify(value)}\n`;
  }
  return written + rows(size - written.length, (number) => `# note ${number}\n`);
}
