// How long it takes the processor to read, check and fix one file among the others of a small campaign.

import type { CampaignFile } from '../../src/core/files/tree.ts';
import { placeOf } from '../../src/core/files/kinds.ts';
import { readDocuments } from '../../src/core/load.ts';
import { Report } from '../../src/core/report.ts';
import { checkWhole } from '../../src/core/rules/index.ts';
import { planFix } from '../../src/fix/plan.ts';

export type Files = Readonly<Record<string, string>>;

/** In milliseconds of this process, threads of the collector included, so that other work on the machine counts little. */
export function measure(files: Files, path: string): { ms: number; problems: number } {
  const bytes = Object.entries(files).map(([at, text]) => [at, Buffer.from(text)] as const);
  const contents = new Map(bytes);
  const listed = bytes.flatMap(([at, { length }]): CampaignFile[] => {
    const place = placeOf(at);
    return 'rule' in place ? [] : [{ path: at, place, size: length }];
  });
  const before = process.cpuUsage();
  const report = new Report();
  const documents = readDocuments('', listed, report, { bytesAt: (at) => contents.get(at) });
  checkWhole(documents, report);
  const problems = report.sorted();
  if (problems.some(({ file }) => file === path))
    planFix(path, contents.get(path) ?? Buffer.alloc(0), { root: '', publicFiles: new Set(), letterIds: new Set(['a']), basePath: '' });
  const { user, system } = process.cpuUsage(before);
  return { ms: (user + system) / 1000, problems: problems.length };
}

// As a process of its own, which can be ended when a file takes too long.
process.on('message', ({ files, path }: { files: Files; path: string }) => {
  process.send?.(measure(files, path));
});
