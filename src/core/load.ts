// A directory → { campaign, problems }. The command line, the content loader and the tests all come through here.

import { resolve } from 'node:path';
import { assemble, type Documents } from './assemble.ts';
import { readDocument } from './documents.ts';
import { GivenUp, step } from './effort.ts';
import { readFacts, type ReadingContext } from './facts.ts';
import { type FileKind, sizeLimits } from './files/kinds.ts';
import { ownPagesOf } from './files/own-pages.ts';
import { readFileBytes } from './files/read.ts';
import { type CampaignFile, listFiles } from './files/tree.ts';
import { loadReferenceStrings } from './interface/reference.ts';
import { readInterface } from './interface/read.ts';
import type { Campaign } from './model.ts';
import type { Problem } from './problem.ts';
import { Report } from './report.ts';
import type { CampaignRule } from './rules/campaign-rule.ts';
import { checkWhole } from './rules/index.ts';
import { applyRule, reportNotExamined } from './rules/named-rules.ts';
import { checkIsRecorded } from './rules/revisions.ts';
import { decisionsSchema } from './schema/decisions.ts';
import { letterSchema } from './schema/letter.ts';
import { lockSchema } from './schema/lock.ts';
import { pageSchema, translatedPageSchema, updateSchema } from './schema/page.ts';
import { revisionsSchema } from './schema/revisions.ts';
import { type SiteFacts, siteSchema } from './schema/site.ts';
import { translationSchema } from './schema/translation.ts';
import { readSignatures } from './signatures.ts';

export interface LoadedCampaign {
  /** Undefined exactly where a problem is an error. */
  readonly campaign: Campaign | undefined;
  /** In their stable order. */
  readonly problems: readonly Problem[];
  /** How many files were looked at. */
  readonly fileCount: number;
}

export interface LoadOptions {
  /** Called now and then with the number of files read and their total. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Whether to name also what is not wrong yet: letters that were opened without a record. */
  readonly isThorough?: boolean;
}

export interface ReadOptions extends LoadOptions {
  /** What files are taken to hold, by path, in place of what they hold on disk. */
  readonly instead?: ReadonlyMap<string, Buffer>;
  /** What the rest of the campaign says, where not all of it is among the files. */
  readonly surroundings?: Pick<ReadingContext, 'publicFiles' | 'letterIds' | 'basePath' | 'ownPages' | 'defaultLanguage'>;
  /** What was read before: the document is taken as it is, or taken to be unreadable. Undefined where the file is to be read. */
  readonly known?: (file: CampaignFile) => { readonly document: unknown } | undefined;
}

/** Reads a whole campaign. Writes nothing, runs nothing of what it reads, and throws only where the directory itself cannot be read. */
export function loadCampaign(root: string, options: LoadOptions = {}): LoadedCampaign {
  const report = new Report();
  const directory = resolve(root);
  const files = listFiles(directory, report);
  const documents = readDocuments(directory, files, report, options);
  checkWhole(documents, report);
  if (options.isThorough) applyRule(['records of open letters', checkIsRecorded], documents, report);
  let campaign: Campaign | undefined;
  const putTogether: CampaignRule = (part) => {
    if (part.site) campaign = assemble(directory, part);
  };
  if (!hasErrors(report.sorted())) applyRule(['putting the campaign together', putTogether], documents, report);
  const problems = report.sorted();
  return { campaign: hasErrors(problems) ? undefined : campaign, problems, fileCount: files.length };
}

function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

/** All documents of files that were listed. Problems go to the report; what cannot be read is left out. */
export function readDocuments(root: string, files: readonly CampaignFile[], report: Report, options: ReadOptions): Documents {
  const { onProgress, instead, surroundings, known } = options;
  const byKind = Map.groupBy(files, ({ place }) => place.kind);
  const of = (kind: FileKind): CampaignFile[] => byKind.get(kind) ?? [];
  const context: ReadingContext = {
    root,
    report,
    publicFiles: surroundings?.publicFiles ?? new Set(of('asset').map(({ place }) => place.id)),
    letterIds: surroundings?.letterIds ?? new Set(of('letter').map(({ place }) => place.id)),
    basePath: '',
    ownPages: surroundings
      ? surroundings.ownPages
      : ownPagesOf(files, (path) => instead?.get(path) ?? readFileBytes(root, path, sizeLimits.letter)),
    ...(instead && { instead }),
  };
  let done = 0;
  const each = <Result>(kind: FileKind, read: (file: CampaignFile) => Result | undefined): Result[] =>
    of(kind).flatMap((file) => {
      const before = known?.(file);
      const result = before ? (before.document as Result | undefined) : attempted(file, read, report);
      done++;
      if (done % 500 === 0) onProgress?.(done, files.length);
      return result === undefined ? [] : [result];
    });

  const site = each('site', (file) => readFacts(file, siteSchema, context))[0];
  const withBase: ReadingContext = {
    ...context,
    basePath: surroundings?.basePath ?? (site ? basePathOf(site.facts) : ''),
    defaultLanguage: surroundings?.defaultLanguage ?? site?.facts.defaultLanguage,
  };
  const documents: Documents = {
    root,
    files,
    site,
    letters: each('letter', (file) => readDocument(file, letterSchema, withBase)),
    revisions: each('revisions', (file) => readFacts(file, revisionsSchema, withBase)),
    translations: each('translation', (file) => readDocument(file, translationSchema, withBase)),
    locks: each('lock', (file) => readFacts(file, lockSchema, withBase)),
    pages: each('page', (file) => readDocument(file, pageSchema, withBase)),
    translatedPages: each('translated-page', (file) => readDocument(file, translatedPageSchema, withBase)),
    updates: each('update', (file) => readDocument(file, updateSchema, withBase)),
    translatedUpdates: each('translated-update', (file) => readDocument(file, translatedPageSchema, withBase)),
    decisions: each('decisions', (file) => readFacts(file, decisionsSchema, withBase)),
    interfaces: each('interface', (file) => readInterface(file, loadReferenceStrings(), context)),
    signatures: [
      ...each('signature', (file) => readSignatures(file, context)),
      ...each('signature-list', (file) => readSignatures(file, context)),
    ].flat(),
  };
  onProgress?.(files.length, files.length);
  return documents;
}

/** A file that a reader fails at is a problem of its own, and the others are read. */
function attempted<Result>(file: CampaignFile, read: (file: CampaignFile) => Result | undefined, report: Report): Result | undefined {
  step();
  try {
    return read(file);
  } catch (error) {
    if (error instanceof GivenUp) throw error;
    reportNotExamined('reading', file.path, error, report);
    return undefined;
  }
}

/** The path below which the site lies on its host: empty, or `/letter`. */
export function basePathOf({ url }: SiteFacts): string {
  return new URL(url).pathname.replace(/(?<!\/)\/+$/, '');
}
