// Every character of a letter and its signatures can be set: some installed font has it, for the PDFs and the share cards.

import { type Faces, installedFaces } from '../fonts/faces.ts';
import { missingGlyph } from '../fonts/packages.ts';
import type { FactsDocument } from '../documents.ts';
import type { Report } from '../report.ts';
import type { CampaignRule } from './campaign-rule.ts';

export const checkTextGlyphs: CampaignRule = ({ root, site, letters, translations }, report) => {
  const look = lookIn(root, report);
  if (site) look(site, '');
  for (const document of [...letters, ...translations]) look(document, document.text.plain);
};

export const checkSignatureGlyphs: CampaignRule = ({ root, signatures }, report) => {
  const look = lookIn(root, report);
  for (const document of signatures) look(document, '');
};

function lookIn(root: string, report: Report): (document: FactsDocument<unknown>, text: string) => void {
  const faces = installedFaces(root);
  const known = new Set<string>();
  return ({ file, source, facts }, text) => {
    // The values as they are read: an escape in quotation marks is the character it stands for.
    for (const character of missingIn(`${JSON.stringify(facts)}\n${text}`, faces, known)) {
      const { message, hint } = missingGlyph(character);
      report.add('text-no-glyph', file.path, source.positionAt(Math.max(0, source.text.indexOf(character))), message, hint);
    }
  };
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
