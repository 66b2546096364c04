// The files that this version would write around a campaign, out of what package.json remembers. Other versions call it by this name: see `upgrade`.

import { readRecord } from './record.ts';
import { packageParts, repositoryFiles } from './repository-files.ts';

export interface Generated {
  /** By path from the campaign's folder. */
  readonly files: Readonly<Record<string, string>>;
  /** Fields of package.json. */
  readonly parts: Readonly<Record<string, Readonly<Record<string, string | boolean>>>>;
}

/** Undefined where `record`, the field `undersigned` of a package.json, is none. */
export function generated(record: unknown): Generated | undefined {
  const read = readRecord(record);
  return read && { files: Object.fromEntries(repositoryFiles(read.around)), parts: packageParts };
}
