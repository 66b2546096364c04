// The keys of each kind of file, and which of them a person meant who wrote another.

import type { FileKind } from '../core/files/kinds.ts';
import { letterSchema } from '../core/schema/letter.ts';
import { pageSchema, translatedPageSchema, updateSchema } from '../core/schema/page.ts';
import { listedSignatureSchema, signatureSchema } from '../core/schema/signature.ts';
import { siteSchema } from '../core/schema/site.ts';
import { certainSynonyms } from '../core/schema/synonyms.ts';
import { translatedSiteSchema } from '../core/schema/translated-site.ts';
import { translationSchema } from '../core/schema/translation.ts';

const schemas: Partial<Record<FileKind, { readonly shape: object }>> = {
  signature: signatureSchema,
  'signature-list': listedSignatureSchema,
  letter: letterSchema,
  translation: translationSchema,
  page: pageSchema,
  'translated-page': translatedPageSchema,
  update: updateSchema,
  'translated-update': translatedPageSchema,
  'translated-site': translatedSiteSchema,
  site: siteSchema,
};

export function knownKeys(kind: FileKind): readonly string[] {
  return Object.keys(schemas[kind]?.shape ?? {});
}

/** The key that was meant, undefined where that is not certain. Case, hyphens, underscores and spaces do not count. */
export function meantKey(written: string, kind: FileKind): string | undefined {
  const known = knownKeys(kind);
  const folded = fold(written);
  const same = known.find((key) => fold(key) === folded);
  if (same !== undefined) return same;
  const synonym = kind.startsWith('signature') && Object.hasOwn(certainSynonyms, folded) ? certainSynonyms[folded] : undefined;
  return synonym !== undefined && known.includes(synonym) ? synonym : undefined;
}

function fold(key: string): string {
  return key.toLowerCase().replace(/[-_ ]/g, '');
}
