// Where documents, bundles and the records of builds are kept from build to build, and where builds work: beside what npm installs, and safe to delete.

import { createHash } from 'node:crypto';
import { accessSync, constants, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { engineRoot, packageFolders } from '../../core/engine.ts';

let folder: string | undefined;

/**
 * A folder that may be written. Where the software belongs to somebody else, it is in this person's own cache; where there is none either, in a
 * temporary folder that goes with the process.
 */
export function toolFolder(): string {
  folder ??= writable(join(packageFolders()[0] ?? engineRoot, '.undersigned')) ?? writable(ownCache()) ?? temporary();
  return folder;
}

export const documentCacheFolder = (): string => join(toolFolder(), 'documents');
export const bundleCacheFolder = (): string => join(toolFolder(), 'bundles');
export const buildRecordFolder = (): string => join(toolFolder(), 'builds');

function ownCache(): string {
  const name = createHash('sha256').update(engineRoot).digest('hex').slice(0, 16);
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'undersigned', name);
}

function temporary(): string {
  const made = mkdtempSync(join(tmpdir(), 'undersigned-'));
  process.on('exit', () => rmSync(made, { recursive: true, force: true }));
  return made;
}

function writable(path: string): string | undefined {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    accessSync(path, constants.W_OK);
    return path;
  } catch {
    return undefined;
  }
}
