// The texts of a campaign without its signatures, also where some files have errors: what can be read is, and the rest is named.

import { assembleTexts, type Documents, type Texts } from './assemble.ts';
import type { FactsDocument } from './facts.ts';
import { campaignFolders, type FileKind } from './files/kinds.ts';
import { listFiles } from './files/tree.ts';
import type { InterfaceDocument } from './interface/read.ts';
import { findTagFault } from './languages/tags.ts';
import { readDocuments } from './load.ts';
import { compareText, type Problem } from './problem.ts';
import { Report } from './report.ts';
import { checkCampaign } from './rules/index.ts';
import { revisionsOf } from './rules/letter-revisions.ts';
import type { SiteFacts } from './schema/site.ts';

export interface LoadedTexts extends Texts {
  /** Everything that is wrong with the texts, in its stable order. */
  readonly problems: readonly Problem[];
  /** Paths of texts that are there and left out here, because they have errors or belong to a file that has. */
  readonly unread: ReadonlySet<string>;
  /** Undefined where it cannot be read. */
  readonly site: SiteFacts | undefined;
  /** By language: keys of its ui.yaml that the site does not use. */
  readonly unusedKeys: ReadonlyMap<string, readonly string[]>;
}

/** Kinds of files that are left out one by one. What is wrong with another one is wrong with the site as a whole. */
const textKinds: ReadonlySet<FileKind> = new Set([
  'letter',
  'revisions',
  'translation',
  'lock',
  'interface',
  'translated-site',
  'page',
  'update',
  'translated-page',
  'translated-update',
]);

export function loadTexts(root: string): LoadedTexts {
  const report = new Report();
  const files = listFiles(
    root,
    report,
    campaignFolders.filter((folder) => folder !== 'signatories'),
  ).filter(({ place }) => place.kind !== 'decisions');
  const documents = readDocuments(root, files, report, {});
  checkCampaign(documents, report);
  const sound = soundDocuments(documents);
  const read = new Set(
    Object.values(sound).flatMap((list) =>
      Array.isArray(list) ? (list as FactsDocument<unknown>[]).map((document) => document.file?.path) : [],
    ),
  );
  const unread = files.filter(({ path, place }) => textKinds.has(place.kind) && !read.has(path)).map(({ path }) => path);
  if (!documents.site) unread.push('content/site.yaml');
  const texts = assembleTexts(sound, documents.site?.facts.defaultLanguage ?? 'en');
  const languages = files.flatMap(({ place: { language } }) => (language !== undefined && !findTagFault(language) ? [language] : []));
  return {
    ...texts,
    site: documents.site?.facts,
    // A language is there also where all its files have errors.
    languages: [...new Set([...texts.languages, ...languages])].sort(compareText),
    problems: report.sorted(),
    unread: new Set(unread),
    unusedKeys: new Map(sound.interfaces.map((document) => [document.file.place.language ?? '', unusedKeys(document)])),
  };
}

/** The documents that can be put together: those whose language, letter, revision and records are known. */
function soundDocuments(documents: Documents): Documents {
  const pathsOf = (kind: FileKind): ReadonlySet<string> =>
    new Set(documents.files.filter(({ place }) => place.kind === kind).map(({ path }) => path));
  const isRead = (list: readonly FactsDocument<unknown>[]): ((path: string) => boolean) => {
    const paths = new Set(list.map(({ file }) => file.path));
    return (path) => paths.has(path);
  };
  const [revisionPaths, lockPaths] = [pathsOf('revisions'), pathsOf('lock')];
  const [hasRevisions, hasLock] = [isRead(documents.revisions), isRead(documents.locks)];
  const isTagged = ({ file }: FactsDocument<unknown>): boolean => findTagFault(file.place.language ?? '') === undefined;
  const recorded = revisionsOf(documents);

  const letters = documents.letters.filter(({ file }) => {
    const path = `letters/${file.place.id}.revisions.yaml`;
    // Revisions that cannot be read are not the same as none.
    return !revisionPaths.has(path) || (hasRevisions(path) && recorded.get(file.place.id)?.faults.length === 0);
  });
  const letterOf = new Map(letters.map((letter) => [letter.file.place.id, letter]));
  const translations = documents.translations.filter((document) => {
    const { id, language } = document.file.place;
    const path = `translations/${language}/${id}.lock.yaml`;
    const letter = letterOf.get(id);
    return (
      isTagged(document) &&
      letter !== undefined &&
      letter.facts.language !== language &&
      recorded.get(id)?.revisions[document.facts.revision - 1] !== undefined &&
      (!lockPaths.has(path) || hasLock(path))
    );
  });
  const translated = new Set(translations.map(({ file }) => `${file.place.language}/${file.place.id}`));
  return {
    ...documents,
    letters,
    translations,
    revisions: documents.revisions.filter(({ file }) => letterOf.has(file.place.id)),
    locks: documents.locks.filter(({ file }) => translated.has(`${file.place.language}/${file.place.id}`)),
    interfaces: documents.interfaces.filter(isTagged),
    translatedSites: documents.translatedSites.filter(isTagged),
    translatedPages: documents.translatedPages.filter(isTagged),
    translatedUpdates: documents.translatedUpdates.filter(isTagged),
  };
}

function unusedKeys({ facts, strings }: InterfaceDocument): string[] {
  const given = Object.entries(facts.strings).flatMap(([group, entries]) => Object.keys(entries).map((name) => `${group}.${name}`));
  return given.filter((key) => !strings.has(key));
}
