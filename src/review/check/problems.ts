// The problems of a part of a campaign, as the full check has them: the files that are listed, those of them that are read.

import type { Documents } from '../../core/assemble.ts';
import { listEntries } from '../../core/files/listed.ts';
import type { CampaignFile } from '../../core/files/tree.ts';
import { readDocuments } from '../../core/load.ts';
import type { Problem } from '../../core/problem.ts';
import { Report } from '../../core/report.ts';
import { checkCampaign, checkSignatures } from '../../core/rules/index.ts';
import type { Base } from '../base/base.ts';
import { readingOf } from '../base/signatories-in.ts';
import type { View } from './view.ts';

export interface Part {
  /** Paths of the files that the rules learn of. */
  readonly listed: ReadonlySet<string>;
  readonly isRead: (file: CampaignFile) => boolean;
  /** Whether texts are among what is to be checked, and not only what signatures are checked against. */
  readonly hasTexts: boolean;
}

export interface CheckedPart {
  readonly problems: readonly Problem[];
  readonly documents: Documents;
}

export function checkPart(base: Base, view: View, part: Part): CheckedPart {
  const report = new Report();
  const contents = [...part.listed].flatMap((path) => view.contentOf(path) ?? []);
  const files = listEntries(
    contents.map(({ entry }) => entry),
    report,
  );
  const bytes = new Map(contents.flatMap(({ entry, bytes: own }) => (own ? [[entry.path, own] as const] : [])));
  // Never from disk: what is not at hand is not read.
  const read = files.filter((file) => bytes.has(file.path) && part.isRead(file));
  const isText = ({ place }: CampaignFile): boolean => place.letter === undefined;
  const isSigned = ({ place }: CampaignFile): boolean => place.kind === 'signature' || place.kind === 'signature-list';
  const found = readDocuments(base.root, read, report, {
    bytesAt: (path) => bytes.get(path),
    surroundings: view.surroundings,
    known: (file) => {
      const own = bytes.get(file.path);
      // Who is in it was asked already.
      if (isSigned(file) && own && view.isChanged(file.path)) {
        const reading = readingOf(file.path, own);
        report.take(reading.problems);
        return { document: reading.documents };
      }
      if (!isText(file) || !view.isAsBefore(file.path)) return undefined;
      const { document, problems } = base.document(file);
      report.take(problems);
      return { document };
    },
  });
  const documents: Documents = { ...found, files, isPart: true };
  if (part.hasTexts) checkCampaign(documents, report);
  else checkSignatures(documents, report);
  return { problems: report.sorted(), documents };
}
