// A document with two columns comes back exactly by its passages: what nobody touched stays byte for byte.

import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sourceOfCell } from '../../src/translation/office/columns/cells.ts';
import { labelOf } from '../../src/translation/office/columns/identity.ts';
import { columnsIn } from '../../src/translation/office/columns/read.ts';
import { readDocxBytes } from '../../src/translation/office/docx/own.ts';
import { factContext } from '../../src/translation/po/facts.ts';
import { makeCampaign, writeFiles } from '../support/campaign.ts';
import { undersigned } from '../support/cli.ts';
import { original as manyKinds, translation as manyKindsIn, words } from '../translation/letter.ts';
import { fixtures, libraryCampaign, translate, translationIn } from './library.ts';
import { bodyIn, texts } from './texts.ts';
import { withCell, withXml } from './word-edits.ts';

function documentOf(root: string, language: string, letter = 'library'): string {
  const path = join(root, `${letter}.${language}.docx`);
  expect(undersigned(['translate', language, letter, '--docx', '--root', root], { cwd: root })).toMatchObject({ code: 0, stderr: '' });
  return path;
}

function edited(path: string, change: (document: Uint8Array) => Uint8Array): void {
  writeFileSync(path, change(readFileSync(path)));
}

const fileIn = (language: keyof typeof texts): string => `---\ntitle: ${texts[language].title}\nrevision: 1\n---\n\n${bodyIn(language)}`;

describe.each(['fr', 'ar', 'hi', 'ja'] as const)('%s', (language) => {
  test('every kind of passage comes back byte for byte, and the same texts give the same document', () => {
    const own = manyKindsIn(words[language]);
    const root = makeCampaign({ 'letters/a.md': manyKinds, [`translations/${language}/a.md`]: own });
    const path = documentOf(root, language, 'a');
    const run = undersigned(['translate', language, 'a', '--from', path, '--root', root]);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toContain('Nothing in the document is new');
    expect(readFileSync(join(root, `translations/${language}/a.md`), 'utf8')).toBe(own);
    const again = join(root, 'again.docx');
    undersigned(['translate', language, 'a', '--docx', '--out', again, '--root', root]);
    expect(readFileSync(again).equals(readFileSync(path))).toBe(true);
  });

  test('a new translation is filled in row by row', () => {
    const root = libraryCampaign();
    const path = documentOf(root, language);
    const { title, intro, items, steps, quote, note } = texts[language];
    const rows = { title, b1: intro, b4: items[0], b6: quote, b9: steps[1], b12: note };
    for (const [name, text] of Object.entries(rows)) edited(path, (document) => withCell(document, name, text));
    const run = translate(root, language, '--from', path);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(translationIn(root, language)).toBe(
      `---\ntitle: ${title}\nrevision: 1\n---\n\n${intro}\n\n- ${items[0]}\n\n> ${quote}\n\n2. ${steps[1]}\n\n[^1]: ${note}\n`,
    );
  });

  test('one edited cell changes one passage', () => {
    const root = libraryCampaign({ [`translations/${language}/library.md`]: fileIn(language) });
    const path = documentOf(root, language);
    const [, second] = texts[language].items;
    edited(path, (document) => withCell(document, 'b5', `${second} 2026`));
    expect(translate(root, language, '--from', path).stdout).toContain('New texts: library#b5');
    expect(translationIn(root, language)).toBe(fileIn(language).replace(second, `${second} 2026`));
  });
});

test('text from right to left has its direction, and each language its own', () => {
  const root = libraryCampaign({ 'translations/ar/library.md': fileIn('ar') });
  let xml = '';
  edited(documentOf(root, 'ar'), (document) => withXml(document, (text) => (xml = text)));
  const [, label, own, other] = xml.split('<w:tr>')[2]?.split('<w:tc>') ?? [];
  expect(label).toContain('title · ');
  expect(own).not.toContain('<w:bidi />');
  expect(own).toContain('<w:lang w:val="en"');
  expect(other).toContain('<w:bidi />');
  expect(other).toContain('<w:rtl /><w:lang w:val="ar"');
});

/** Made by --docx of the letter in Arabic as it is here, and saved again by LibreOffice 7.4 in each of its formats. */
test.each(['docx', 'odt', 'html'])('saved by LibreOffice as .%s, it comes back as it went out', (ending) => {
  const root = libraryCampaign({ 'translations/ar/library.md': fileIn('ar') });
  const run = translate(root, 'ar', '--from', join(fixtures, `columns.ar.${ending}`));
  expect(run.stdout).toContain('Nothing in the document is new');
  expect(translationIn(root, 'ar')).toBe(fileIn('ar'));
});

test('Markdown in a cell of a web page loses the blanks that LibreOffice puts at the edges of lines, and nothing else', () => {
  const own = '---\ntitle: Un\nrevision: 1\n---\n\n- Deux\n\n  > Trois\n- Quatre\n';
  const root = makeCampaign({
    'letters/a.md': '---\ntitle: One\nlanguage: en\nstatus: open\n---\n\n- Two\n\n  > Three\n- Four\n',
    'translations/fr/a.md': own,
  });
  const row = (label: string, text: string) => `<tr><td><p>${label}</p></td><td><p>x</p></td><td><p>${text}</p></td></tr>`;
  const { identity, rows } = columnsIn(readDocxBytes(readFileSync(documentOf(root, 'fr', 'a')))) ?? { identity: undefined, rows: [] };
  expect(identity).toEqual({ letter: 'a', language: 'fr' });
  const b1 = rows.find(({ identity: { names } }) => names === 'b1')?.identity;
  const label = b1 && labelOf(b1);
  expect(label).toContain('Markdown');
  const pageWith = (text: string): string => {
    const path = join(root, 'back.html');
    writeFileSync(path, `<html><body><table>${row('undersigned · a · fr', 'Français')}${row(label ?? '', text)}</table></body></html>`);
    return path;
  };
  const from = (path: string) => undersigned(['translate', 'fr', 'a', '--from', path, '--root', root]);
  const asSaved = '\n\t\t<font><span>Deux</span><br/>\n<br/>\n<span>&gt;\n\t\tTrois</span></font>';
  expect(from(pageWith(asSaved)).stdout).toContain('Nothing in the document is new');
  expect(readFileSync(join(root, 'translations/fr/a.md'), 'utf8')).toBe(own);
  expect(from(pageWith(asSaved.replace('Trois', 'Cinq'))).stdout).toContain('New texts: a#b1');
  expect(readFileSync(join(root, 'translations/fr/a.md'), 'utf8')).toBe(
    '---\ntitle: Un\nrevision: 1\n---\n\n- Deux\n\n  > Cinq\n- Quatre\n',
  );
});

test.each(['| Un | Deux |\n| ----- | ---- |\n| Trois | 4 |', '| A | B | C |\n|:--|:-:|--:|\n| le quai | 12 | 3,50 |'])(
  'a table in a cell of a web page loses the blanks between its columns, and is the same: %j',
  (table) => {
    const root = makeCampaign({
      'letters/a.md': '---\ntitle: One\nlanguage: en\nstatus: open\n---\n\n| One | Two |\n|---|---|\n| Three | 4 |\n',
      'translations/fr/a.md': `---\ntitle: Un\nrevision: 1\n---\n\n${table}\n`,
    });
    const before = readFileSync(join(root, 'translations/fr/a.md'), 'utf8');
    const { rows } = columnsIn(readDocxBytes(readFileSync(documentOf(root, 'fr', 'a')))) ?? { rows: [] };
    const own = rows.find(({ identity: { names } }) => names === 'b1');
    const source = own ? sourceOfCell(own.cell) : '';
    expect(source).toMatch(/ {2}|:/);
    const row = (label: string, text: string) => `<tr><td><p>${label}</p></td><td><p>x</p></td><td><p>${text}</p></td></tr>`;
    const back = (text: string) => {
      const path = join(root, 'back.html');
      const lines = text.replaceAll('\n', '<br>\n').replace(/ {2,}/g, ' ');
      writeFileSync(path, `<table>${row('undersigned · a · fr', 'Français')}${row(own ? labelOf(own.identity) : '', lines)}</table>`);
      return undersigned(['translate', 'fr', 'a', '--from', path, '--root', root]).stdout;
    };
    expect(back(source)).toContain('Nothing in the document is new');
    expect(readFileSync(join(root, 'translations/fr/a.md'), 'utf8')).toBe(before);
    expect(back(source.replace(/Trois|le quai/, 'la gare'))).toContain('New texts: a#b1');
    expect(readFileSync(join(root, 'translations/fr/a.md'), 'utf8')).toContain('la gare');
  },
);

test('an update: changed words are marked, and only what was translated anew becomes current', () => {
  const root = libraryCampaign({ 'translations/fr/library.md': fileIn('fr') });
  const command = (...args: string[]) => expect(undersigned([...args, '--root', root])).toMatchObject({ code: 0 });
  command('revise', 'library', '--date', '2026-11-22');
  command('align', 'fr', 'library', '--write', '--looked-at');
  const before = translationIn(root, 'fr') ?? '';
  const letter = readFileSync(join(root, 'letters/library.md'), 'utf8');
  writeFiles(root, { 'letters/library.md': letter.replace('312 visitors', '415 visitors').replace('10 to 16', '9 to 17') });
  command('revise', 'library', '--impact', 'meaning', '--note', 'New numbers.', '--date', '2026-11-23');
  const path = documentOf(root, 'fr');
  let xml = '';
  edited(path, (document) => withXml(document, (text) => (xml = text)));
  expect(xml).toMatch(/<w:strike \/>.{0,300}312<\/w:t>/s);
  expect(xml).toMatch(/<w:highlight w:val="yellow" \/>.{0,300}415<\/w:t>/s);
  edited(path, (document) => withCell(document, 'b8', '415 visiteurs un dimanche.'));
  expect(translate(root, 'fr', '--from', path)).toMatchObject({ code: 0, stderr: '' });
  expect(translationIn(root, 'fr')).toBe(before.replace('312 visiteurs', '415 visiteurs'));
  const { stdout } = translate(root, 'fr', '--format', 'json');
  expect((JSON.parse(stdout) as { passages: { name: string }[] }).passages.map(({ name }) => name)).toEqual(['b11']);
});

test('a document made before a revision follows the words that it shows', () => {
  const root = libraryCampaign({ 'translations/fr/library.md': fileIn('fr') });
  const command = (...args: string[]) => expect(undersigned([...args, '--root', root])).toMatchObject({ code: 0 });
  command('revise', 'library', '--date', '2026-11-22');
  command('align', 'fr', 'library', '--write', '--looked-at');
  const path = documentOf(root, 'fr');
  const letter = readFileSync(join(root, 'letters/library.md'), 'utf8');
  writeFiles(root, { 'letters/library.md': letter.replace('312 visitors', '415 visitors') });
  command('revise', 'library', '--impact', 'meaning', '--note', 'New numbers.', '--date', '2026-11-23');
  edited(path, (document) => withCell(document, 'b8', '312 visiteuses et visiteurs un dimanche.'));
  translate(root, 'fr', '--from', path);
  expect(translationIn(root, 'fr')).toContain('1. 312 visiteuses et visiteurs un dimanche.');
  const { stdout } = translate(root, 'fr', '--format', 'json');
  expect((JSON.parse(stdout) as { passages: { name: string; state: string }[] }).passages).toMatchObject([
    { name: 'b8', state: 'changed' },
  ]);
});

describe('a document that was made before others changed the translation', () => {
  const other = (root: string, from: string, to: string) =>
    writeFiles(root, { 'translations/fr/library.md': (translationIn(root, 'fr') ?? '').replace(from, to) });
  const [first, second] = texts.fr.items;
  const prepared = () => {
    const root = libraryCampaign({ 'translations/fr/library.md': fileIn('fr') });
    return { root, path: documentOf(root, 'fr') };
  };

  test('takes nothing of theirs back where its translator touched nothing', () => {
    const { root, path } = prepared();
    other(root, first, 'Neuf enfants de plus lisent.');
    const before = translationIn(root, 'fr');
    expect(translate(root, 'fr', '--from', path)).toMatchObject({ code: 0, stderr: '' });
    expect(translationIn(root, 'fr')).toBe(before);
  });

  test('changes what its translator changed, beside what others changed', () => {
    const { root, path } = prepared();
    other(root, first, 'Neuf enfants de plus lisent.');
    edited(path, (document) => withCell(document, 'b5', 'Une autre ligne.'));
    expect(translate(root, 'fr', '--from', path).stdout).toContain('New texts: library#b5');
    expect(translationIn(root, 'fr')).toBe(fileIn('fr').replace(first, 'Neuf enfants de plus lisent.').replace(second, 'Une autre ligne.'));
  });

  test('names what both changed, and leaves that as it is', () => {
    const { root, path } = prepared();
    other(root, second, 'La ligne des autres.');
    edited(path, (document) => withCell(document, 'b5', 'La ligne du document.'));
    const before = translationIn(root, 'fr');
    const run = translate(root, 'fr', '--from', path);
    expect(run.code).toBe(1);
    expect(run.stdout).toContain(
      '“library#b5” was changed by somebody else since the document was made, and stays as it is. Compare: here “La ligne des autres.”, in the document “La ligne du document.”',
    );
    expect(translationIn(root, 'fr')).toBe(before);
  });

  test('says nothing where both came to the same words', () => {
    const { root, path } = prepared();
    other(root, second, 'La même ligne.');
    edited(path, (document) => withCell(document, 'b5', 'La même ligne.'));
    expect(translate(root, 'fr', '--from', path)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Nothing in the document is new') as string,
    });
  });

  test('leaves alone what was empty in it and is translated by now', () => {
    const root = libraryCampaign({ 'translations/fr/library.md': fileIn('fr').replace(`- ${second}\n`, '') });
    const path = documentOf(root, 'fr');
    writeFiles(root, { 'translations/fr/library.md': fileIn('fr') });
    expect(translate(root, 'fr', '--from', path)).toMatchObject({ code: 0, stderr: '' });
    expect(translationIn(root, 'fr')).toBe(fileIn('fr'));
  });

  test('gives back its text where the translation is gone', () => {
    const { root, path } = prepared();
    rmSync(join(root, 'translations/fr/library.md'));
    expect(translate(root, 'fr', '--from', path)).toMatchObject({ code: 0, stderr: '' });
    expect(translationIn(root, 'fr')).toBe(fileIn('fr'));
  });

  test('is read as before where it does not say what it went out with', () => {
    const { root, path } = prepared();
    edited(path, (document) => withXml(document, (xml) => xml.replace(/( · [0-9a-f]{6}) · [0-9a-f]{6}</g, '$1<')));
    edited(path, (document) => withCell(document, 'b6', 'Un mot.'));
    expect(translate(root, 'fr', '--from', path).stdout).toContain('New texts: library#b6');
  });
});

describe('what cannot be taken is named', () => {
  const prepared = () => {
    const root = libraryCampaign({ 'translations/fr/library.md': fileIn('fr') });
    return { root, path: documentOf(root, 'fr') };
  };

  test('a document of another language or letter', () => {
    const { root, path } = prepared();
    const run = translate(root, 'ar', '--from', path);
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(run.stderr).toContain('This document is the translation of “library” into fr');
  });

  test('a row whose original the letter never had, and one whose passage it has not', () => {
    const { root, path } = prepared();
    edited(path, (document) => withXml(document, (xml) => xml.replace(/>b4 · [0-9a-f]{6} /, '>b4 · 000000 ').replace(/>b5 · /, '>b77 · ')));
    const run = translate(root, 'fr', '--from', path);
    expect(run.code).toBe(1);
    expect(run.stdout).toContain('“library#b4” has another original than the letter ever had');
    expect(run.stdout).toContain('“library#b77” belongs to no passage of this letter');
    expect(translationIn(root, 'fr')).toBe(fileIn('fr'));
  });

  test('a row twice: the first counts', () => {
    const { root, path } = prepared();
    edited(path, (document) =>
      withXml(document, (xml) => {
        const row = xml.split('<w:tr>').find((piece) => piece.includes('>b4 · ')) ?? '';
        return xml.replace(`<w:tr>${row}`, `<w:tr>${row}<w:tr>${row.replace('perdent', 'gagnent')}`);
      }),
    );
    expect(translate(root, 'fr', '--from', path).stdout).toContain('“library#b4” is there twice');
    expect(translationIn(root, 'fr')).toBe(fileIn('fr'));
  });

  test('an emptied cell removes nothing', () => {
    const { root, path } = prepared();
    edited(path, (document) => withCell(document, 'b4', ''));
    expect(translate(root, 'fr', '--from', path).stdout).toContain('is blank, and the passage stays as it is');
    expect(translationIn(root, 'fr')).toBe(fileIn('fr'));
  });

  test('a new translation without its title', () => {
    const root = libraryCampaign();
    const path = documentOf(root, 'hi');
    edited(path, (document) => withCell(document, 'b1', texts.hi.intro));
    expect(translate(root, 'hi', '--from', path).stderr).toContain('A translation begins with its title');
    expect(translationIn(root, 'hi')).toBeUndefined();
  });

  test('words that a translator types are words: marks of Markdown, HTML, links', () => {
    const { root, path } = prepared();
    edited(path, (document) => withCell(document, 'b1', '# 5 * 3 <script>alert(1)</script> [^9] `x` ![x](/y.png)'));
    expect(translate(root, 'fr', '--from', path).code).toBe(0);
    expect(translationIn(root, 'fr')).toContain('\\# 5 \\* 3 \\<script>alert(1)\\</script> \\[^9] \\`x\\` !\\[x]\\(/y.png)');
  });
});

test('names of translators go into a new file, and --print writes nothing', () => {
  const root = libraryCampaign();
  const path = documentOf(root, 'fr');
  edited(path, (document) => withCell(document, 'title', texts.fr.title));
  const head = `---\ntitle: ${texts.fr.title}\nrevision: 1\ntranslators:\n  - Ann Lee\n---\n`;
  expect(translate(root, 'fr', '--from', path, '--translator', 'Ann Lee', '--print').stdout).toBe(head);
  expect(translationIn(root, 'fr')).toBeUndefined();
  expect(translate(root, 'fr', '--from', path, '--translator', 'Ann Lee')).toMatchObject({ code: 0, stderr: '' });
  expect(translationIn(root, 'fr')).toBe(head);
});

test.each([
  [['--from', 'a.docx', '--docx'], 'exclude each other'],
  [['--docx', '--write'], 'exclude each other'],
  [['--translator', 'Ann'], '--translator goes with --from'],
  [['--out', 'a.docx'], '--out goes with --docx'],
])('options that do not go together: %s', (args, says) => {
  const root = libraryCampaign();
  expect(translate(root, 'fr', ...args)).toMatchObject({ code: 2, stderr: expect.stringContaining(says) as string });
});

test('a document that is there is not written over', () => {
  const root = libraryCampaign();
  const path = documentOf(root, 'ja');
  const before = readFileSync(path);
  expect(translate(root, 'ja', '--docx')).toMatchObject({ code: 2 });
  expect(readFileSync(path).equals(before)).toBe(true);
});

describe('facts', () => {
  const letter = (backs = 'The year of the report.'): string =>
    `---\ntitle: One\nlanguage: en\nstatus: open\ntopics:\n  - quiet evenings\n  - old books\nsources:\n  - title: The report\n    url: https://example.org/report\n    backs: ${backs}\n---\n\nTwo\n`;
  const french =
    '---\ntitle: Un\nrevision: 1\nfacts:\n  - original: quiet evenings\n    translation: soirées calmes\n  - original: The year of the report.\n    translation: "L’année\u00a0: celle du rapport."\n---\n\nDeux\n';
  const root = (file: string | null = french): string => makeCampaign({ 'letters/a.md': letter(), 'translations/fr/a.md': file });
  const from = (folder: string, path: string) => undersigned(['translate', 'fr', 'a', '--from', path, '--root', folder]);
  const own = (folder: string): string => readFileSync(join(folder, 'translations/fr/a.md'), 'utf8');
  const nameOf = (path: string, text: string): string => {
    const { rows } = columnsIn(readDocxBytes(readFileSync(path))) ?? { rows: [] };
    return rows.find(({ identity }) => identity.names === factContext('a', text).slice(2))?.identity.names ?? 'nothing';
  };

  test('are rows behind the passages, and come back as they went out, with blanks that do not break', () => {
    const folder = root();
    const path = documentOf(folder, 'fr', 'a');
    const { rows } = columnsIn(readDocxBytes(readFileSync(path))) ?? { rows: [] };
    expect(rows.map(({ identity: { names } }) => names.replace(/-.*/, '-'))).toEqual(['title', 'b1', 'fact-', 'fact-', 'fact-', 'fact-']);
    expect(from(folder, path).stdout).toContain('Nothing in the document is new');
    expect(own(folder)).toBe(french);
  });

  test('are filled in and changed row by row', () => {
    const folder = root();
    const path = documentOf(folder, 'fr', 'a');
    edited(path, (document) => withCell(document, nameOf(path, 'old books'), 'livres anciens'));
    edited(path, (document) => withCell(document, nameOf(path, 'quiet evenings'), 'soirs calmes'));
    expect(from(folder, path)).toMatchObject({ code: 0, stderr: '' });
    expect(own(folder)).toContain('  - original: quiet evenings\n    translation: soirs calmes\n');
    expect(own(folder)).toContain('  - original: old books\n    translation: livres anciens\n');
    expect(own(folder)).toContain('L’année\u00a0: celle du rapport.');
  });

  test('of a new translation come with it', () => {
    const folder = root(null);
    const path = documentOf(folder, 'fr', 'a');
    edited(path, (document) => withCell(document, 'title', 'Un'));
    edited(path, (document) => withCell(document, nameOf(path, 'old books'), 'livres anciens'));
    expect(from(folder, path)).toMatchObject({ code: 0, stderr: '' });
    expect(own(folder)).toContain('title: Un\n');
    expect(own(folder)).toContain('translation: livres anciens\n');
  });

  test('that others changed meanwhile, or that the letter says no more, stay and are named', () => {
    const folder = root();
    const path = documentOf(folder, 'fr', 'a');
    edited(path, (document) => withCell(document, nameOf(path, 'quiet evenings'), 'soirs calmes'));
    edited(path, (document) => withCell(document, nameOf(path, 'The year of the report.'), 'L’an du rapport.'));
    const between = french.replace('soirées calmes', 'soirées tranquilles');
    writeFiles(folder, { 'translations/fr/a.md': between, 'letters/a.md': letter('Its place.') });
    const run = from(folder, path);
    expect(run.code).toBe(1);
    expect(run.stdout).toContain('was changed by somebody else since the document was made');
    expect(run.stdout).toContain('belongs to nothing that the letter says by now');
    expect(own(folder)).toBe(between);
  });
});
