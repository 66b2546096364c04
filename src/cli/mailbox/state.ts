// What a run of the mailbox needs to know of the campaign: its letters, who signed each, what was decided, and its own addresses.

import { onItsOwn, readFacts } from '../../core/facts.ts';
import { readFile } from '../../core/files/read.ts';
import { listFiles } from '../../core/files/tree.ts';
import { loadTexts } from '../../core/load-texts.ts';
import type { Campaign, Letter } from '../../core/model.ts';
import { Report } from '../../core/report.ts';
import { type SiteFacts, siteSchema } from '../../core/schema/site.ts';
import { type LetterState, mailSource } from '../../mailbox/plan.ts';
import { textReport } from '../../report/text.ts';
import { type ExistingSignatory, type ExistingSignatures, readExisting } from '../../signatories/existing.ts';
import { decidedFor, type SourceDecisions, withDecisions } from '../../signatories/import/decided.ts';
import { withWaiting } from '../../mailbox/branch/waiting.ts';
import { type Io, UsageError } from '../command.ts';
import { type RemovedFinder, removedFinder } from '../import/removed.ts';
import { unknownLetter } from '../letter.ts';

export interface MailCampaign {
  readonly root: string;
  readonly letters: readonly Letter[];
  readonly translatedSites: Campaign['translatedSites'];
  readonly site: SiteFacts | undefined;
  /** In lower case. */
  readonly own: ReadonlySet<string>;
  readonly stateOf: (letter: string) => LetterState;
}

export interface CampaignOptions {
  readonly only: string | undefined;
  /** Nothing may be written where some signatures cannot be read: they may be those of the mailbox. */
  readonly isWriting: boolean;
  readonly given: SourceDecisions;
  readonly waiting: ReadonlyMap<string, readonly ExistingSignatory[]>;
}

export async function openMailCampaign(root: string, { only, isWriting, given, waiting }: CampaignOptions, io: Io): Promise<MailCampaign> {
  const { letters, translatedSites, problems } = loadTexts(root);
  const site = siteOf(root);
  if (letters.length === 0)
    throw new UsageError(`No letter can be read, so that nobody can sign one. “undersigned check” names ${problems.length} problems.`);
  const ids = letters.map(({ id }) => id);
  if (only !== undefined && !ids.includes(only)) throw unknownLetter(only, ids);
  // History is read once for each letter, and only for letters that somebody can sign.
  const finders = new Map<string, RemovedFinder>();
  for (const { id, facts } of letters) if (facts.status === 'open') finders.set(id, await removedFinder(root, id, io));
  const states = new Map<string, LetterState>();
  return {
    root,
    letters,
    translatedSites,
    site,
    own: new Set(
      [site?.contact?.email, ...letters.flatMap(({ facts }) => [facts.contact?.email, facts.press?.email, facts.signing?.email])].flatMap(
        (email) => (email === undefined ? [] : [email.toLowerCase()]),
      ),
    ),
    stateOf: (letter) => {
      const known = states.get(letter);
      if (known) return known;
      const existing = readExisting(root, letter);
      refuseUnsound(existing, isWriting, io);
      const remembered = decidedFor(mailSource.title, existing.decisions.imports ?? []);
      const state: LetterState = {
        existing: withWaiting(existing, waiting.get(letter) ?? []),
        decided: withDecisions(remembered, given),
        findRemoved: finders.get(letter) ?? (() => undefined),
      };
      states.set(letter, state);
      return state;
    },
  };
}

/** Undefined where it cannot be read, of which the check speaks. */
export function siteOf(root: string): SiteFacts | undefined {
  const report = new Report();
  const file = listFiles(root, report, ['content']).find(({ place }) => place.kind === 'site');
  const bytes = file && readFile(root, file, report);
  return file && bytes && readFacts(file, bytes, siteSchema, onItsOwn(report))?.facts;
}

function refuseUnsound({ errors }: ExistingSignatures, isWriting: boolean, io: Io): void {
  if (errors.length === 0 || !isWriting) return;
  io.err(`${textReport(errors.slice(0, 10), { colour: false })}\n`);
  throw new UsageError(
    `Signatures of this letter cannot be read, so they may be in the mailbox too (${errors.length}, see above). Fix them first: undersigned check.`,
  );
}
