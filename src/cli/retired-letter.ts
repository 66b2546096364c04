// Whether the names of a letter were taken down, by its file alone: the campaign may have errors for just what came since.

import { onItsOwn } from '../core/facts.ts';
import { listFiles } from '../core/files/tree.ts';
import { diskReader } from '../core/readers.ts';
import { Report } from '../core/report.ts';

export function isRetired(root: string, id: string): boolean {
  const report = new Report();
  const file = listFiles(root, report, ['letters']).find(({ place }) => place.kind === 'letter' && place.id === id);
  return diskReader({ ...onItsOwn(report), root })('letter', file)?.facts.namesTakenDown !== undefined;
}
