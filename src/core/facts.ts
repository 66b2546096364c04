// Files of facts: their YAML read and held against its schema. Texts are read by documents.ts, which needs the parsers of Markdown.

import type { z } from 'zod';
import type { FileKind } from './files/kinds.ts';
import { decode } from './files/read.ts';
import type { CampaignFile } from './files/tree.ts';
import type { OwnPages } from './markdown/page-links.ts';
import { Report } from './report.ts';
import { validate } from './schema/validate.ts';
import type { Source } from './source.ts';
import { readYaml, type YamlText } from './yaml/read.ts';

/** A YAML file, or a front matter, with its facts and the way back from each of them to its place. */
export interface FactsDocument<Facts> {
  readonly file: CampaignFile;
  readonly source: Source;
  readonly yaml: YamlText;
  readonly facts: Facts;
}

/** What all files of a campaign share while they are read. */
export interface ReadingContext {
  /** The campaign's directory, in whose public/ the sizes of pictures are looked up; empty where it is on no disk. */
  readonly root: string;
  readonly report: Report;
  readonly publicFiles: ReadonlySet<string>;
  readonly letterIds: ReadonlySet<string>;
  readonly basePath: string;
  /** What the campaign’s texts may link to, by markdown/page-links.ts; undefined where that is not known. */
  readonly ownPages?: OwnPages | undefined;
  /** BCP 47, of texts that name none. */
  readonly defaultLanguage?: string | undefined;
}

/** Of a file that is read on its own, whatever the rest of its campaign says. */
export function onItsOwn(report = new Report()): ReadingContext {
  return { root: '', report, publicFiles: new Set(), letterIds: new Set(), basePath: '' };
}

/** A file that is YAML from end to end, and a mapping. */
export function readFacts<Schema extends z.ZodType>(
  file: CampaignFile,
  bytes: Buffer,
  schema: Schema,
  context: ReadingContext,
): FactsDocument<z.output<Schema>> | undefined {
  const parsed = readYamlFile(file, bytes, context);
  return parsed && factsIn(file, parsed, schema, context);
}

export function factsIn<Schema extends z.ZodType>(
  file: CampaignFile,
  parsed: { readonly source: Source; readonly yaml: YamlText },
  schema: Schema,
  context: ReadingContext,
): FactsDocument<z.output<Schema>> | undefined {
  if (!isMapping(parsed.yaml, parsed.source, file.place.kind, 0, context.report)) return undefined;
  const facts = validate(schema, parsed.yaml, context.report);
  return facts === undefined ? undefined : { file, ...parsed, facts };
}

export function readYamlFile(file: CampaignFile, bytes: Buffer, context: ReadingContext): { source: Source; yaml: YamlText } | undefined {
  const source = decode(file.path, bytes, context.report);
  const yaml = source && readYaml(source, source.text, 0, context.report);
  return source && yaml ? { source, yaml } : undefined;
}

export function isMapping(yaml: YamlText, source: Source, kind: FileKind, offset: number, report: Report): boolean {
  if (typeof yaml.value === 'object' && !Array.isArray(yaml.value)) return true;
  const isList = Array.isArray(yaml.value);
  report.add('yaml-not-a-mapping', source.at(offset), {
    message: `This is ${isList ? 'a list' : 'one text'} where lines “key: value” are expected.`,
    hint:
      kind === 'signature'
        ? isList
          ? 'Put each signature into a file of its own; a list of many is a file that ends in .list.yaml.'
          : 'Write “name: ” before the name.'
        : 'Write for example “title: …”.',
  });
  return false;
}
