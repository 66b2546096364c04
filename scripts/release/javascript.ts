// A source file as the package has it: types are gone, and what it imports is called .js. Node runs no TypeScript below node_modules.

import { existsSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** The text of `path` under the name that it gets, which is its own where nothing has to change. */
export function shipped(path: string, text: string): { readonly path: string; readonly text: string } {
  if (path.endsWith('.astro')) return { path, text: renamedInTemplate(path, text) };
  if (path.endsWith('.ts')) {
    const renamed = stripTypeScriptTypes(renamedImports(path, text));
    // Types leave blanks behind, so that every line stays where it is.
    return { path: path.replace(/\.ts$/, '.js'), text: renamed.replace(/[ \t]+$/gm, '') };
  }
  return { path, text: /\.m?js$/.test(path) ? renamedImports(path, text) : text };
}

/**
 * Every string that is the relative path of a source file of ours, wherever it stands: imports, workers, types. Numbers are written as the
 * bundler writes those of TypeScript, so that scripts for browsers are the same bytes from both.
 */
export function renamedImports(path: string, text: string): string {
  const changes: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  const collect = (node: ts.Node): void => {
    const start = node.getStart();
    if (ts.isStringLiteral(node) && isSource(path, node.text)) changes.push({ start: node.end - 4, end: node.end - 1, text: '.js' });
    if (ts.isNumericLiteral(node) && /^0x/i.test(text.slice(start, node.end))) changes.push({ start, end: node.end, text: node.text });
    ts.forEachChild(node, collect);
  };
  collect(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  // From the end, so that places before stay right.
  return changes.reduceRight((result, change) => result.slice(0, change.start) + change.text + result.slice(change.end), text);
}

/** Astro strips the types of its own files; only what they import is called otherwise. */
function renamedInTemplate(path: string, text: string): string {
  return text.replace(/(['"])(\.{1,2}\/[^'"\n]+\.ts)\1/g, (whole, quote: string, name: string) =>
    isSource(path, name) ? `${quote}${name.replace(/\.ts$/, '.js')}${quote}` : whole,
  );
}

function isSource(path: string, name: string): boolean {
  return /^\.{1,2}\/.*\.ts$/.test(name) && existsSync(join(dirname(path), name));
}
