// Built sites for tests: built once, looked at as files.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Element, Root } from 'hast';
import { rehype } from 'rehype';
import { visit } from 'unist-util-visit';

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

/** Links and sources inside the site that lead to no file, as `page → address`. */
export function brokenLinks(folder: string, basePath: string): string[] {
  const broken: string[] = [];
  const files = new Set(filesBelow(folder));
  for (const page of [...files].filter((path) => path.endsWith('.html')))
    for (const node of elements(readPage(folder, page)))
      for (const name of ['href', 'src'] as const) {
        const address = node.properties[name];
        if (typeof address !== 'string' || /^(https?:|mailto:)/.test(address)) continue;
        const [path = '', fragment] = address.split('#');
        const target = path === '' ? page : toFile(path, basePath);
        if (target === undefined || !files.has(target)) broken.push(`${page} → ${address}`);
        else if (fragment && target.endsWith('.html') && !hasTarget(folder, target, fragment)) broken.push(`${page} → ${address}`);
      }
  return broken;
}

function toFile(path: string, basePath: string): string | undefined {
  if (!path.startsWith(`${basePath}/`)) return undefined;
  const inside = path.slice(basePath.length + 1);
  return inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
}

const ids = new Map<string, Set<string>>();

/** As browsers do (HTML, 7.4.6.4): the fragment as it is written, then decoded. */
function hasTarget(folder: string, page: string, fragment: string): boolean {
  const key = join(folder, page);
  let known = ids.get(key);
  if (!known) {
    known = new Set(
      elements(readPage(folder, page)).flatMap(({ properties }) => (typeof properties.id === 'string' ? [properties.id] : [])),
    );
    ids.set(key, known);
  }
  return known.has(fragment) || known.has(decodeURIComponent(fragment));
}
