// The signatures that a letter has, and what was decided about them, without the rest of the campaign: small in memory.

import { onItsOwn, readFacts } from '../core/facts.ts';
import { readFile } from '../core/files/read.ts';
import { listFiles } from '../core/files/tree.ts';
import type { Problem } from '../core/problem.ts';
import { Report } from '../core/report.ts';
import { joinDecisions, type LetterDecisions, SignatoryIndex } from '../core/decisions.ts';
import { decisionsSchema } from '../core/schema/decisions.ts';
import type { SignatureFacts } from '../core/schema/signature.ts';
import { readSignatures } from '../core/signatures.ts';
import { SameList, WithdrawnList } from '../core/withdrawn.ts';

export interface ExistingSignatory {
  readonly id: string;
  /** Path from the campaign's root. */
  readonly file: string;
  /** Number of its row, from 0 on, in a list file. */
  readonly row: number | undefined;
  readonly facts: SignatureFacts;
}

export interface ExistingNamed {
  readonly id: string;
  readonly name: string;
  readonly signatory: ExistingSignatory;
}

export interface ExistingSignatures {
  /** The letters there are, whatever their state. */
  readonly letters: readonly string[];
  readonly signatories: readonly ExistingSignatory[];
  /** From the letter’s file and all records. */
  readonly decisions: LetterDecisions;
  /** Paths of the files that hold decisions of the letter. */
  readonly decisionFiles: readonly string[];
  readonly withdrawn: WithdrawnList;
  readonly same: SameList;
  /** By ids and by remembered names. */
  readonly index: SignatoryIndex<ExistingNamed>;
  /** By fingerprint: who was made from which row of a source. */
  readonly rows: ReadonlyMap<string, ExistingSignatory>;
  /** Names of files that are taken, in lower case, also of those that could not be read. */
  readonly ids: ReadonlySet<string>;
  /** Errors of the letter's signatures and decisions: there may be someone who could not be read. */
  readonly errors: readonly Problem[];
}

export function readExisting(
  root: string,
  letter: string,
  onProgress: (done: number, total: number) => void = () => {},
): ExistingSignatures {
  const files = listFiles(root, new Report());
  const report = new Report();
  const context = onItsOwn(report);
  const own = files.filter(({ place }) => place.letter === letter);
  const ids = new Set<string>();
  const signatories: ExistingSignatory[] = [];
  for (const [index, file] of own.entries()) {
    if (index % 500 === 0) onProgress(index, own.length);
    ids.add(file.place.id.toLowerCase());
    const bytes = readFile(root, file, report);
    for (const { id, facts, path } of bytes ? readSignatures(file, bytes, context) : []) {
      ids.add(id.toLowerCase());
      const row = path[0];
      signatories.push({ id, file: file.path, row: typeof row === 'number' ? row : undefined, facts });
    }
  }
  const decided = files.filter(({ place }) => place.kind === 'decisions' && place.id === letter);
  const decisions = joinDecisions(
    decided.flatMap((file) => {
      const bytes = readFile(root, file, report);
      return (bytes && readFacts(file, bytes, decisionsSchema, context)?.facts) ?? [];
    }),
  );
  // Made when somebody is looked for: of long lists it takes much memory, and most imports need none of it.
  let made: SignatoryIndex<ExistingNamed> | undefined;
  const index = (): SignatoryIndex<ExistingNamed> => {
    made ??= new SignatoryIndex(
      signatories.map((signatory) => ({ id: signatory.id, name: signatory.facts.name, signatory })),
      decisions.same,
    );
    return made;
  };
  const rows = new Map<string, ExistingSignatory>();
  for (const signatory of signatories) for (const row of signatory.facts.source?.row?.split(' ') ?? []) rows.set(row, signatory);
  return {
    letters: files.filter(({ place }) => place.kind === 'letter').map(({ place }) => place.id),
    signatories,
    decisions,
    decisionFiles: decided.map(({ path }) => path),
    withdrawn: new WithdrawnList(
      decisions,
      decisions.same.filter((entry) => !signatoryOf(entry, index())),
    ),
    same: new SameList(decisions, (entry) => signatoryOf(entry, index())?.id),
    get index() {
      return index();
    },
    rows,
    ids,
    errors: report.sorted().filter(({ severity }) => severity === 'error'),
  };
}

/** Who an entry about one signatory means: by the remembered name, where the id is another’s or no one’s now. */
export function signatoryOf(
  { signatory, name }: LetterDecisions['same'][number],
  index: SignatoryIndex<ExistingNamed>,
): ExistingSignatory | undefined {
  return (index.find(signatory, name) ?? index.find(signatory, undefined))?.signatory;
}

/** The entries of other names of someone. */
export function otherNamesOf(signatory: ExistingSignatory, { decisions, index }: ExistingSignatures): LetterDecisions['same'] {
  return decisions.same.filter((entry) => signatoryOf(entry, index) === signatory);
}
