// The texts of a base: what they say to each other, and each as it was read once.

import { onItsOwn, type ReadingContext } from '../../core/facts.ts';
import { readers } from '../../core/readers.ts';
import { type ListedEntry, listEntries } from '../../core/files/listed.ts';
import { ownPagesOf } from '../../core/files/own-pages.ts';
import type { CampaignFile } from '../../core/files/tree.ts';
import { basePathOf, readDocuments } from '../../core/load.ts';
import type { Problem } from '../../core/problem.ts';
import { Report } from '../../core/report.ts';

/** What the rest of the campaign says that one text may refer to. */
export type Surroundings = Pick<ReadingContext, 'publicFiles' | 'letterIds' | 'basePath' | 'ownPages' | 'defaultLanguage'>;

const sitePath = 'content/site.yaml';

export function surroundingsOf(entries: Iterable<ListedEntry>, bytesAt: (path: string) => Buffer | undefined): Surroundings {
  const site = bytesAt(sitePath);
  const files = listEntries(entries, new Report());
  const idsOf = (kind: 'asset' | 'letter'): ReadonlySet<string> =>
    new Set(files.filter(({ place }) => place.kind === kind).map(({ place }) => place.id));
  return {
    publicFiles: idsOf('asset'),
    letterIds: idsOf('letter'),
    ownPages: ownPagesOf(files, bytesAt),
    ...(site ? siteIn(site) : { basePath: '' }),
  };
}

function siteIn(site: Buffer): Pick<Surroundings, 'basePath' | 'defaultLanguage'> {
  const file: CampaignFile = { path: sitePath, place: { kind: 'site', id: 'site' }, size: site.length };
  const facts = readers.site(file, site, onItsOwn())?.facts;
  return facts ? { basePath: basePathOf(facts), defaultLanguage: facts.defaultLanguage } : { basePath: '' };
}

export function isSameSurroundings(a: Surroundings, b: Surroundings): boolean {
  return (
    a.basePath === b.basePath &&
    a.defaultLanguage === b.defaultLanguage &&
    isSameSet(a.letterIds, b.letterIds) &&
    isSameSet(a.ownPages ?? new Set(), b.ownPages ?? new Set()) &&
    isSameSet(a.publicFiles, b.publicFiles)
  );
}

function isSameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((member) => b.has(member));
}

export interface ReadText {
  /** Undefined where it cannot be read. */
  readonly document: unknown;
  readonly problems: readonly Problem[];
}

export class TextDocuments {
  readonly #root: string;
  readonly #surroundings: Surroundings;
  readonly #read = new Map<string, ReadText>();

  constructor(root: string, surroundings: Surroundings) {
    this.#root = root;
    this.#surroundings = surroundings;
  }

  of(file: CampaignFile, bytes: Buffer | undefined): ReadText {
    const before = this.#read.get(file.path);
    if (before) return before;
    const report = new Report();
    const files = bytes ? [file] : [];
    const documents = readDocuments(this.#root, files, report, {
      bytesAt: () => bytes,
      surroundings: this.#surroundings,
    });
    const lists = Object.entries(documents).filter(([kind]) => kind !== 'files' && kind !== 'root');
    const read = { document: lists.flatMap(([, found]) => found ?? [])[0], problems: report.sorted() };
    this.#read.set(file.path, read);
    return read;
  }
}
