// What the commits of a merge say. No names: anyone who withdraws later would stay in the subject of a commit.

import type { RequestStyle } from '../../forge/kinds.ts';
import { batchTrailer, headTrailer, lessSignatures, remembers, requestsTrailer, undoneTrailer } from '../requests/batches.ts';
import type { ReviewedRequest } from '../sort/reviewed.ts';
import { leavingIn } from './withdrawals.ts';

/** Every commit of a run says of which batch it is, so that the batch can be taken back. */
export function ofBatch(message: string, batch: string): string {
  const isTrailed = /\n\n[A-Z][a-z-]+: \S+$/.test(message);
  return `${message.trimEnd()}${isTrailed ? '\n' : '\n\n'}${batchTrailer}: ${batch}\n`;
}

export function nameOfRequest(number: number, { name, mark }: RequestStyle): string {
  return `${name} ${mark}${number}`;
}

export function mergeMessage({ number, verdict }: ReviewedRequest, style: RequestStyle): string {
  return `Merge ${nameOfRequest(number, style)}: ${contentsOf(verdict)}`;
}

/** Nothing of what the request's own messages say. */
export function squashMessage({ number, oid, verdict }: ReviewedRequest, style: RequestStyle): string {
  return `Take over ${nameOfRequest(number, style)} as one commit: ${contentsOf(verdict)}\n\n${headTrailer}: ${oid}`;
}

/** `what`: what was fixed, as clauses. */
export function fixMessage(number: number, what: readonly string[], style: RequestStyle): string {
  return `Fix what ${nameOfRequest(number, style)} brought\n\n${what.map((clause) => `- ${clause}\n`).join('')}`;
}

/** A document's text, by whoever sent the document. */
export function takenInMessage(number: number, what: readonly string[], style: RequestStyle): string {
  return `Take in the document of ${nameOfRequest(number, style)} as a text\n\n${what.map((clause) => `- ${clause}\n`).join('')}`;
}

export function receivedMessage(count: number): string {
  return `Record the day on which ${count === 1 ? 'a signature was' : `${count} signatures were`} merged`;
}

export function reviewsMessage(count: number): string {
  return `Record what the ${count === 1 ? 'review of a translation has' : `reviews of ${count} translations have`} read`;
}

/** No name and no file, whose name is made of one. */
export function withdrawnMessage(count: number): string {
  if (count === 0) return `${remembers}former names`;
  return `${remembers}${count === 1 ? 'a withdrawal' : `${count} withdrawals`}`;
}

function contentsOf(verdict: ReviewedRequest['verdict']): string {
  const { kind, signatures, translations } = verdict;
  const letters = [...new Set(signatures.map(({ letter }) => letter))];
  const languages = [...new Set(translations.map(({ language }) => language))];
  if (kind === 'withdrawal' || leavingIn(verdict).length > 0) return lessSignatures;
  if (kind === 'own-edit' || kind === 'edits-others') return 'signatures as they should be';
  if (kind === 'translation') return languages.length > 0 ? `translations (${languages.join(', ')})` : 'translations';
  if (kind === 'text') return 'texts';
  if (signatures.length === 0) return 'a change';
  return `${signatures.length === 1 ? 'a signature' : `${signatures.length} signatures`} under ${letters.join(', ')}`;
}

/** The numbers are read again: whoever fixes a request that was taken back brings all of it anew. */
export function undoMessage(batch: string, numbers: readonly number[]): string {
  const count = `${numbers.length} request${numbers.length === 1 ? '' : 's'}`;
  return `Take back ${count} of a batch\n\n${undoneTrailer}: ${batch}\n${requestsTrailer}: ${numbers.join(',')}`;
}
