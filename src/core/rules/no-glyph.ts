// Which letters of the texts, strings and signatures no installed font has. Pages show them; PDFs and share cards cannot, and show □ instead.

import type { Documents } from '../assemble.ts';
import type { FactsDocument } from '../facts.ts';
import type { InterfaceDocument } from '../interface/read.ts';
import { type Faces, installedFaces } from '../fonts/faces.ts';
import { hanFormsFor, howToInstall, type MissingLetters, missingByScript } from '../fonts/packages.ts';
import { languageOf } from '../languages/language.ts';
import type { Report } from '../report.ts';
import type { CampaignRule } from './campaign-rule.ts';

/** One warning for each text. Who writes or translates it can choose another character. */
export const checkTextGlyphs: CampaignRule = ({ root, site, letters, translations, interfaces, translatedSites }, report) => {
  // A run that only checks installs none. What then cannot be told is told by the next build.
  if (installedFaces(root).families.length === 0) return;
  const missingIn = lookIn(root);
  const look = (document: FactsDocument<unknown>, text: string, facts: unknown = document.facts): void => {
    const { source } = document;
    const characters = missingIn({ facts }, text);
    const [first] = characters;
    if (first === undefined) return;
    const language = document.file.place.language ?? (document.facts as { readonly language?: string }).language;
    const missing = missingByScript(characters, installedFaces(root).families, language);
    report.add('text-no-glyph', source.at(Math.max(0, source.text.indexOf(first))), {
      message: `No installed font has these letters, so the documents show □ in their place: ${listed(missing)}.`,
      hint: `Pages, search and data show them. ${howToInstall(missing)} Where it is an ornament, write the text without it.`,
    });
  };
  for (const document of [...(site ? [site] : []), ...translatedSites]) look(document, '');
  for (const document of [...letters, ...translations]) look(document, [document.text.plain, ...document.text.pictures].join('\n'));
  for (const document of interfaces) look(document, '', setStrings(document));
  checkHanForms(root, [...letters, ...translations], report);
};

type Text = Documents['letters'][number] | Documents['translations'][number];

/** One warning for each language: a Chinese character is drawn otherwise in Tokyo, Taipei and Beijing, and any font has most of them. */
function checkHanForms(root: string, texts: readonly Text[], report: Report): void {
  const { families } = installedFaces(root);
  const known = new Set<string>();
  for (const { file, facts, source } of texts) {
    const language = file.place.language ?? (facts as { readonly language?: string }).language;
    const at = language === undefined || known.has(language) ? -1 : source.text.search(/\p{sc=Han}/u);
    if (language === undefined || at === -1) continue;
    known.add(language);
    const wanted = hanFormsFor(language, families);
    if (wanted)
      report.add('text-no-glyph', source.at(at), {
        message: `The documents in ${languageOf(language).englishName} have Chinese characters in the forms of another country: no font with its own is installed.`,
        hintInEditor: 'A maintainer installs the font. Pages have the forms of the reader’s own fonts.',
        hint: `Pages have the forms of the reader’s own fonts. Run “npm install --save-exact ${wanted}” where package.json lies, and commit what that changes.`,
      });
  }
}

/** Groups of strings of which documents show some. Another language than English falls back to it, and English to boxes. */
const setGroups = new Set(['document', 'history', 'letter', 'paging', 'signatories', 'standing', 'status', 'translation']);

function setStrings({ strings }: InterfaceDocument): string[] {
  return [...strings].flatMap(([key, value]) =>
    setGroups.has(key.split('.', 1)[0] ?? '') ? (typeof value === 'string' ? [value] : Object.values(value)) : [],
  );
}

/** One warning for the campaign, however many have signed so: it is for maintainers, and nothing that a signer could do. */
export function checkSignatureGlyphs({ root, files, signatures }: Pick<Documents, 'root' | 'files' | 'signatures'>, report: Report): void {
  if (installedFaces(root).families.length === 0) return;
  const missingIn = lookIn(root);
  const characters = new Set<string>();
  let first: string | undefined;
  let count = 0;
  for (const document of signatures) {
    const found = missingIn(document, '');
    if (found.length === 0) continue;
    count++;
    first ??= document.file.path;
    for (const character of found) characters.add(character);
  }
  const site = files.find(({ place }) => place.kind === 'site')?.path;
  if (first === undefined || site === undefined) return;
  const missing = missingByScript(characters, installedFaces(root).families);
  const who = count === 1 ? `A signature (${first}) has` : `${count.toLocaleString('en')} signatures (the first is ${first}) have`;
  report.add('text-no-glyph', site, {
    message: `${who} letters that no installed font has, so PDFs show □ in their place: ${listed(missing)}.`,
    hint: `The signatures are in order; pages, search and data show them. ${howToInstall(missing)}`,
  });
}

/** Enough to know which alphabet it is. */
const maxLetters = 8;
const maxScripts = 12;

function listed(missing: readonly MissingLetters[]): string {
  const shown = missing.slice(0, maxScripts).map(({ script, letters }) => {
    const some = `${letters.slice(0, maxLetters).join(' ')}${letters.length > maxLetters ? ' …' : ''}`;
    return script === undefined ? some : `${script} (${some})`;
  });
  return `${shown.join(', ')}${missing.length > maxScripts ? ' and others' : ''}`;
}

function lookIn(root: string): (document: Pick<FactsDocument<unknown>, 'facts'>, text: string) => readonly string[] {
  const faces = installedFaces(root);
  const known = new Set<string>();
  // The values as they are read: an escape in quotation marks is the character it stands for.
  return ({ facts }, text) => missingIn(`${JSON.stringify(facts)}\n${text}`, faces, known);
}

/** `known` grows by the characters that some font has, so that thousands of names are looked up once for each letter. */
function missingIn(text: string, faces: Faces, known: Set<string>): readonly string[] {
  const unknown = text.match(/[^\p{ASCII}]/gu)?.some((character) => !known.has(character));
  // A mark has to be in the same font as its letter, so texts with marks are looked at as a whole.
  if (!unknown && !/\p{M}/u.test(text)) return [];
  const { missing } = faces.choose(text, 'en');
  if (missing.length === 0) for (const character of text) known.add(character);
  return missing;
}
