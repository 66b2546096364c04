// The keys of each kind of file, and which of them a person meant who wrote another.

import type { FileKind } from '../core/files/kinds.ts';
import { letterSchema } from '../core/schema/letter.ts';
import { pageSchema, translatedPageSchema, updateSchema } from '../core/schema/page.ts';
import { signatureSchema } from '../core/schema/signature.ts';
import { siteSchema } from '../core/schema/site.ts';
import { translationSchema } from '../core/schema/translation.ts';

const schemas: Partial<Record<FileKind, { readonly shape: object }>> = {
  signature: signatureSchema,
  'signature-list': signatureSchema,
  letter: letterSchema,
  translation: translationSchema,
  page: pageSchema,
  'translated-page': translatedPageSchema,
  update: updateSchema,
  'translated-update': translatedPageSchema,
  site: siteSchema,
};

/**
 * What people wrote in real signature files and could mean only one thing by. “title” (Dr, or professor?), “type” and “comment”
 * could mean several, so they are left to a person.
 */
const synonyms: Readonly<Record<string, string>> = {
  fullname: 'name',
  site: 'link',
  website: 'link',
  web: 'link',
  url: 'link',
  profile: 'link',
  homepage: 'link',
  links: 'link',
  organization: 'affiliation',
  organisation: 'affiliation',
  company: 'affiliation',
  employer: 'affiliation',
  institution: 'affiliation',
  position: 'role',
  job: 'role',
  jobtitle: 'role',
  lang: 'language',
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
  const synonym = kind.startsWith('signature') && Object.hasOwn(synonyms, folded) ? synonyms[folded] : undefined;
  return synonym !== undefined && known.includes(synonym) ? synonym : undefined;
}

function fold(key: string): string {
  return key.toLowerCase().replace(/[-_ ]/g, '');
}
