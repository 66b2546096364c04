// SHA256SUMS at the root of a site: the fingerprints of its documents and data, in the format of `sha256sum --check`.

import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { rootPaths } from '../core/addresses/paths.ts';
import { outputKindOf } from '../outputs/kinds.ts';

/** Over the files as they are in the folder. Comes last, when nothing in it changes any more. */
export async function writeChecksums(site: string): Promise<void> {
  const paths = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(site.length + 1)
        .split(sep)
        .join('/'),
    )
    .filter((path) => outputKindOf(path)?.isListed);
  const lines: string[] = [];
  for (const path of paths.sort(byCodePoint)) {
    const hash = createHash('sha256');
    await pipeline(createReadStream(join(site, path)), hash);
    lines.push(`${hash.digest('hex')}  ${path}\n`);
  }
  writeFileSync(join(site, rootPaths.checksums), lines.join(''), { flag: 'wx' });
}

/** As bytes of UTF-8, which is the order of code points and that of `LC_ALL=C sort`. */
function byCodePoint(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
