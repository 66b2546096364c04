// The campaign's pages and news that a language does not have yet.

import { blocksOf } from '../core/assemble.ts';
import type { Surroundings } from '../core/check-file.ts';
import type { TextDocument } from '../core/documents.ts';
import { type CampaignFile, listFiles } from '../core/files/tree.ts';
import { parseMarkdown, parseMdx } from '../core/markdown/parse.ts';
import type { Problem } from '../core/problem.ts';
import { diskReader, readers } from '../core/readers.ts';
import { Report } from '../core/report.ts';
import type { PageFacts, UpdateFacts } from '../core/schema/page.ts';
import { splitFrontMatter } from '../core/front-matter.ts';
import type { Source } from '../core/source.ts';
import { unrecorded } from '../core/translation/revisions.ts';
import { yamlValue } from './facts-splices.ts';
import { contextOf, type LetterFiles } from './letter-files.ts';
import { pageScaffold } from './page-scaffold.ts';

export interface NewFile {
  /** From the campaign's root. */
  readonly path: string;
  readonly text: string;
}

/** A page or a piece of news as what is translated, passage by passage. */
export interface PageOriginals {
  /** As a letter that was never recorded, so that its passages are found as those of letters are. */
  readonly letter: LetterFiles;
  readonly surroundings: Surroundings;
  /** Where its translation into a language lies. */
  readonly pathIn: (language: string) => string;
}

/** Undefined, with the errors or with the ids there are, where it cannot be had. */
export function readPage(
  root: string,
  kind: 'page' | 'update',
  id: string,
): PageOriginals | { readonly errors: readonly Problem[]; readonly ids: readonly string[] } {
  const report = new Report();
  const files = listFiles(root, new Report());
  const context = contextOf(root, files, report);
  const own = files.filter(({ place }) => place.kind === kind);
  const file = own.find(({ place }) => place.id === id);
  const siteFile = files.find(({ place }) => place.kind === 'site');
  const site = diskReader({ ...context, report: new Report() })('site', siteFile);
  const document = diskReader(context)(kind, file);
  const nothing = { errors: report.sorted().filter(({ severity }) => severity === 'error'), ids: own.map(({ place }) => place.id) };
  if (!file || !document) return nothing;
  return originalsOf(document, kind, site?.facts.defaultLanguage, context) ?? nothing;
}

/** Undefined where it cannot be had as a letter. */
export function originalsOf(
  document: TextDocument<PageFacts | UpdateFacts>,
  kind: 'page' | 'update',
  defaultLanguage: string | undefined,
  surroundings: Surroundings,
): PageOriginals | undefined {
  const { file } = document;
  const { id } = file.place;
  const { title, summary, language = defaultLanguage ?? 'en' } = document.facts;
  const head = [
    `title: ${yamlValue(title)}`,
    ...(summary === undefined ? [] : [`summary: ${yamlValue(summary)}`]),
    `language: ${language}`,
    'status: open',
  ];
  const bytes = Buffer.from(`---\n${head.join('\n')}\n---\n\n${piecesOf(document.source, file).join('\n\n')}\n`);
  const path = `letters/${id}.md`;
  const asLetter: CampaignFile = { path, place: { kind: 'letter', id }, size: bytes.length };
  const text = readers.letter(asLetter, bytes, { ...surroundings, report: new Report() });
  if (!text) return undefined;
  const blocks = blocksOf(text);
  return {
    letter: { id, document: text, blocks, revisions: unrecorded(blocks), isRecorded: false, translations: [] },
    surroundings,
    pathIn: (tag) => `translations/${tag}/${folders[kind]}/${id}.md`,
  };
}

/** Scaffolds for what is written in another language and has no file in this one. Pages that cannot be read are named. */
export function missingPages(root: string, language: string): { files: readonly NewFile[]; errors: readonly Problem[] } {
  const report = new Report();
  const files = listFiles(root, new Report());
  const context = contextOf(root, files, report);
  const there = new Set(files.map(({ path }) => path));
  const siteFile = files.find(({ place }) => place.kind === 'site');
  const site = diskReader({ ...context, report: new Report() })('site', siteFile);
  const read = diskReader(context);
  const found = files.flatMap((file): NewFile[] => {
    const folder = folders[file.place.kind];
    const path = `translations/${language}/${folder}/${file.place.id}.md`;
    if (!folder || there.has(path)) return [];
    const document = read(file.place.kind === 'page' ? 'page' : 'update', file);
    if (!document || (document.facts.language ?? site?.facts.defaultLanguage) === language) return [];
    const { title, summary } = document.facts;
    return [{ path, text: pageScaffold({ title, summary, pieces: piecesOf(document.source, file) }, language) }];
  });
  return { files: found, errors: report.sorted().filter(({ severity }) => severity === 'error') };
}

const folders: Partial<Record<CampaignFile['place']['kind'], string>> = { page: 'pages', update: 'updates' };

/** A translation is Markdown, so what only MDX has stays in the original. */
function piecesOf(source: Source, { path }: CampaignFile): string[] {
  const split = splitFrontMatter(source, new Report());
  if (!split) throw new Error(`${path} was read before and has no front matter now`);
  const { body } = split;
  const tree = path.endsWith('.mdx') ? parseMdx(body) : parseMarkdown(body);
  return tree.children.flatMap(({ type, position }) =>
    type.startsWith('mdx') || type === 'html' || !position ? [] : [body.slice(position.start.offset, position.end.offset)],
  );
}
