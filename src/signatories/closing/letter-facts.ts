// Changes the front matter of a text where a command says so; the text below it, and every other line, stay as they are typed.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, parseDocument } from 'yaml';
import { splitFrontMatter } from '../../core/front-matter.ts';
import { Report } from '../../core/report.ts';
import { Source } from '../../core/source.ts';
import { putFile } from '../../core/write.ts';

/** As core/yaml reads: every scalar is text. */
const reading = { schema: 'failsafe', version: '1.2', keepSourceTokens: false } as const;
const writing = { lineWidth: 0, indentSeq: true, flowCollectionPadding: false } as const;

/** `path`: of a letter that passes the check. */
export function changeFacts(root: string, path: string, change: (facts: Document) => void): void {
  putFile(root, path, changedFacts(root, path, change));
}

/** What the file would hold then. */
export function changedFacts(root: string, path: string, change: (facts: Document) => void): string {
  return changedText(path, readFileSync(join(root, path), 'utf8'), change);
}

/** The same of a text that is not written yet. */
export function changedText(path: string, text: string, change: (facts: Document) => void): string {
  const split = splitFrontMatter(new Source(path, text), new Report());
  if (!split) throw new Error(`${path} has no front matter any more`);
  const facts = parseDocument(split.yaml, reading);
  change(facts);
  return `---\n${facts.toString(writing).trimEnd()}\n${text.slice(split.yamlOffset + split.yaml.length)}`;
}
