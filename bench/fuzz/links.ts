// Links of a built site that lead to no file, or to no anchor of its page.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromHtml } from './html.ts';

/** As `page → address`. `files`: paths of the site, with `/`. Links to other sites are not followed, and only with `origin` full addresses of this one. */
export function brokenLinks(
  site: string,
  files: ReadonlySet<string>,
  { origin, basePath }: { readonly origin?: string; readonly basePath: string },
): string[] {
  const pages = new Map(
    [...files].filter((path) => path.endsWith('.html')).map((path) => [path, fromHtml(readFileSync(join(site, path), 'utf8'))]),
  );
  const broken: string[] = [];
  for (const [page, { links }] of pages)
    for (const link of links) {
      const isOwn = origin !== undefined && (link.startsWith(`${origin}/`) || link === origin);
      if (/^(?:https?:|mailto:|data:)/i.test(link) && !isOwn) continue;
      const [path = '', ...fragment] = (isOwn ? link.slice(origin.length) : link).replace(/\?[^#]*/, '').split('#');
      const target = path === '' && !isOwn ? page : fileOf(path, basePath);
      if (target === undefined || !files.has(target)) broken.push(`${page} → ${link}`);
      else if (fragment.length > 0 && fragment[0] !== '' && pages.has(target) && !hasAnchor(pages.get(target)?.ids, fragment.join('#')))
        broken.push(`${page} → ${link}`);
    }
  return broken;
}

function fileOf(path: string, basePath: string): string | undefined {
  const decoded = decode(path);
  if (decoded === basePath) return 'index.html';
  if (!decoded.startsWith(`${basePath}/`)) return undefined;
  const inside = decoded.slice(basePath.length + 1);
  return inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
}

/** As browsers do (HTML, 7.4.6.4): the fragment as it is written, then decoded. */
function hasAnchor(ids: ReadonlySet<string> | undefined, fragment: string): boolean {
  return ids !== undefined && (ids.has(fragment) || ids.has(decode(fragment)));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
