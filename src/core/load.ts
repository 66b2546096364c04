// A directory → { campaign, problems }. The command line, the content loader and the tests all come through here.

import { resolve } from 'node:path';
import { assemble, type Documents } from './assemble.ts';
import { GivenUp, step } from './effort.ts';
import type { ReadingContext } from './facts.ts';
import { type FileKind, sizeLimits } from './files/kinds.ts';
import { ownPagesOf } from './files/own-pages.ts';
import { readFile, readFileBytes } from './files/read.ts';
import { type CampaignFile, listFiles } from './files/tree.ts';
import type { Campaign } from './model.ts';
import type { Problem } from './problem.ts';
import { type Read, readers, type ReadKind } from './readers.ts';
import { Report } from './report.ts';
import type { CampaignRule } from './rules/campaign-rule.ts';
import { checkWhole } from './rules/index.ts';
import { applyRule, reportNotExamined } from './rules/named-rules.ts';
import { checkIsRecorded } from './rules/revisions.ts';
import type { SiteFacts } from './schema/site.ts';

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
  /** Whether the texts are being edited: that one is not recorded yet is then a warning, and the campaign is what it will be. */
  readonly isEdited?: boolean;
}

export interface ReadOptions extends LoadOptions {
  /** What the file at a path holds, where that is not read from the disk; where it is undefined, the file is left out. */
  readonly bytesAt?: (path: string) => Buffer | undefined;
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
  const found = (): Problem[] => (options.isEdited ? report.sorted().map(whileEdited) : report.sorted());
  if (!hasErrors(found())) applyRule(['putting the campaign together', putTogether], documents, report);
  const problems = found();
  return { campaign: hasErrors(problems) ? undefined : campaign, problems, fileCount: files.length };
}

function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

/** A text is recorded when it is finished, and looked at before. */
function whileEdited(problem: Problem): Problem {
  return problem.rule === 'revision-text' ? { ...problem, severity: 'warning' } : problem;
}

/** All documents of files that were listed. Problems go to the report; what cannot be read is left out. */
export function readDocuments(root: string, files: readonly CampaignFile[], report: Report, options: ReadOptions): Documents {
  const { onProgress, bytesAt, surroundings, known } = options;
  const byKind = Map.groupBy(files, ({ place }) => place.kind);
  const of = (kind: FileKind): CampaignFile[] => byKind.get(kind) ?? [];
  const context: ReadingContext = {
    root,
    report,
    publicFiles: surroundings?.publicFiles ?? new Set(of('asset').map(({ place }) => place.id)),
    letterIds: surroundings?.letterIds ?? new Set(of('letter').map(({ place }) => place.id)),
    basePath: '',
    // A text that cannot be opened is named when it is read itself.
    ownPages: surroundings ? surroundings.ownPages : ownPagesOf(files, bytesAt ?? ((path) => readFileBytes(root, path, sizeLimits.letter))),
  };
  let done = 0;
  const each = <Kind extends ReadKind>(kind: Kind, used: ReadingContext): NonNullable<Read<Kind>>[] =>
    of(kind).flatMap((file) => {
      const before = known?.(file);
      const read = (): unknown => {
        const bytes = bytesAt ? bytesAt(file.path) : readFile(root, file, report);
        return bytes && readers[kind](file, bytes, used);
      };
      const result = before ? before.document : attempted(file, read, report);
      done++;
      if (done % 500 === 0) onProgress?.(done, files.length);
      return result === undefined ? [] : [result as NonNullable<Read<Kind>>];
    });

  const site = each('site', context)[0];
  const withBase: ReadingContext = {
    ...context,
    basePath: surroundings?.basePath ?? (site ? basePathOf(site.facts) : ''),
    defaultLanguage: surroundings?.defaultLanguage ?? site?.facts.defaultLanguage,
  };
  each('component', context);
  const documents: Documents = {
    root,
    files,
    site,
    styles: each('styles', withBase),
    letters: each('letter', withBase),
    revisions: each('revisions', withBase),
    translations: each('translation', withBase),
    locks: each('lock', withBase),
    pages: each('page', withBase),
    translatedPages: each('translated-page', withBase),
    updates: each('update', withBase),
    translatedUpdates: each('translated-update', withBase),
    decisions: each('decisions', withBase),
    interfaces: each('interface', context),
    translatedSites: each('translated-site', context),
    signatures: [...each('signature', context), ...each('signature-list', context)].flat(),
  };
  onProgress?.(files.length, files.length);
  return documents;
}

/** A file that a reader fails at is a problem of its own, and the others are read. */
function attempted(file: CampaignFile, read: () => unknown, report: Report): unknown {
  step();
  try {
    return read();
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
