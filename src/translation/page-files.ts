// The campaign's pages and news that a language does not have yet.

import { readDocument } from '../core/documents.ts';
import { type CampaignFile, listFiles } from '../core/files/tree.ts';
import { parseMarkdown, parseMdx } from '../core/markdown/parse.ts';
import type { Problem } from '../core/problem.ts';
import { Report } from '../core/report.ts';
import { pageSchema, updateSchema } from '../core/schema/page.ts';
import { siteSchema } from '../core/schema/site.ts';
import { readFacts } from '../core/facts.ts';
import { splitFrontMatter } from '../core/front-matter.ts';
import type { Source } from '../core/source.ts';
import { contextOf } from './letter-files.ts';
import { pageScaffold } from './page-scaffold.ts';

export interface NewFile {
  /** From the campaign's root. */
  readonly path: string;
  readonly text: string;
}

/** Scaffolds for what is written in another language and has no file in this one. Pages that cannot be read are named. */
export function missingPages(root: string, language: string): { files: readonly NewFile[]; errors: readonly Problem[] } {
  const report = new Report();
  const files = listFiles(root, new Report());
  const context = contextOf(root, files, report);
  const there = new Set(files.map(({ path }) => path));
  const siteFile = files.find(({ place }) => place.kind === 'site');
  const site = siteFile && readFacts(siteFile, siteSchema, { ...context, report: new Report() });
  const found = files.flatMap((file): NewFile[] => {
    const folder = folders[file.place.kind];
    const path = `translations/${language}/${folder}/${file.place.id}.md`;
    if (!folder || there.has(path)) return [];
    const document = file.place.kind === 'page' ? readDocument(file, pageSchema, context) : readDocument(file, updateSchema, context);
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
