// The problems of one file on its own, with the bytes it is given: what no other file has a say in.

import type { ReadingContext } from './facts.ts';
import { placeOf, sizeLimits } from './files/kinds.ts';
import { checkName } from './files/names.ts';
import type { CampaignFile } from './files/tree.ts';
import type { Problem } from './problem.ts';
import { readers, type ReadKind } from './readers.ts';
import { Report } from './report.ts';

/** What the rest of the campaign says that one file may refer to. */
export type Surroundings = Pick<ReadingContext, 'root' | 'publicFiles' | 'letterIds' | 'basePath' | 'ownPages' | 'defaultLanguage'>;

/** Problems of a file at a path, as `loadCampaign` would name them, but for those about several files. Reads nothing from disk. */
export function checkFile(path: string, bytes: Buffer, surroundings: Surroundings): Problem[] {
  const report = new Report();
  const isNamed = path.split('/').every((segment) => checkName(segment, path, report));
  const place = isNamed ? placeOf(path) : undefined;
  if (place && 'rule' in place) report.add(place.rule, path, place);
  else if (place) checkContent({ path, place, size: bytes.length }, bytes, surroundings, report);
  return report.sorted();
}

function checkContent(file: CampaignFile, bytes: Buffer, surroundings: Surroundings, report: Report): void {
  if (bytes.length > sizeLimits[file.place.kind]) {
    report.add('file-size', file.path, { message: 'The file is too large.', hint: 'Shorten it.' });
    return;
  }
  const { kind } = file.place;
  if (kind in readers) readers[kind as ReadKind](file, bytes, { ...surroundings, report });
}
