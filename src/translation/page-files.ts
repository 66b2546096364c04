// The campaign's pages and news that a language does not have yet.

import { blocksOf } from '../core/assemble.ts';
import type { Surroundings } from '../core/check-file.ts';
import type { TextDocument } from '../core/documents.ts';
import { type CampaignFile, listFiles } from '../core/files/tree.ts';
import { parseBody } from '../core/markdown/body.ts';
import { componentOf, isComponentNode, writtenComponent } from '../core/markdown/components.ts';
import type { Problem } from '../core/problem.ts';
import { diskReader, readers } from '../core/readers.ts';
import { Report } from '../core/report.ts';
import type { PageFacts, UpdateFacts } from '../core/schema/page.ts';
import { splitFrontMatter } from '../core/front-matter.ts';
import type { Source } from '../core/source.ts';
import { lastRevision, unrecorded } from '../core/translation/revisions.ts';
import { yamlValue } from './yaml-value.ts';
import { contextOf, type LetterFiles } from './letter-files.ts';
import { type PagePiece, pageScaffold } from './page-scaffold.ts';

export interface NewFile {
  /** From the campaign's root. */
  readonly path: string;
  readonly text: string;
}

/** A page or a piece of news as what is translated, passage by passage. */
export interface PageOriginals {
  readonly document: TextDocument<PageFacts | UpdateFacts>;
  /** As a letter that was never recorded, so that its passages are found as those of letters are. */
  readonly letter: LetterFiles;
  readonly surroundings: Surroundings;
  /** Components between its passages, in their order; `before` names the passage that follows. */
  readonly components: readonly { readonly written: string; readonly before: string | undefined }[];
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
  const pieces = piecesOf(document.source, file);
  const texts = pieces.flatMap(({ text, isComponent }) => (isComponent ? [] : [text]));
  const bytes = Buffer.from(`---\n${head.join('\n')}\n---\n\n${texts.join('\n\n')}\n`);
  const path = `letters/${id}.md`;
  const asLetter: CampaignFile = { path, place: { kind: 'letter', id }, size: bytes.length };
  const text = readers.letter(asLetter, bytes, { ...surroundings, report: new Report() });
  if (!text) return undefined;
  const blocks = blocksOf(text);
  const revisions = unrecorded(blocks);
  const names = lastRevision(revisions).blocks.map((block) => block.id);
  const bodyStart = bytes.toString('utf8').length - `${texts.join('\n\n')}\n`.length;
  const nameAt = (offset: number): string | undefined => names[blocks.findIndex(({ at }) => typeof at === 'number' && at >= offset)];
  return {
    document,
    letter: { id, document: text, blocks, revisions, isRecorded: false, translations: [] },
    components: pieces.flatMap((piece, index) => {
      if (!piece.isComponent) return [];
      const above = pieces.slice(0, index).filter(({ isComponent }) => !isComponent);
      const offset = bodyStart + above.reduce((length, one) => length + one.text.length + 2, 0);
      return [{ written: piece.text, before: nameAt(offset) }];
    }),
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

/** Code and comments of MDX stay in the original; of components a translation has the names and what they are told, in one form. */
function piecesOf(source: Source, file: CampaignFile): PagePiece[] {
  const split = splitFrontMatter(source, new Report());
  if (!split) throw new Error(`${file.path} was read before and has no front matter now`);
  const { body } = split;
  return parseBody(file, body).children.flatMap((node): PagePiece[] => {
    const component = isComponentNode(node) ? componentOf(node) : undefined;
    if (component) return [{ text: writtenComponent(component), isComponent: true }];
    if (node.type.startsWith('mdx') || node.type === 'html' || !node.position) return [];
    return [{ text: body.slice(node.position.start.offset, node.position.end.offset), isComponent: false }];
  });
}
