// Whether the site that is there is the one that a build would make, file by file: then there is nothing to do.

import type { Inputs } from './inputs.ts';
import { type BuildRecord, hasRecord, isOfNow, recordOf, siteFiles } from './record.ts';

/** The record of the build that made it; undefined where anything differs, or it is not known. */
export function unchangedSite(out: string, { begins, key }: Inputs, records: string): BuildRecord | undefined {
  const record = hasRecord(records, begins) ? recordOf(records, key()) : undefined;
  if (!record || !isOfNow(record, new Date())) return undefined;
  const files = siteFiles(out);
  return files && isSame(files, record.files) ? record : undefined;
}

function isSame(files: BuildRecord['files'], recorded: BuildRecord['files']): boolean {
  if (files.length !== recorded.length) return false;
  return files.every(([path, sha256], index) => path === recorded[index]?.[0] && sha256 === recorded[index]?.[1]);
}
