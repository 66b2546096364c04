// Documents as LibreOffice, the npm package docx and Google Docs make them become translations, with nothing lost.

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { check } from '../support/campaign.ts';
import { fixtures, libraryCampaign, translate, translationIn } from './library.ts';
import { bodyIn, type LibraryLanguage, texts } from './texts.ts';

const languages = Object.keys(texts) as LibraryLanguage[];

/** Of the letter and its translation; the rest of the minimal campaign is none of ours. */
const errorsIn = (root: string): string[] =>
  check(root).flatMap(({ severity, file, rule, message }) => (severity === 'error' ? [`${file} ${rule} ${message}`] : []));

const made = ['npm.docx', 'libreoffice.docx', 'libreoffice.odt', 'google.html'].flatMap((kind) =>
  languages.map((language) => [kind, language] as const),
);

test.each(made)('%s in %s: every passage, mark, link and note is there', (kind, language) => {
  const [program, ending] = kind.split('.');
  const root = libraryCampaign();
  const run = translate(root, language, '--from', join(fixtures, `${program}.${language}.${ending}`), '--translator', 'Ann Lee');
  expect(run.stderr).toBe('');
  const quote = (text: string): string => (program === 'google' ? `“${text}”` : text);
  expect(translationIn(root, language)).toBe(
    `---\ntitle: ${texts[language].title}\nrevision: 1\ntranslators:\n  - Ann Lee\n---\n\n${bodyIn(language, quote)}`,
  );
  expect(run.stdout).toContain('13 of 13 passages of the letter are in it');
  expect(run.code).toBe(0);
  expect(errorsIn(root)).toEqual([]);
});

test('what does not come along is named: pictures, comments, tracked changes, headers', () => {
  const root = libraryCampaign();
  const { stdout } = translate(root, 'fr', '--from', join(fixtures, 'npm.fr.docx'));
  for (const said of [
    '1 picture, for example “A photo of the library”',
    '1 tracked deletion, for example “DELETED”',
    '1 tracked insertion',
    '1 comment',
    '1 header or footer, for example “Draft 3”',
    'No translator is named',
  ])
    expect(stdout).toContain(said);
  expect(translationIn(root, 'fr')).not.toMatch(/DELETED|Draft 3|right word/);
});

test('a translation that is there is never written over', () => {
  const own = '---\ntitle: Gardez la bibliothèque\nrevision: 1\n---\n\nNous lisons.\n';
  const root = libraryCampaign({ 'translations/fr/library.md': own });
  const run = translate(root, 'fr', '--from', join(fixtures, 'libreoffice.fr.odt'));
  expect(run.code).toBe(1);
  expect(run.stderr).toContain('translations/fr/library.md is there already, and is not written over');
  expect(translationIn(root, 'fr')).toBe(own);
  const printed = translate(root, 'fr', '--from', join(fixtures, 'libreoffice.fr.odt'), '--print');
  expect(printed.stdout).toContain(bodyIn('fr'));
  expect(translationIn(root, 'fr')).toBe(own);
});

test('for programs the report is data', () => {
  const root = libraryCampaign();
  const { stdout } = translate(root, 'hi', '--from', join(fixtures, 'npm.hi.docx'), '--format', 'json');
  const report = JSON.parse(stdout) as Record<string, unknown>;
  expect(report).toMatchObject({
    path: 'translations/hi/library.md',
    title: texts.hi.title,
    revision: 1,
    passages: { all: 13, found: 13 },
    missing: [],
    strays: [],
    problems: [],
  });
  expect(report.losses).toContainEqual({ loss: 'comment', count: 1 });
});

test('a file that is not there, or a revision that never was, is wrong usage', () => {
  const root = libraryCampaign();
  expect(translate(root, 'fr', '--from', 'nowhere.docx')).toMatchObject({ code: 2 });
  expect(translate(root, 'fr', '--from', join(fixtures, 'npm.fr.docx'), '--revision', '7').stderr).toContain(
    '“7” is no revision of this letter',
  );
  expect(translationIn(root, 'fr')).toBeUndefined();
});
