// From the bytes of a file to a document: its facts, validated, and its text, rendered. Each step reports and none throws.

import type { z } from 'zod';
import { checkLetters } from './files/other-letters.ts';
import { pictureSize } from './files/picture-size.ts';
import { decode } from './files/read.ts';
import { type FactsDocument, isMapping, type ReadingContext } from './facts.ts';
import type { CampaignFile } from './files/tree.ts';
import { splitFrontMatter } from './front-matter.ts';
import { languageOf } from './languages/language.ts';
import { canonicalTag } from './languages/tags.ts';
import { findExpansion } from './markdown/expansion.ts';
import { findDeepNesting, findDeepNode, TooComplex, withinTime } from './markdown/guard.ts';
import { inspectText } from './markdown/inspect.ts';
import { inspectLists } from './markdown/typed-lists.ts';
import { parseBody } from './markdown/body.ts';
import type { PlacedComponent } from './markdown/components.ts';
import { inspectMdx } from './markdown/mdx.ts';
import { findTooMany } from './markdown/marks.ts';
import { ownPath, pathIn } from './markdown/page-links.ts';
import { type RenderedText, renderText } from './markdown/render.ts';
import type { Report } from './report.ts';
import { validate } from './schema/validate.ts';
import { Source } from './source.ts';
import { type PlacedBlock, textBlocks } from './translation/blocks.ts';
import { readYaml } from './yaml/read.ts';

export interface TextDocument<Facts> extends FactsDocument<Facts> {
  readonly text: RenderedText;
  /** The passages below the front matter. */
  readonly passages: readonly PlacedBlock[];
  /** The components of an MDX page, or of its translation, in their order. */
  readonly components: readonly PlacedComponent[];
}

/** What is read below the front matter. */
type Body = Pick<TextDocument<unknown>, 'text' | 'passages' | 'components'>;

/** A text with front matter. */
export function readDocument<Schema extends z.ZodType>(
  file: CampaignFile,
  bytes: Buffer,
  schema: Schema,
  context: ReadingContext,
): TextDocument<z.output<Schema>> | undefined {
  const { report } = context;
  const source = decode(file.path, bytes, report);
  const split = source && splitFrontMatter(source, report);
  if (!source || !split) return undefined;
  const yaml = readYaml(source, split.yaml, split.yamlOffset, report, true);
  const isFacts = yaml && isMapping(yaml, source, file.place.kind, split.yamlOffset, report);
  const facts = isFacts ? validate(schema, yaml, report) : undefined;
  checkLetters(file, source, split.body, report);
  const { language } = (facts ?? {}) as { language?: string };
  const body = readBody(file, source, split.body, split.bodyOffset, { ...context, language: file.place.language ?? language });
  return yaml && facts !== undefined && body ? { file, source, yaml, facts, ...body } : undefined;
}

/** `language`: BCP 47, of the text, where it or its place says so. */
type BodyContext = ReadingContext & { readonly language: string | undefined };

/** Markdown to HTML, with everything reported that must not be published. */
function readBody(file: CampaignFile, source: Source, body: string, offset: number, context: BodyContext): Body | undefined {
  const { report } = context;
  const deep = findDeepNesting(body);
  if (deep !== undefined) {
    reportNesting(source, offset + deep, report);
    return undefined;
  }
  const tooMany = findTooMany(body, file.path.endsWith('.mdx'));
  if (tooMany) {
    report.add('markdown-too-complex', source.at(offset + tooMany.offset), tooMany);
    return undefined;
  }
  try {
    const { read, found } = withinTime(body.length, () => {
      const own = report.branch();
      return { read: renderBody(file, source, body, offset, { ...context, report: own }), found: own };
    });
    report.join(found);
    return read;
  } catch (error) {
    if (!(error instanceof TooComplex)) throw error;
    report.add('markdown-too-complex', source.at(offset), {
      message: 'This text takes too long to read.',
      hint: 'Look for thousands of list items, brackets or marks in a row, and remove them.',
    });
    return undefined;
  }
}

/** The parser's message names places within the text it was given, some only in words: “(4:1-4:13)”. */
function mdxFault(error: Error): { place: number | undefined; line: number; column: number; message: string } {
  const { place } = error as { place?: { offset?: number; start?: { offset?: number } } };
  const [first = ''] = error.message.split('\n');
  const [, line = '1', column = '1'] = /\((\d+):(\d+)-\d+:\d+\)/.exec(first) ?? [];
  const message = first.replace(/(?<!\s)\s*\(\d+:\d+-\d+:\d+\)/g, '');
  return { place: place?.offset ?? place?.start?.offset, line: Number(line), column: Number(column), message };
}

function reportNesting(source: Source, offset: number, report: Report): void {
  report.add('markdown-nesting', source.at(offset), {
    message: 'This is nested deeper than 32 levels.',
    hint: 'Use fewer levels of lists and quotations.',
  });
}

function renderBody(file: CampaignFile, source: Source, body: string, offset: number, context: BodyContext): Body | undefined {
  const { root, report, publicFiles, letterIds, basePath, ownPages, defaultLanguage = 'en' } = context;
  const inspecting = { source, offset, report, publicFiles, ownPages };
  const isMdx = file.path.endsWith('.mdx');
  let tree: ReturnType<typeof parseBody>;
  try {
    tree = parseBody(file, body);
  } catch (error) {
    // Only MDX has a syntax that can be wrong; its parser throws a message with a place.
    if (!isMdx || !(error instanceof Error)) throw error;
    const { place, line, column, message } = mdxFault(error);
    report.add('mdx-syntax', source.at(offset + (place ?? new Source(file.path, body).offsetAt(line, column))), {
      message: `This is not MDX: ${message}.`,
      hint: 'Close every <Component />, and put a backslash before { and < that are meant as text.',
    });
    return undefined;
  }
  const deep = findDeepNode(tree);
  if (deep) {
    reportNesting(source, offset + (deep.position?.start.offset ?? 0), report);
    return undefined;
  }
  const expansion = findExpansion(tree, body.length);
  if (expansion) {
    const { node, message, hint } = expansion;
    report.add('markdown-expansion', source.at(offset + (node.position?.start.offset ?? 0)), { message, hint });
    return undefined;
  }
  inspectLists(body, inspecting);
  inspectText(tree, inspecting);
  const components = isMdx || file.place.kind === 'translated-page' ? inspectMdx(tree, inspecting, letterIds) : [];
  // Only letters have revisions. The passages are cut before links to headings get the prefix of ids.
  const passages = file.place.kind === 'letter' || file.place.kind === 'translation' ? textBlocks(tree, offset) : [];
  // A folder may be called something else than a language.
  const language = canonicalTag(context.language ?? defaultLanguage) ?? defaultLanguage;
  return {
    text: renderText(tree, {
      basePath,
      direction: languageOf(language).direction,
      pageAt: (url) => {
        // A file of the public folder is what its path says.
        const path = publicFiles.has(url.replace(/^\//, '')) ? undefined : ownPath(url, ownPages ?? new Set());
        return path === undefined ? undefined : pathIn(language, path);
      },
      sizeOf: (path) => (publicFiles.has(path) ? pictureSize(root, `public/${path}`) : undefined),
    }),
    passages,
    components,
  };
}
