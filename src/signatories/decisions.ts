// Writes down what maintainers decided about a letter's list, in content/signatories/<letter>.yaml.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSeq, parseDocument } from 'yaml';
import type { Problem } from '../core/problem.ts';
import { Report } from '../core/report.ts';
import { type Decisions, decisionsSchema } from '../core/schema/decisions.ts';
import { validate } from '../core/schema/validate.ts';
import { Source } from '../core/source.ts';
import { checkCharacters } from '../core/text/check-characters.ts';
import { putFile } from '../core/write.ts';
import { readYaml } from '../core/yaml/read.ts';

/** Signatures that look alike and are different people or organisations. */
export type Distinction = NonNullable<Decisions['distinct']>[number];

export interface Written {
  /** Path from the campaign's root. */
  readonly path: string;
  /** What would be wrong with the file. Where there is something, nothing was written. */
  readonly problems: readonly Problem[];
}

/** The file of a letter's decisions, from the campaign's root. */
export function decisionsPath(letter: string): string {
  return `content/signatories/${letter}.yaml`;
}

/** Adds a decision to the letter's file, or begins the file. The old file stays until the new one is complete. */
export function rememberDistinct(root: string, letter: string, distinction: Distinction): Written {
  const path = decisionsPath(letter);
  const target = join(root, path);
  const text = withDistinction(existsSync(target) ? readFileSync(target, 'utf8') : '', distinction);
  const problems = problemsOf(path, text);
  if (problems.length === 0) putFile(root, path, text);
  return { path, problems };
}

/** The text of a decisions file with one decision more. Comments and the order of what is there stay. */
export function withDistinction(text: string, distinction: Distinction): string {
  const document = parseDocument(text, { schema: 'failsafe', version: '1.2', logLevel: 'silent' });
  const entry = Object.fromEntries(Object.entries(distinction).filter(([, value]) => value !== undefined));
  const list = document.get('distinct');
  if (isSeq(list)) list.add(document.createNode(entry));
  else document.set('distinct', document.createNode([entry]));
  return document.toString({ lineWidth: 0 });
}

/** As the check would find them. */
function problemsOf(path: string, text: string): readonly Problem[] {
  const report = new Report();
  const source = new Source(path, text);
  const yaml = checkCharacters(source, report) ? readYaml(source, text, 0, report) : undefined;
  if (yaml) validate(decisionsSchema, yaml, source, report);
  return report.sorted();
}
