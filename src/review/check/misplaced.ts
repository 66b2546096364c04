// New files of a change that are translations by their path and lie in another place: told as that one thing, and as nothing that follows from it.

import { isInCampaign } from '../../core/files/listed.ts';
import { misplacedTranslation, reportPlace } from '../../core/files/misplaced.ts';
import { misplacedSignature, reportSignaturePlace } from '../../core/files/misplaced-signature.ts';
import type { Problem } from '../../core/problem.ts';
import { isDocumentPath, isSurelyDocument, type SentDocument, sentDocument } from '../../core/files/sent-documents.ts';
import { pageMeant, pageName, wordsMeant } from '../../core/files/sent-page.ts';
import { sentPlace } from '../../core/files/sent-place.ts';
import { Report } from '../../core/report.ts';
import type { ProposedFile } from '../proposal.ts';
import type { View } from './view.ts';

/** By path. A folder of a wrong name is a problem of its own, for all that lies in it. */
export function misplacedIn(files: readonly ProposedFile[], after: View): ReadonlyMap<string, Problem> {
  const found = new Map<string, Problem>();
  for (const { path, kind, isNew, isExecutable, after: bytes } of files) {
    if (!isNew || kind !== 'file' || isExecutable || !bytes) continue;
    const signature = misplacedSignature(path, bytes.toString('utf8'), after.surroundings.letterIds);
    if (signature) {
      const report = new Report();
      reportSignaturePlace(path, signature, report);
      for (const problem of report.sorted()) found.set(path, problem);
      continue;
    }
    const document = documentElsewhere(path, after.surroundings);
    if (document) {
      const report = new Report();
      report.add('file-extension', path, document);
      for (const problem of report.sorted()) found.set(path, problem);
      continue;
    }
    if (!/\.(?:md|markdown|mdown|txt)$/i.test(path)) continue;
    if (isInCampaign(path) && /^(?:translations\/[^/]+\/[A-Za-z0-9._-]+$|signatories\/|public\/)/.test(path)) continue;
    const place = misplacedTranslation(path, after.surroundings.letterIds, bytes.subarray(0, 64 * 1024).toString('utf8'));
    if (!place) continue;
    const report = new Report();
    reportPlace(path, place, after.contentOf(place.target) !== undefined, report);
    for (const problem of report.sorted()) found.set(path, problem);
  }
  return found;
}

/** A document in another place than the folder of its language, where the check itself tells it. */
function documentElsewhere(path: string, texts: View['surroundings']): SentDocument | undefined {
  if (/^translations\/[^/]+\/(?:(?:pages|updates)\/)?[^/]+$/.test(path) || !isDocumentPath(path)) return undefined;
  const name = path.slice(path.lastIndexOf('/') + 1);
  const page = pageMeant(path, texts);
  if (page?.languages.length === 1) return sentDocument(name, page.languages[0] ?? '', { path, letter: pageName(page) });
  const words = wordsMeant(path);
  if (words !== undefined) return sentDocument(name, words, { path });
  const { languages, letters: ids, isLetterNamed } = sentPlace(path, texts.letterIds);
  const isCertain = languages.length === 1 && ids.length === 1;
  if (!isSurelyDocument(path) && !(isCertain && isLetterNamed) && !path.startsWith('translations/')) return undefined;
  return sentDocument(name, (isCertain && languages[0]) || 'LANG', {
    path,
    letter: isCertain ? ids[0] : undefined,
  });
}
