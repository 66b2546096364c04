// Where things of a site lie in a copy for one language, and where an address of the site leads from there.

import { posix } from 'node:path';
import { outputKindOf } from '../../outputs/kinds.ts';

/** Below it lies whatever is no page of the language. No letter or page can be called so. */
const otherFiles = '_files';

/** Larger files of public/ that a page only links to stay where they are. In bytes. */
const maxBytes = 5_000_000;

export interface CopyOptions {
  /** `https://example.org` and the path below which the site lies. */
  readonly origin: string;
  readonly basePath: string;
  /** Folder of the language in the site. */
  readonly slug: string;
  /** Every file of the site with its size, by path from its root. */
  readonly files: ReadonlyMap<string, number>;
  /** Those of them that are pages of this copy. */
  readonly pages: ReadonlySet<string>;
}

/** `part`: what a page shows or is drawn with. `link`: what it leads to. `record`: what it says of itself, such as where it is at home. */
export type Use = 'part' | 'link' | 'record';

export class Places {
  readonly #options: CopyOptions;
  readonly #wanted = new Set<string>();

  constructor(options: CopyOptions) {
    this.#options = options;
  }

  /** Files other than pages that were asked for so far, as paths in the site. */
  get wanted(): ReadonlySet<string> {
    return this.#wanted;
  }

  /** Path in the copy of a file of the site. */
  placeOf(file: string): string {
    const own = `${this.#options.slug}/`;
    return file.startsWith(own) ? file.slice(own.length) : `${otherFiles}/${file}`;
  }

  /** An address on a page or in a style sheet: within the copy where that has it, else absolute, to the site or wherever it led. */
  rewrite(address: string, from: string, use: Use): string {
    if (address.startsWith('#')) return address;
    const { origin, basePath } = this.#options;
    const base = `${origin}${basePath}/${from}`;
    if (!URL.canParse(address, base)) return address;
    const url = new URL(address, base);
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return address;
    const target = this.#fileAt(url);
    // What was absolute already stays as its author wrote it.
    if (target === undefined || !this.#isInCopy(target, use)) return URL.canParse(address) ? address : url.href;
    if (!this.#options.pages.has(target)) this.#wanted.add(target);
    return this.#relative(from, target) + url.hash;
  }

  /** Address of a file of the copy from another. Both are paths in the site. */
  #relative(from: string, target: string): string {
    const path = posix.relative(posix.dirname(this.placeOf(from)), this.placeOf(target));
    return path.split('/').map(encodeURIComponent).join('/');
  }

  #fileAt({ origin, pathname, search }: URL): string | undefined {
    const { origin: own, basePath } = this.#options;
    if (origin !== own || search !== '' || !pathname.startsWith(`${basePath}/`)) return undefined;
    const path = decoded(pathname.slice(basePath.length + 1));
    return path === '' || path.endsWith('/') ? `${path}index.html` : path;
  }

  #isInCopy(file: string, use: Use): boolean {
    const { files, pages } = this.#options;
    if (use === 'record') return false;
    if (pages.has(file)) return true;
    const size = files.get(file);
    if (size === undefined || file.endsWith('.html')) return false;
    return use === 'part' || (outputKindOf(file)?.isInCopies ?? (size <= maxBytes && outputKindOf(file) === undefined));
  }
}

/** As it is where it is not encoded as addresses are: there is no such file then. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
