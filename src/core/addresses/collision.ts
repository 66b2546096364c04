// Whether a file of public/ would be where the site's own files are, on any system and on any host.

import { rootPaths, sitemapPart } from './paths.ts';
import { foldSegment, type SiteFile, type SiteFolder } from './tree.ts';

/**
 * taken: the site writes a file there. inFolder: everything in that folder is the site's. asFile: it is a file, and the site has a folder of
 * that name. asFolder: it is a folder, and the site has a file of that name. sameAddress: hosts show it at the address of a page.
 * otherCase: a folder of the site in other letters.
 */
export type CollisionKind = 'taken' | 'inFolder' | 'asFile' | 'asFolder' | 'sameAddress' | 'otherCase';

export interface Collision {
  readonly kind: CollisionKind;
  /** What of the public path is in the way: all of it, or the folders at its beginning. */
  readonly part: string;
  /** What the site has there, below its root; a folder ends with a slash. */
  readonly own: string;
}

/** Endings under which hosts find a page without being asked for them. */
const pageEnding = /\.(?:[sx]?html?|php\d?|phtml|aspx?|jspx?|cgi|pl)$/;
/** What hosts show for a folder, with what they add for languages and for compression. */
const indexFile = /^(?:index|default)\.(?:[sx]?html?|php\d?|phtml|aspx?|jspx?|cgi|pl)(?:\.[a-z0-9-]+)*$/;
/** Some hosts send the compressed file in place of the one that was asked for. */
const compressed = /\.(?:gz|br|zst)$/;

/** `path` is seen from public/, with `/`. */
export function collisionOf(path: string, root: SiteFolder): Collision | undefined {
  const segments = path.split('/').map(foldSegment);
  const written = path.split('/');
  const own: string[] = [];
  let at = root;
  for (const [index, segment] of segments.entries()) {
    const isLast = index === segments.length - 1;
    const found = (kind: CollisionKind, name: string): Collision => {
      return { kind, part: written.slice(0, index + 1).join('/'), own: [...own, name].join('/') };
    };
    const entry = at.entries.get(segment);
    if (entry?.kind === 'file') {
      if (!isLast) return found('asFolder', entry.name);
      return entry.isJoined && written[index] === entry.name ? undefined : found('taken', entry.name);
    }
    if (entry) {
      if (isLast) return found('asFile', `${entry.name}/`);
      if (entry.isWhole) return found('inFolder', `${entry.name}/`);
      if (written[index] !== entry.name) return found('otherCase', `${entry.name}/`);
      own.push(entry.name);
      at = entry;
      continue;
    }
    if (index === 0 && sitemapPart.test(segment)) return found(isLast ? 'taken' : 'asFolder', segment);
    const twin = twinOf(segment, at);
    if (twin) return found('sameAddress', twin.kind === 'folder' ? `${twin.name}/` : twin.name === 'index.html' ? '' : twin.name);
    return undefined;
  }
  return undefined;
}

/** Whether a build may have written a file there: one of its own, or one in a folder that is the site's. */
export function isSitePath(path: string, root: SiteFolder): boolean {
  if (sitemapPart.test(path)) return true;
  const segments = path.split('/');
  let at = root;
  for (const [index, name] of segments.entries()) {
    const entry = at.entries.get(foldSegment(name));
    if (entry?.name !== name) return false;
    if (entry.kind === 'file') return index === segments.length - 1;
    if (entry.isWhole) return index < segments.length - 1;
    at = entry;
  }
  return false;
}

/** What hosts may show in the place of another, though it has another name. */
function twinOf(segment: string, { entries }: SiteFolder): SiteFolder | SiteFile | undefined {
  const index = entries.get('index.html');
  if (index && indexFile.test(segment)) return index;
  if (compressed.test(segment)) {
    const packed = entries.get(segment.replace(compressed, ''));
    if (packed?.kind === 'file') return packed;
  }
  const stem = segment.replace(pageEnding, '');
  const folder = entries.get(stem);
  if (stem !== segment && folder?.kind === 'folder' && folder.entries.has('index.html')) return folder;
  return stem === rootPaths.notFound.replace(pageEnding, '') ? entries.get(rootPaths.notFound) : undefined;
}
