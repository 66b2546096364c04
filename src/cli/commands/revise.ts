// undersigned revise: records a new revision of a letter's text.

import { impacts } from '../../core/schema/revisions.ts';
import { isTextOf, lastRevision } from '../../core/translation/revisions.ts';
import { putFile } from '../../core/write.ts';
import { offsetOf } from '../../core/rules/revisions.ts';
import { alignTranslation } from '../../translation/new-lock.ts';
import type { LetterFiles } from '../../translation/letter-files.ts';
import { lockPath } from '../../core/translation/lock-text.ts';
import { prepareRevision, type Revised, revisionsPath, unrecordable } from '../../translation/revise.ts';
import { type Arguments, type Command, type ExitCode, type Io, rootOption, stringOption, UsageError } from '../command.ts';
import { openLetter } from '../letter-files.ts';
import { givenDay } from '../today.ts';
import { campaignDirectory } from '../root.ts';
import { passageChanges } from '../passage-changes.ts';

const usage = 'undersigned revise LETTER --impact wording --note "what was changed" (meaning, where it says something else)';

export const command: Command = {
  usage: 'LETTER [--impact IMPACT] [--note TEXT] [--date DAY] [--dry-run] [--root DIR]',
  details: `Edit letters/LETTER.md, then run this. It adds the new state of the text to letters/LETTER.revisions.yaml and shows what changed.
The first revision needs neither impact nor note. After that:
  wording  says the same in better words. Translators are told, readers are not.
  meaning  says something else. Every translation says so above its text until it is updated.
Translations whose passages nobody has paired with the original are tied to the revision before by their place, so that a change
is noticed in them; “undersigned align” shows and fixes those pairs.`,
  options: {
    impact: { value: 'IMPACT', help: 'wording or meaning. In doubt, meaning.' },
    note: { value: 'TEXT', help: 'What was changed and why, for everybody to read. One or two sentences.' },
    date: { value: 'DAY', help: 'The day of the change, as 2026-11-22. Today, where it is left out.' },
    'dry-run': { help: 'Shows what would be recorded, and writes nothing.' },
    ...rootOption,
  },
  positionals: 1,
  run: runRevise,
};

async function runRevise(args: Arguments, io: Io): Promise<ExitCode> {
  const root = campaignDirectory(args, io);
  const letter = openLetter(root, args.positionals[0], usage, io);
  if (!letter) return 1;
  const history = letter.isRecorded ? letter.revisions : undefined;
  if (history && isTextOf(lastRevision(history), letter.blocks)) {
    io.out(`The text of “${letter.id}” is the one of revision ${lastRevision(history).number}. There is nothing to record.\n`);
    return 0;
  }
  const [knot] = unrecordable(letter.blocks);
  if (knot) {
    const { line } = letter.document.source.positionAt(offsetOf(knot, letter.document));
    io.err(
      `${letter.document.file.path}:${line}: This passage cannot be recorded, because its Markdown is a knot, such as a footnote within a footnote. Write it more simply.\n`,
    );
    return 1;
  }
  const revised = prepareRevision(root, letter, letter.blocks, history, {
    impact: history ? await impactOf(args, io) : undefined,
    note: await noteOf(args, io, history !== undefined),
    date: dateOf(args, history && lastRevision(history).date),
  });
  if (!revised) return 0;
  describe(revised, letter, io);
  if (args.values['dry-run'] === true) {
    io.out('Nothing was written, because of --dry-run.\n');
    return 0;
  }
  const tied = tieTranslations(root, letter);
  putFile(root, revisionsPath(letter.id), revised.text);
  io.out(`Recorded as revision ${revised.revision.number} in ${revisionsPath(letter.id)}.\n`);
  if (tied.length > 0)
    io.out(
      `The passages of ${tied.length} translation${tied.length === 1 ? '' : 's'} (${tied.join(', ')}) were paired with the original by their place. Look at them: npx undersigned align ${tied[0]} ${letter.id}\n`,
    );
  io.out('Commit these files together with the text.\n');
  return 0;
}

/** Before the original moves on, what follows what is written down: afterwards it could not be known. */
function tieTranslations(root: string, letter: LetterFiles): string[] {
  return letter.translations.flatMap((translation) => {
    const { open, text } = alignTranslation(translation, letter.revisions, false);
    if (open.every(({ original }) => original.length === 0)) return [];
    putFile(root, lockPath(translation.language, letter.id), text);
    return [translation.language];
  });
}

function describe({ revision, changes, isReordered }: Revised, letter: LetterFiles, io: Io): void {
  if (revision.number === 1) {
    io.out(`“${letter.document.facts.title}”, as it is now: ${revision.blocks.length} passages.\n`);
    return;
  }
  io.out(passageChanges(changes, { colour: io.colour }));
  if (isReordered) io.out('Passages stand in another order.\n');
  io.out('\n');
}

async function impactOf(args: Arguments, io: Io): Promise<'wording' | 'meaning'> {
  const given =
    stringOption(args, 'impact') ??
    (await io.ask?.('Does it say something else now (meaning), or the same in better words (wording)? '))?.trim();
  const impact = impacts.find((name) => name === given);
  if (!impact)
    throw new UsageError(
      `Say what the change does: --impact wording, or --impact meaning${given === undefined ? '' : `, not “${given}”`}. Readers of translations are told only of the second.`,
    );
  return impact;
}

async function noteOf(args: Arguments, io: Io, isNeeded: boolean): Promise<string | undefined> {
  const given = stringOption(args, 'note') ?? (isNeeded ? await io.ask?.('What was changed, and why? (one sentence, public) ') : undefined);
  const note = given?.trim().replace(/\s+/gu, ' ');
  if (isNeeded && !note) throw new UsageError('Say what was changed and why: --note "…". The letter’s page shows it with the difference.');
  if (note && note.length > 600) throw new UsageError(`The note has ${note.length} characters; 600 are the most.`);
  return note === '' ? undefined : note;
}

function dateOf(args: Arguments, before: string | undefined): string {
  const date = givenDay(args);
  if (before !== undefined && date < before) throw new UsageError(`The revision before is of ${before}; the new one cannot be of ${date}.`);
  return date;
}
