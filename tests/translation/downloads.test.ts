// The translations page offers what translators fill in who have no account: it comes back, and its hint is in their language.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSite } from '../../src/build/site.ts';
import { columnsIn } from '../../src/translation/office/columns/read.ts';
import { readDocxBytes } from '../../src/translation/office/docx/own.ts';
import { plainText } from '../../src/translation/office/tidy.ts';
import { withCell } from '../office/word-edits.ts';
import { undersigned } from '../support/cli.ts';
import { check, type Files, makeCampaign } from '../support/campaign.ts';
import { outputsOf } from '../support/outputs.ts';
import { elements, readPage } from '../support/site.ts';

const site = 'name: Minimal\nurl: https://minimal.example\ncontact:\n  email: hello@minimal.example\ndefaultLanguage: en\n';
const files: Files = {
  'content/site.yaml': site,
  'letters/pond.md': '---\ntitle: Keep the pond\nlanguage: en\nstatus: open\n---\n\nFrogs live in it.\n\n- And newts.\n',
  'translations/ar/pond.md': '---\ntitle: أبقوا البركة\nrevision: 1\n---\n\nتعيش فيها الضفادع.\n\n- والسمندل.\n',
  'translations/de/ui.yaml': 'strings:\n  translations:\n    missing: Fehlt noch\n',
  'translations/hi/ui.yaml': 'strings:\n  translations:\n    columnsHint: यहाँ लिखें।\n',
  'translations/ja/ui.yaml': 'strings:\n  translations:\n    missing: 未訳\n',
};

test.each([
  ['ar', 'اكتبوا الترجمة في العمود الأيمن.'],
  ['de', 'Schreiben Sie die Übersetzung in die rechte Spalte.'],
  // The campaign's own words come first.
  ['hi', 'यहाँ लिखें।'],
  ['ja', '右の列に訳文を書いてください。'],
])('%s: the hint above the table is in that language, in the download and from --docx', (language, hint) => {
  const root = makeCampaign(files);
  const [first] = readDocxBytes(outputsOf(root).bytes(`${language}/pond/translation.docx`)).parts;
  expect(first?.type === 'officeParagraph' && plainText(first.children)).toContain(hint);
  expect(undersigned(['translate', language, 'pond', '--docx', '--root', root], { cwd: root }).code).toBe(0);
  const written = readFileSync(join(root, `pond.${language}.docx`));
  expect(written.equals(outputsOf(root).bytes(`${language}/pond/translation.docx`))).toBe(true);
});

test('what is downloaded comes back: untouched, filled in, and as a text', () => {
  const root = makeCampaign(files);
  const outputs = outputsOf(root);
  const path = join(root, 'back.docx');
  const from = (language: string, file: string) => undersigned(['translate', language, 'pond', '--from', file, '--root', root]);
  writeFileSync(path, outputs.bytes('ar/pond/translation.docx'));
  expect(columnsIn(readDocxBytes(readFileSync(path)))?.identity).toEqual({ letter: 'pond', language: 'ar' });
  expect(from('ar', path).stdout).toContain('Nothing in the document is new');
  expect(readFileSync(join(root, 'translations/ar/pond.md'), 'utf8')).toBe(files['translations/ar/pond.md']);

  let filled: Uint8Array = outputs.bytes('de/pond/translation.docx');
  for (const [name, text] of Object.entries({ title: 'Der Teich bleibt', b1: 'Frösche leben darin.', b2: 'Und Molche.' }))
    filled = withCell(filled, name, text);
  writeFileSync(path, filled);
  expect(from('de', path)).toMatchObject({ code: 0, stderr: '' });
  expect(readFileSync(join(root, 'translations/de/pond.md'), 'utf8')).toBe(
    '---\ntitle: Der Teich bleibt\nrevision: 1\n---\n\nFrösche leben darin.\n\n- Und Molche.\n',
  );

  const text = outputs
    .text('ja/pond/translation.md')
    .replace('title:\n', 'title: 池を残して\n')
    .replace('Frogs live in it.\n-->\n', '$&蛙が住む。\n');
  writeFileSync(join(root, 'back.md'), text);
  expect(from('ja', join(root, 'back.md')).code).toBe(0);
  expect(check(root).filter(({ file, severity }) => severity === 'error' && file.includes('/pond'))).toEqual([]);
});

test('there is none in the language of the original, and none of drafts', () => {
  const draft = '---\ntitle: Draft\nlanguage: en\nstatus: draft\n---\n\nNot yet.\n';
  const root = makeCampaign({ ...files, 'letters/later.md': draft });
  const paths = outputsOf(root).paths.filter(
    (path) => /\/translation\.(?:docx|md)$/.test(path) && !path.includes('/a/') && !path.startsWith('fr/'),
  );
  expect(paths.sort()).toEqual([
    'ar/pond/translation.docx',
    'de/pond/translation.docx',
    'de/pond/translation.md',
    'hi/pond/translation.docx',
    'hi/pond/translation.md',
    'ja/pond/translation.docx',
    'ja/pond/translation.md',
  ]);
});

test('the page links to them, under names that say what they are, and to the address they are sent to', async () => {
  const root = makeCampaign(files);
  const out = mkdtempSync(join(tmpdir(), 'undersigned-'));
  try {
    expect((await buildSite({ root, out, documents: false })).isBuilt).toBe(true);
    const links = (language: string) =>
      elements(readPage(out, `${language}/translations/index.html`), 'a').map(({ properties }) => [properties.href, properties.download]);
    expect(links('de')).toContainEqual(['/de/pond/translation.docx', 'pond.de.docx']);
    expect(links('de')).toContainEqual(['/de/pond/translation.md', 'pond.de.md']);
    expect(links('ar')).toContainEqual(['/ar/pond/translation.docx', 'pond.ar.docx']);
    expect(links('ar').some(([href]) => href === '/ar/pond/translation.md')).toBe(false);
    for (const language of ['ar', 'de', 'hi', 'ja'])
      expect(links(language)).toContainEqual([`mailto:hello@minimal.example?subject=pond%20(${language})`, undefined]);
    expect(links('en').some(([href]) => /translation\.|subject=/.test(String(href)))).toBe(false);
    expect(readFileSync(join(out, 'ar/pond/translation.docx')).equals(outputsOf(root).bytes('ar/pond/translation.docx'))).toBe(true);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
});
