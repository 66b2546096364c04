// Documents that lie where a translation belongs, archives of one, and PO files: told by name, and taken in.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check } from '../support/campaign.ts';
import { undersigned } from '../support/cli.ts';
import { fixtures, libraryCampaign, translate, translationIn } from './library.ts';
import { fileIn, zipOf } from './made.ts';
import { bodyIn, texts } from './texts.ts';

const fixture = (name: string): Buffer => readFileSync(join(fixtures, name));

test.each([
  ['fr/library.docx', 'a Word document', 'npx undersigned translate fr library --from translations/fr/library.docx'],
  ['ar/library.odt', 'an OpenDocument text', 'npx undersigned translate ar library --from translations/ar/library.odt'],
  ['hi/library.HTML', 'a web page', 'npx undersigned translate hi library --from translations/hi/library.HTML'],
  [
    'ja/Letter in Japanese (2).docx',
    'a Word document',
    'npx undersigned translate ja LETTER --from "translations/ja/Letter in Japanese (2).docx"',
  ],
  ['ja/$(id).docx', 'a Word document', 'npx undersigned translate ja LETTER --from FILE.'],
  ['fr/library.po', 'a PO file', 'npx undersigned import-po translations/fr/library.po --language fr'],
  ['fr/library.doc', 'a document of an old Word', 'Save it as .docx or .odt'],
])('%s in a pull request is told as what it is, with the command that takes it in', (path, what, command) => {
  const root = libraryCampaign({ [`translations/${path}`]: 'x' });
  const [problem] = check(root).filter(({ rule }) => rule === 'file-extension' || rule === 'file-name');
  expect(problem?.message).toContain(`This is ${what}`);
  expect(problem?.hint).toContain(command);
  expect(problem?.hintInEditor).toMatch(/a maintainer takes the text out of it|Save it as/);
});

test('the command that is named works', () => {
  const root = libraryCampaign({ 'translations/fr/library.odt': fixture('libreoffice.fr.odt') });
  expect(translate(root, 'fr', '--from', 'translations/fr/library.odt').code).toBe(0);
  expect(translationIn(root, 'fr')).toContain(bodyIn('fr'));
});

describe('archives', () => {
  test.each([
    ['a page and its pictures, as Google Docs packs them', { 'Lettre.html': fixture('google.fr.html'), 'images/image1.png': 'x' }],
    ['a document, and what a Mac adds', { 'Lettre.docx': fixture('npm.fr.docx'), '__MACOSX/._Lettre.docx': 'x' }],
    ['a document in a folder', { 'a/b/lettre.odt': fixture('libreoffice.fr.odt') }],
  ])('%s', (_, parts) => {
    const root = libraryCampaign();
    const run = translate(root, 'fr', '--from', fileIn(root, 'lettre.zip', zipOf(parts)));
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(translationIn(root, 'fr')).toContain(`title: ${texts.fr.title}\n`);
    expect(run.stdout).toContain('13 of 13 passages');
  });

  test('several documents, archives in archives, programs in them', () => {
    const root = libraryCampaign();
    const taken = (parts: Parameters<typeof zipOf>[0]): string => {
      const run = translate(root, 'fr', '--from', fileIn(root, 'lettre.zip', zipOf(parts)));
      expect(run).toMatchObject({ code: 1, stdout: '' });
      return run.stderr;
    };
    expect(taken({ 'a.txt': 'x', 'b.txt': 'y' })).toContain('holds several documents: a.txt, b.txt');
    expect(taken({ 'a.docx': zipOf({ 'b.txt': 'x' }) })).toContain('is a ZIP archive and no document');
    expect(taken({ 'a.docx': Buffer.from('%PDF-1.7') })).toContain('This is a PDF');
    expect(taken({ 'a.txt': '' })).toContain('is empty');
  });
});

test('a PO file is taken as import-po takes it', () => {
  const root = libraryCampaign();
  const out = join(root, 'library.fr.po');
  undersigned(['export', 'fr', 'library', '--out', out, '--root', root]);
  const filled = readFileSync(out, 'utf8')
    .replace('msgid "Keep the library open on Sundays"\nmsgstr ""', `msgid "Keep the library open on Sundays"\nmsgstr "${texts.fr.title}"`)
    .replace('msgid "## What we ask"\nmsgstr ""', `msgid "## What we ask"\nmsgstr "## ${texts.fr.ask}"`);
  writeFileSync(out, filled);
  expect(translate(root, 'fr', '--from', out).stdout).toContain('New texts: library#b10.');
  expect(translationIn(root, 'fr')).toBe(`---\ntitle: ${texts.fr.title}\nrevision: 1\n---\n\n## ${texts.fr.ask}\n`);
  expect(translate(root, 'fr', '--from', fileIn(root, 'a.po', 'msgid "a')).code).toBe(1);
});
