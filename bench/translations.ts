// Writes a campaign with several letters of two revisions each in up to 400 languages: translations in every state, with their locks.

import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { stringify } from 'yaml';
import { parseMarkdown } from '../src/core/markdown/parse.ts';
import { alignEdition } from '../src/core/translation/align.ts';
import { factBlocks, type PlacedBlock, textBlocks } from '../src/core/translation/blocks.ts';
import { byId, type Revision, type Revisions, unrecorded } from '../src/core/translation/revisions.ts';
import { lockEntries, lockText } from '../src/core/translation/lock-text.ts';
import { withRevision } from '../src/translation/revision-text.ts';
import { languageTags, maxLanguages } from './languages.ts';
import { makeRandom, type Random } from './random.ts';
import { start, UsageError, wholeNumber } from './tool.ts';

export interface TranslatedCampaign {
  /** The original’s included. */
  readonly languages: number;
  readonly letters: number;
  /** Paragraphs of a letter. */
  readonly passages: number;
  readonly seed: number;
}

/** Of each letter in each language, the same in every tenth: not there, a draft, half of it, after the older revision, … */
const states = [
  'missing',
  'machine',
  'partial',
  'outdated',
  'outdated',
  'unreviewed',
  'reviewed',
  'reviewed',
  'reviewed',
  'reviewed',
] as const;
type State = (typeof states)[number];

const words = 'we ask the city to keep its square open for people who cross it on their way and nobody shall count faces there'.split(' ');

/** Writes the campaign into an empty folder; the same options write the same bytes. Answers the number of files. */
export function generateTranslations(directory: string, { languages, letters, passages, seed }: TranslatedCampaign): number {
  if (existsSync(directory) && readdirSync(directory).length > 0)
    throw new UsageError(`${directory} is not empty, so nothing was written. Name a new or an empty folder.`);
  let files = 0;
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
    files++;
  };
  const random = makeRandom(seed);
  const [original = 'en', ...others] = languageTags(languages);
  write('content/site.yaml', stringify({ name: 'A generated campaign', url: 'https://campaign.example', defaultLanguage: original }));
  for (let number = 1; number <= letters; number++) {
    const id = `letter-${number}`;
    const before = Array.from({ length: passages }, () => sentence(random));
    const after = before.map((paragraph, position) => (position % 7 === 3 ? `${paragraph} And not tomorrow.` : paragraph));
    const facts = { title: `Letter ${number}` };
    const [first] = unrecorded(blocksOf(facts.title, before));
    const revisions = recordBoth({ ...first, date: '2026-01-05' }, blocksOf(facts.title, after));
    write(`letters/${id}.md`, `---\ntitle: ${facts.title}\nlanguage: ${original}\nstatus: open\n---\n\n${after.join('\n\n')}\n`);
    write(`letters/${id}.revisions.yaml`, withRevision(withRevision(undefined, revisions[0], undefined), revisions[1], revisions[0]));
    for (const [place, tag] of others.entries()) {
      const state = states[(place + number) % states.length] ?? 'missing';
      if (state === 'missing') continue;
      const title = `${facts.title} (${tag})`;
      const text = (state === 'partial' ? after.slice(0, passages / 2) : after).map((paragraph) => `${tag}: ${paragraph}`);
      const revision = state === 'outdated' ? 1 : 2;
      write(
        `translations/${tag}/${id}.md`,
        `---\ntitle: ${title}\nrevision: ${revision}\n${provenance(state)}---\n\n${text.join('\n\n')}\n`,
      );
      const blocks = blocksOf(title, text);
      const links = alignEdition({ blocks, revision, lock: undefined }, revisions);
      write(`translations/${tag}/${id}.lock.yaml`, lockText(lockEntries(links, blocks, true)));
    }
  }
  return files;
}

function blocksOf(title: string, paragraphs: readonly string[]): PlacedBlock[] {
  return [...factBlocks({ title }), ...textBlocks(parseMarkdown(paragraphs.join('\n\n')), 0)];
}

/** The second revision changes words within passages, so that each keeps its place and its name. */
function recordBoth(first: Revision, changed: readonly PlacedBlock[]): [Revision, Revision] & Revisions {
  const blocks = first.blocks.map((block, position) => {
    const { kind, hash, text } = changed[position] ?? block;
    return { id: block.id, kind, hash, text };
  });
  return [first, { number: 2, date: '2026-02-01', impact: 'meaning', note: 'An answer to the council.', blocks, byId: byId(blocks) }];
}

function provenance(state: State): string {
  if (state === 'machine') return 'machine:\n  date: 2026-02-02\n';
  return state === 'unreviewed' ? 'translators: [Example Translator]\n' : 'reviewed:\n  - name: Example Reader\n    date: 2026-02-03\n';
}

function sentence(random: Random): string {
  const picked = Array.from({ length: 20 }, () => random.pick(words));
  return `${picked.join(' ')}.`.replace(/^./, (letter) => letter.toUpperCase());
}

await start(import.meta.url, {
  help: `Writes a valid campaign with several letters of two revisions each, and translations in every state.

Usage: node bench/translations.ts --out DIR [--languages N] [--letters N] [--passages N] [--seed N]

Options:
  --out DIR      A new or an empty folder.
  --languages N  How many languages, the original’s included: 1 to ${maxLanguages}. 400 where it is left out.
  --letters N    How many letters. 5 where it is left out.
  --passages N   How many paragraphs of twenty words each. 30 where it is left out.
  --seed N       The same number gives the same files, byte by byte. 1 where it is left out.
  --help         Prints this.
`,
  options: { out: true, languages: true, letters: true, passages: true, seed: true },
  run: (values) => {
    if (typeof values.out !== 'string' || values.out === '')
      throw new UsageError('--out DIR is missing: the folder to write the campaign to.');
    const files = generateTranslations(resolve(values.out), {
      languages: wholeNumber(values, 'languages', 400, 1, maxLanguages),
      letters: wholeNumber(values, 'letters', 5, 1, 100),
      passages: wholeNumber(values, 'passages', 30, 2, 1000),
      seed: wholeNumber(values, 'seed', 1, 0, 2 ** 32 - 1),
    });
    process.stdout.write(`Wrote ${files} files.\n`);
  },
});
