// What keeps a check of a passage quiet: a waiver, a note, an omission, and a passage that is out of date anyway.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseMarkdown } from '../../src/core/markdown/parse.ts';
import { textBlocks } from '../../src/core/translation/blocks.ts';
import { check } from '../support/campaign.ts';
import { undersigned } from '../support/cli.ts';
import { edit, letterText, frenchText, makeLetter, revise, run } from './support.ts';

const lock = 'translations/fr/a.lock.yaml';
const found = (root: string): string[] => check(root).map(({ line, rule }) => `${line} ${rule}`);

/** Two passages with another number each; the second has a doubled word besides. */
function makeFaulty(): string {
  return makeLetter({
    'letters/a.md': letterText.replace('about water', 'about 100 waters').replace('about fish', 'about 100 fish'),
    'translations/fr/a.md': frenchText
      .replace('concerne l’eau', 'concerne 200 eaux')
      .replace('concerne les poissons', 'concerne les les 200 poissons'),
  });
}

test('a waiver silences its rule in its passage, and nothing else', () => {
  const root = makeFaulty();
  const before = found(root);
  expect(before).toEqual(['16 translation-numbers', '17 translation-doubled-word', '17 translation-numbers']);
  // The message says the command.
  expect(check(root)[2]?.hint).toContain('npx undersigned confirm fr a b7 --waive translation-numbers --reason "…"');
  run(root, 'confirm', 'fr', 'a', 'b7', '--waive', 'translation-numbers', '--reason', 'Counted anew.');
  expect(found(root)).toEqual(['16 translation-numbers', '17 translation-doubled-word']);
});

test('a waiver needs a reason, a rule that can be waived and a passage', () => {
  const root = makeFaulty();
  const before = readFileSync(join(root, lock), 'utf8');
  for (const args of [
    ['b7', '--waive', 'translation-numbers'],
    ['b7', '--waive', 'translation-numbers', '--reason', '  '],
    ['b7', '--waive', 'translation-headings', '--reason', 'No.'],
    ['b99', '--waive', 'translation-numbers', '--reason', 'No.'],
    ['--waive', 'translation-numbers', '--reason', 'No.'],
  ])
    expect(undersigned(['confirm', 'fr', 'a', ...args, '--root', root])).toMatchObject({ code: 2 });
  expect(readFileSync(join(root, lock), 'utf8')).toBe(before);
  // By hand it needs one as well.
  edit(root, lock, '{original: [b7]', '{waived: [{rule: translation-numbers}], original: [b7]');
  expect(check(root).map(({ rule }) => rule)).toContain('missing-key');
});

test('a waiver stays when the pairs are recorded again, and when the passage is written anew', () => {
  const root = makeFaulty();
  run(root, 'confirm', 'fr', 'a', 'b7', '--waive', 'translation-numbers', '--reason', 'Counted anew.');
  edit(root, 'translations/fr/a.md', 'les les', 'les beaux');
  run(root, 'align', 'fr', 'a', '--write');
  expect(readFileSync(join(root, lock), 'utf8')).toContain('waived: [{rule: translation-numbers, reason: Counted anew.}]');
  expect(found(root)).toEqual(['16 translation-numbers']);
});

test('a passage that is out of date is not held against the new original, and is once it was updated', () => {
  const root = makeLetter();
  edit(root, 'letters/a.md', 'is about fish', 'is about 500 fish');
  revise(root, 'meaning');
  expect(found(root)).toEqual([]);
  edit(root, 'translations/fr/a.md', 'revision: 1', 'revision: 2');
  edit(root, 'translations/fr/a.md', 'les poissons', '400 poissons');
  run(root, 'align', 'fr', 'a', '--write');
  expect(found(root)).toEqual(['17 translation-numbers']);
});

test('a heading that the original does not have is reported, until the lock says that it is a note', () => {
  const root = makeLetter();
  edit(root, 'translations/fr/a.md', '> Une citation', '### Remarque de la traductrice\n\n> Une citation');
  expect(
    check(root)
      .filter(({ severity }) => severity === 'error')
      .map(({ line, rule }) => `${line} ${rule}`),
  ).toEqual(['19 translation-headings']);
  const hash = textBlocks(parseMarkdown('### Remarque de la traductrice'), 0)[0]?.hash;
  writeFileSync(
    join(root, lock),
    `${readFileSync(join(root, lock), 'utf8')}  - {translation: [${hash}], note: Readers of French need it.}\n`,
  );
  expect(found(root)).toEqual([]);
});

test('a heading that the lock says is left out is not asked for', () => {
  const root = makeLetter();
  edit(root, 'translations/fr/a.md', '## Pourquoi nous écrivons\n\n', '');
  const entry = /^ {2}- \{original: \[b4\].*$/m.exec(readFileSync(join(root, lock), 'utf8'))?.[0] ?? '';
  edit(root, lock, entry, '  - {original: [b4], revision: 1, omitted: French letters have no headings.}');
  expect(found(root)).toEqual([]);
});
