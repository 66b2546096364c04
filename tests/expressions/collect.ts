// Every regular expression of src: literals from the syntax trees of TypeScript and Astro files, built ones from what is built when the
// modules are loaded.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from '@astrojs/compiler-rs';
import ts from 'typescript';
import { root, sourceFiles } from './source-files.ts';

export interface Expression {
  readonly source: string;
  readonly flags: string;
  /** `src/core/source.ts:12` */
  readonly places: string[];
}

export interface Collected {
  readonly expressions: readonly Expression[];
  /** Calls of `RegExp` by which no module built anything when it was loaded. */
  readonly unseen: readonly string[];
}

export function collect(): Collected {
  const expressions = new Map<string, Expression>();
  const add = (source: string, flags: string, place: string): void => {
    const key = `/${source}/${flags}`;
    const known = expressions.get(key) ?? { source, flags, places: [] };
    known.places.push(place);
    expressions.set(key, known);
  };
  const calls = new Set<string>();
  for (const path of sourceFiles()) {
    const text = readFileSync(join(root, path), 'utf8');
    const found = path.endsWith('.astro') ? read(path, transform(text, { filename: path }).code) : read(path, text);
    for (const { source, flags, place } of found.literals) add(source, flags, place);
    for (const place of found.calls) calls.add(place);
  }
  for (const { source, flags, place } of built()) {
    calls.delete(place);
    add(source, flags, place);
  }
  return { expressions: [...expressions.values()], unseen: [...calls].sort() };
}

interface Found {
  readonly literals: { source: string; flags: string; place: string }[];
  readonly calls: string[];
}

/** Literals, and calls of `RegExp`, in one file. */
export function read(path: string, text: string): Found {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false, path.endsWith('.astro') ? ts.ScriptKind.TS : undefined);
  const found: Found = { literals: [], calls: [] };
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const written = node.getText(file);
      const end = written.lastIndexOf('/');
      found.literals.push({ source: written.slice(1, end), flags: written.slice(end + 1), place: placeOf(node) });
    } else if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText(file) === 'RegExp') {
      found.calls.push(placeOf(node));
    }
    ts.forEachChild(node, visit);
  };
  const placeOf = (node: ts.Node): string => `${path}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}`;
  visit(file);
  return found;
}

/** What a process of its own builds while it loads every module. */
function built(): { source: string; flags: string; place: string }[] {
  const { stdout, stderr } = spawnSync(process.execPath, [join(root, 'tests/expressions/record-built.ts')], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}
