// A campaign in 29 languages with two letters: one was changed in meaning, the other in wording, and no translation followed.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { engineLanguages } from '../../src/core/interface/reference.ts';
import { writeFiles } from '../support/campaign.ts';
import { undersigned } from '../support/cli.ts';

export const original = 'en';

/** The languages that the letters are translated into: all that the interface has. */
export function translated(): string[] {
  return engineLanguages().filter((tag) => tag !== original);
}

const text = (tag: string): string => `
## Heading ${tag}

First paragraph ${tag}[^1].

Second paragraph ${tag}.

1. First item ${tag}
2. Second item ${tag}

Last paragraph ${tag}.

[^1]: Footnote ${tag}.
`;

const front = (tag: string): string => `title: Title ${tag}
summary: Summary ${tag}
demands:
  - addressee: Addressee ${tag}
    asks:
      - First ask ${tag}
      - Second ask ${tag}
`;

/** German is reviewed, Arabic is not, all others are machine drafts. Japanese lacks its summary, a paragraph and an item. */
function translation(tag: string): string {
  const state = tag === 'ar' ? '' : tag === 'de' ? 'reviewed:\n  - name: Reader\n    date: 2026-01-02\n' : 'machine:\n  date: 2026-01-01\n';
  const whole = `---\n${front(tag)}revision: 1\n${state}---\n${text(tag)}`;
  if (tag !== 'ja') return whole;
  return whole.replace('summary: Summary ja\n', '').replace('Second paragraph ja.\n\n', '').replace('2. Second item ja\n', '');
}

export function writeReadersCampaign(root: string): void {
  const letter = `---\nlanguage: en\nstatus: open\n${front(original)}---\n${text(original)}`;
  const files: Record<string, string> = {
    'content/site.yaml': 'name: Readers\nurl: https://readers.example\ndefaultLanguage: en\n',
    'content/pages/imprint.md': '---\ntitle: Imprint\nmachine:\n  date: 2026-03-01\n---\n\nWords.\n',
    'letters/meaning.md': letter,
    'letters/wording.md': letter,
    'signatories/meaning/ann.yaml': 'name: Ann Lee\nrole: Nurse\naffiliation: مستشفى (القاهرة)\nrevision: 1\n',
    'signatories/meaning/bob.yaml': 'name: Bob (Berlin) Blue!\n',
    'signatories/meaning/zed.yaml': 'name: ليلى (العمري)!\n',
  };
  for (const tag of translated()) for (const id of ['meaning', 'wording']) files[`translations/${tag}/${id}.md`] = translation(tag);
  files['translations/eu/meaning.md'] = translation('eu');
  writeFiles(root, files);
  for (const id of ['meaning', 'wording']) {
    run(root, 'revise', id, '--date', '2026-02-01');
    run(root, 'align', 'all', id, '--write', '--looked-at');
  }
  change(root, 'meaning', [
    ['title: Title', 'title: New title'],
    ['summary: Summary', 'summary: New summary'],
    ['First ask', 'Changed ask'],
    ['      - Second ask en\n', '      - Second ask en\n      - Third ask en\n'],
    ['First paragraph en', 'Changed paragraph en with [a link](https://example.org/) to [the heading](#heading-en)'],
    ['1. First item en\n', '1. First item en\n2. Inserted item en\n'],
    ['Last paragraph en.\n', ''],
    ['## Heading en\n', '## Heading en\n\nNobody has asked the neighbours.\n'],
  ]);
  run(root, 'revise', 'meaning', '--impact', 'meaning', '--note', 'Another ask.', '--date', '2026-03-04');
  change(root, 'wording', [
    ['title: Title', 'title: The title'],
    ['First paragraph', 'The first paragraph'],
    ['First ask', 'The first ask'],
    ['1. First item', '1. The first item'],
  ]);
  run(root, 'revise', 'wording', '--impact', 'wording', '--note', 'Articles.', '--date', '2026-03-05');
}

export function change(root: string, letter: string, replacements: readonly (readonly [string, string])[]): void {
  const path = join(root, 'letters', `${letter}.md`);
  let content = readFileSync(path, 'utf8');
  for (const [before, after] of replacements) {
    if (!content.includes(before)) throw new Error(`${letter} has no “${before}”`);
    content = content.replace(before, after);
  }
  writeFileSync(path, content);
}

export function run(root: string, ...args: string[]): string {
  const { code, stdout, stderr } = undersigned([...args, '--root', root]);
  if (code !== 0) throw new Error(`undersigned ${args.join(' ')}\n${stdout}${stderr}`);
  return stdout;
}
