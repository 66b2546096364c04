// Brings the new signatures of a run to safety: files in the tree, or a branch that was pushed. Only then may a message be marked.

import { addWholeFile } from '../../core/write.ts';
import type { NewFile } from '../../mailbox/branch/commits.ts';
import { branchName, mailPrefix, type Rhythm } from '../../mailbox/branch/name.ts';
import { requestText } from '../../mailbox/branch/request.ts';
import { removeLeftovers } from '../../mailbox/leftovers.ts';
import { type MailPlan, mailSource } from '../../mailbox/plan.ts';
import { decidedFor, type SourceDecisions } from '../../signatories/import/decided.ts';
import { memoryOf, rememberImport } from '../../signatories/import/remember.ts';
import { textOfRow, writeSignatures } from '../../signatories/import/write.ts';
import { recordPath, recordText } from '../../signatories/memory/record.ts';
import { signaturePath } from '../../signatories/signature-path.ts';
import { type Pushed, pushFiles } from '../branch/push.ts';
import type { Target } from '../branch/target.ts';
import type { Io } from '../command.ts';
import { progressLine } from '../progress.ts';

/** First what was decided, then the files; each is there whole or not at all. */
export function writeToTree(root: string, plan: MailPlan, given: SourceDecisions, io: Io): void {
  removeLeftovers(root, Date.now());
  for (const letter of plan.letters) {
    const memory = memoryFor(plan, letter, given);
    if (memory) rememberImport(root, letter, memory);
    const writing = progressLine(io, 'Writing');
    writeSignatures(root, letter, plan.rowsOf(letter), mailSource, writing.update, addWholeFile);
    writing.end();
  }
}

function memoryFor(plan: MailPlan, letter: string, given: SourceDecisions): ReturnType<typeof memoryOf> {
  const { existing } = plan.stateOf(letter);
  const remembered = decidedFor(mailSource.title, existing.decisions.imports ?? []);
  return memoryOf(mailSource.title, { columns: new Map(), kind: undefined, rows: given.rows }, remembered, plan.rowsOf(letter));
}

/** Commits and pushes what is new. Undefined where nothing is. Throws a ReviewError where it is not taken. */
export async function pushMail(
  target: Target,
  plan: MailPlan,
  given: SourceDecisions,
  rhythm: Rhythm,
  now: Date,
  io: Io,
): Promise<Pushed | undefined> {
  const day = now.toISOString().slice(0, 10);
  const suggestions = [...plan.suggestions].map(([row, how]) => [signaturePath(plan.letterOf(row), row.id ?? ''), how] as const);
  return pushFiles(
    target,
    {
      files: newFiles(plan, given),
      wanted: branchName(now, rhythm),
      prefix: mailPrefix,
      otherwise: 'No message was marked; the next run brings them again.',
      textOf: (signatures, before) => requestText(day, { signatures, waiting: plan.waiting, suggestions }, before),
    },
    io,
  );
}

function newFiles(plan: MailPlan, given: SourceDecisions): NewFile[] {
  const digests = new Map<unknown, string>();
  for (const record of plan.records) if (plan.isSettled(record)) for (const row of record.rows) digests.set(row, record.digest);
  return plan.letters.flatMap((letter) => {
    const memory = memoryFor(plan, letter, given);
    const decided: NewFile[] = memory
      ? [{ path: recordPath(letter, 'import'), text: recordText({ imports: [memory] }), letter, name: undefined, digest: undefined }]
      : [];
    const signatures = plan.rowsOf(letter).flatMap((row): NewFile[] => {
      if (row.id === undefined || !row.facts) return [];
      const text = textOfRow({ ...row, facts: row.facts }, mailSource);
      return [{ path: signaturePath(letter, row.id), text, letter, name: row.facts.name, digest: digests.get(row) }];
    });
    return [...signatures, ...decided];
  });
}
