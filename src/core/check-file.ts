// The problems of one file on its own, with the bytes it is given: what no other file has a say in.

import { readDocument } from './documents.ts';
import { type ReadingContext, readFacts } from './facts.ts';
import { type Place, placeOf, sizeLimits } from './files/kinds.ts';
import { checkName } from './files/names.ts';
import type { CampaignFile } from './files/tree.ts';
import { loadReferenceStrings } from './interface/reference.ts';
import { readInterface } from './interface/read.ts';
import type { Problem } from './problem.ts';
import { Report } from './report.ts';
import { decisionsSchema } from './schema/decisions.ts';
import { letterSchema } from './schema/letter.ts';
import { lockSchema } from './schema/lock.ts';
import { pageSchema, translatedPageSchema, updateSchema } from './schema/page.ts';
import { revisionsSchema } from './schema/revisions.ts';
import { siteSchema } from './schema/site.ts';
import { translationSchema } from './schema/translation.ts';
import { readSignatures } from './signatures.ts';

/** What the rest of the campaign says that one file may refer to. */
export type Surroundings = Pick<ReadingContext, 'root' | 'publicFiles' | 'letterIds' | 'basePath' | 'ownPages' | 'defaultLanguage'>;

/** Problems of a file at a path, as `loadCampaign` would name them, but for those about several files. Reads nothing from disk. */
export function checkFile(path: string, bytes: Buffer, surroundings: Surroundings): Problem[] {
  const report = new Report();
  const isNamed = path.split('/').every((segment) => checkName(segment, path, report));
  const place = isNamed ? placeOf(path) : undefined;
  if (place && 'rule' in place) report.add(place.rule, path, place);
  else if (place) checkContent({ path, place, size: bytes.length }, bytes, surroundings, report);
  return report.sorted();
}

function checkContent(file: CampaignFile, bytes: Buffer, surroundings: Surroundings, report: Report): void {
  if (bytes.length > sizeLimits[file.place.kind]) {
    report.add('file-size', file.path, { message: 'The file is too large.', hint: 'Shorten it.' });
    return;
  }
  const context: ReadingContext = { ...surroundings, report, instead: new Map([[file.path, bytes]]) };
  readers[file.place.kind]?.(file, context);
}

const readers: Partial<Record<Place['kind'], (file: CampaignFile, context: ReadingContext) => unknown>> = {
  site: (file, context) => readFacts(file, siteSchema, context),
  decisions: (file, context) => readFacts(file, decisionsSchema, context),
  letter: (file, context) => readDocument(file, letterSchema, context),
  revisions: (file, context) => readFacts(file, revisionsSchema, context),
  translation: (file, context) => readDocument(file, translationSchema, context),
  lock: (file, context) => readFacts(file, lockSchema, context),
  page: (file, context) => readDocument(file, pageSchema, context),
  'translated-page': (file, context) => readDocument(file, translatedPageSchema, context),
  update: (file, context) => readDocument(file, updateSchema, context),
  'translated-update': (file, context) => readDocument(file, translatedPageSchema, context),
  interface: (file, context) => readInterface(file, loadReferenceStrings(), context),
  signature: readSignatures,
  'signature-list': readSignatures,
};
