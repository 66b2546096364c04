// Built sites for tests: built once, looked at as files.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Element, Root } from 'hast';
import { rehype } from 'rehype';
import { visit } from 'unist-util-visit';
import { brokenLinks as linksToNowhere } from '../../bench/fuzz/links.ts';

/** Paths of all files below a folder, with `/`, sorted. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.split(sep).join('/'))
    .sort();
}

/** One hash over the names and bytes of all files. */
export function hashTree(folder: string): string {
  const hash = createHash('sha256');
  for (const path of filesBelow(folder)) hash.update(`${path}\0`).update(readFileSync(join(folder, path)));
  return hash.digest('hex');
}

export function readPage(folder: string, path: string): Root {
  return rehype().parse(readFileSync(join(folder, path), 'utf8'));
}

export function elements(tree: Root, name?: string): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (node) => {
    if (name === undefined || node.tagName === name) found.push(node);
  });
  return found;
}

/** Links and sources inside the site that lead to no file, as `page → address`; full addresses of it with `origin`. */
export function brokenLinks(folder: string, basePath: string, origin?: string): string[] {
  return linksToNowhere(folder, new Set(filesBelow(folder)), { basePath, ...(origin !== undefined && { origin }) });
}
