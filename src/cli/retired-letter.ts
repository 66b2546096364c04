// Whether the names of a letter were taken down, by its file alone: the campaign may have errors for just what came since.

import { readDocument } from '../core/documents.ts';
import { listFiles } from '../core/files/tree.ts';
import { Report } from '../core/report.ts';
import { letterSchema } from '../core/schema/letter.ts';

export function isRetired(root: string, id: string): boolean {
  const report = new Report();
  const file = listFiles(root, report, ['letters']).find(({ place }) => place.kind === 'letter' && place.id === id);
  if (!file) return false;
  const context = { root, report, publicFiles: new Set<string>(), letterIds: new Set<string>(), basePath: '' };
  return readDocument(file, letterSchema, context)?.facts.namesTakenDown !== undefined;
}
