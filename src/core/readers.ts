// How the bytes of each kind of file become a document: for the load, for the check of one file and for the review.

import { readDocument } from './documents.ts';
import { type ReadingContext, readFacts } from './facts.ts';
import type { FileKind } from './files/kinds.ts';
import { decode, readFile } from './files/read.ts';
import type { CampaignFile } from './files/tree.ts';
import { loadReferenceStrings } from './interface/reference.ts';
import { readInterface } from './interface/read.ts';
import { readOwnStyles } from './styles/read.ts';
import { decisionsSchema } from './schema/decisions.ts';
import { letterSchema } from './schema/letter.ts';
import { lockSchema } from './schema/lock.ts';
import { pageSchema, translatedPageSchema, updateSchema } from './schema/page.ts';
import { revisionsSchema } from './schema/revisions.ts';
import { siteSchema } from './schema/site.ts';
import { translatedSiteSchema } from './schema/translated-site.ts';
import { translationSchema } from './schema/translation.ts';
import { readSignatures } from './signatures.ts';

/** Problems go to the report of the context. Undefined, or an empty list, where the bytes cannot be read. */
type Reader<Result> = (file: CampaignFile, bytes: Buffer, context: ReadingContext) => Result;

export const readers = {
  site: (file, bytes, context) => readFacts(file, bytes, siteSchema, context),
  styles: readOwnStyles,
  // Code, of which the check says only that what people see of it is all that is there.
  component: (file, bytes, { report }) => decode(file.path, bytes, report),
  decisions: (file, bytes, context) => readFacts(file, bytes, decisionsSchema, context),
  letter: (file, bytes, context) => readDocument(file, bytes, letterSchema, context),
  revisions: (file, bytes, context) => readFacts(file, bytes, revisionsSchema, context),
  translation: (file, bytes, context) => readDocument(file, bytes, translationSchema, context),
  lock: (file, bytes, context) => readFacts(file, bytes, lockSchema, context),
  page: (file, bytes, context) => readDocument(file, bytes, pageSchema, context),
  'translated-page': (file, bytes, context) => readDocument(file, bytes, translatedPageSchema, context),
  update: (file, bytes, context) => readDocument(file, bytes, updateSchema, context),
  'translated-update': (file, bytes, context) => readDocument(file, bytes, translatedPageSchema, context),
  interface: (file, bytes, context) => readInterface(file, bytes, loadReferenceStrings(), context),
  'translated-site': (file, bytes, context) => readFacts(file, bytes, translatedSiteSchema, context),
  signature: readSignatures,
  'signature-list': readSignatures,
} satisfies Partial<Record<FileKind, Reader<unknown>>>;

/** A kind of file that is read; what lies in public/ is known by its name alone. */
export type ReadKind = keyof typeof readers;

/** What a file of a kind becomes. */
export type Read<Kind extends ReadKind> = ReturnType<(typeof readers)[Kind]>;

/** Reads listed files of the campaign in the context's directory. Undefined, with a problem reported, where a file cannot be opened or read. */
export function diskReader(context: ReadingContext) {
  return <Kind extends ReadKind>(kind: Kind, file: CampaignFile | undefined): Read<Kind> | undefined => {
    const bytes = file && readFile(context.root, file, context.report);
    return file && bytes && (readers[kind](file, bytes, context) as Read<Kind>);
  };
}
