// What a change of translations is about: which texts in which languages, and which of their passages.

import { blocksOf, type Documents } from '../../core/assemble.ts';
import type { TextDocument } from '../../core/documents.ts';
import { placeOf } from '../../core/files/kinds.ts';
import type { InterfaceDocument } from '../../core/interface/read.ts';
import type { TranslationFacts } from '../../core/schema/translation.ts';
import type { Base } from '../base/base.ts';
import type { ProposedFile } from '../proposal.ts';
import type { TranslatedText } from './verdict.ts';

export function translatedTexts(files: readonly ProposedFile[], documents: Documents | undefined, base: Base): TranslatedText[] {
  return files.flatMap((file): TranslatedText[] => {
    const place = placeOf(file.path);
    if ('rule' in place || place.language === undefined || place.kind === 'lock') return [];
    const text = place.kind === 'interface' ? 'ui' : place.id;
    const passages = place.kind === 'interface' ? changedKeys(file, documents, base) : changedPassages(file, documents, base);
    return [{ path: file.path, language: place.language, text, isNew: file.isNew, passages }];
  });
}

/** What a path held as a document of the base; undefined where it was none, or could not be read. */
function documentBefore<Document>({ path, before }: ProposedFile, base: Base): Document | undefined {
  const place = placeOf(path);
  if (!before || 'rule' in place) return undefined;
  return base.document({ path, place, size: before.length }).document as Document | undefined;
}

function changedPassages(file: ProposedFile, documents: Documents | undefined, base: Base): string[] {
  const texts = [...(documents?.translations ?? []), ...(documents?.translatedPages ?? []), ...(documents?.translatedUpdates ?? [])];
  const now = texts.find((document) => document.file.path === file.path) as TextDocument<TranslationFacts> | undefined;
  if (!now) return [];
  const before = documentBefore<TextDocument<TranslationFacts>>(file, base);
  const known = new Set(before ? blocksOf(before).map(({ hash }) => hash) : []);
  return blocksOf(now).flatMap(({ hash }, index) => (known.has(hash) ? [] : [String(index + 1)]));
}

function changedKeys(file: ProposedFile, documents: Documents | undefined, base: Base): string[] {
  const now = documents?.interfaces.find((document) => document.file.path === file.path);
  const before = documentBefore<InterfaceDocument>(file, base)?.strings;
  return [...(now?.strings ?? [])].flatMap(([key, value]) => (JSON.stringify(before?.get(key)) === JSON.stringify(value) ? [] : [key]));
}
