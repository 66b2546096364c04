// What a change of facts does that pages then say of people, numbers and dates, or load and send elsewhere: a maintainer reads it in a sentence.

import { isDeepStrictEqual } from 'node:util';
import type { Documents } from '../../core/assemble.ts';
import type { FactsDocument } from '../../core/facts.ts';
import { placeOf } from '../../core/files/kinds.ts';
import { identifierKinds, identifierLink } from '../../core/schema/identifiers.ts';
import type { LetterFacts } from '../../core/schema/letter.ts';
import type { SignatureFacts } from '../../core/schema/signature.ts';
import type { Base } from '../base/base.ts';
import type { ProposedFile } from '../proposal.ts';
import { documentsAfter, documentsBefore } from '../translations/documents.ts';

type Facts = Readonly<Record<string, unknown>>;

/** What each of them says to readers. Title, summary and demands are text, and shown as such. */
const letterFacts: Partial<Record<keyof LetterFacts, string>> = {
  status: 'whether it takes signatures',
  deadline: 'until when it takes signatures',
  signing: 'where signatures are sent',
  to: 'whom it is addressed to',
  cc: 'who gets a copy',
  initiators: 'who began it, with their logos and identifiers',
  drafters: 'who drafted it, with their logos and identifiers',
  facilitator: 'who brings the signatories together, with their logo and identifiers',
  contact: 'to whom readers write',
  press: 'to whom journalists write',
  goal: 'how many signatures are aimed at',
  unlisted: 'how many count without being listed',
  milestones: 'how many had signed on which day',
  namesTakenDown: 'how many had signed before the names were taken down',
  outcome: 'what came of it',
  original: 'where the text that people signed can be read',
  related: 'which campaigns belong to it',
  sources: 'what its facts are from',
  video: 'which video its page plays',
};
const video = { video: 'which video its page plays' };
const siteFacts = { media: 'which other site its pages load videos from' };

/** As sentences in English: one for each file with such facts. A letter that is new is read as a whole. */
export function questionsAboutFacts(files: readonly ProposedFile[], documents: Documents | undefined, base: Base): string[] {
  if (!documents) return [];
  const [before, after] = [documentsBefore(base), documentsAfter(documents)];
  return files.flatMap(({ path, kind }) => {
    const place = placeOf(path);
    if (kind !== 'file' || 'rule' in place) return [];
    const factsOf = (document: unknown): Facts | undefined => (document as FactsDocument<Facts> | undefined)?.facts;
    const now = (): Facts | undefined => factsOf(after(path));
    const then = (): Facts | undefined => factsOf(before(path));
    switch (place.kind) {
      case 'letter':
        return changesIn(path, letterFacts, then(), now());
      case 'site':
        return changesIn(path, siteFacts, then(), now());
      case 'translation':
        return changesIn(path, video, then() ?? {}, now());
      case 'page':
        return now()?.action === undefined
          ? []
          : [`${path} would be listed on letters as something that readers can do, with whatever it says and leads to.`];
      default:
        return [];
    }
  });
}

function changesIn(path: string, words: Readonly<Record<string, string>>, before: Facts | undefined, after: Facts | undefined): string[] {
  if (!before || !after) return [];
  const changed = Object.entries(words).filter(([key]) => !isDeepStrictEqual(before[key], after[key]));
  if (changed.length === 0) return [];
  return [`${path} changes ${changed.map(([key, what]) => `${what} (${key})`).join('; ')}. Is that so, and who says it?`];
}

/** Checksums are right for any number that somebody has, and nobody but a person sees whose it is. */
export function questionsAboutIdentifiers(facts: SignatureFacts): string[] {
  return identifierKinds.flatMap((kind) => {
    const id = facts[kind];
    return id === undefined ? [] : [`It says of itself that ${identifierLink(kind, id)} is the signatory. Look whether that is so.`];
  });
}
