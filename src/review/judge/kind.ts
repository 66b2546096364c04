// From what was found to the kind of a verdict. Only one way leads to “ready”, and it is the last.

import { placeOf } from '../../core/files/kinds.ts';
import type { Problem } from '../../core/problem.ts';
import type { RuleId } from '../../core/rules.ts';
import { letterOf } from '../base/paths.ts';
import { signatoriesIn } from '../base/signatories-in.ts';
import type { Examined } from './examine.ts';
import { isSingleSignature } from './examine.ts';
import { type Ownership, ownershipOf } from './ownership.ts';
import type { Proposal, ProposedFile } from '../proposal.ts';
import { type Role, roleOf } from './roles.ts';
import type { VerdictKind } from './verdict.ts';

/** What someone reports who is there twice; anything else is wrong with the file itself. */
const double: ReadonlySet<RuleId> = new Set(['same-signatory']);

/** The kind of a change by its files alone; undefined where it adds signatures and nothing else. */
export function kindOfFiles(files: readonly ProposedFile[], proposal: Proposal, hosts: ReadonlySet<string>): VerdictKind | undefined {
  if (files.length === 0) return 'empty';
  const roles = new Set<Role>(files.map(roleOf));
  if (roles.has('engine')) return 'engine';
  if (!roles.has('signature')) {
    if (roles.size === 1 && roles.has('decisions')) return 'decisions';
    if (roles.has('decisions')) return 'mixed';
    return roles.has('text') ? 'text' : 'translation';
  }
  if (roles.has('translation') || roles.has('text')) return 'mixed';
  const signatures = files.filter((file) => roleOf(file) === 'signature');
  const there = signatures.filter(({ isNew, kind }) => !isNew || kind === 'removed');
  if (there.length === 0) return roles.has('decisions') ? 'mixed' : undefined;
  if (there.some((file) => ownershipOfFile(file, proposal, hosts) === 'other')) return 'edits-others';
  return there.length === signatures.length && there.every(({ kind }) => kind === 'removed') ? 'withdrawal' : 'own-edit';
}

/** With what was found in the files: texts with errors are never merged. `ofFiles`: what kindOfFiles says. */
export function kindOf(ofFiles: VerdictKind | undefined, files: readonly ProposedFile[], examined: Examined): VerdictKind {
  const hasErrors = examined.problems.some(({ severity }) => severity === 'error');
  if ((ofFiles === 'translation' || ofFiles === 'text') && hasErrors) return 'invalid';
  // A text or a signature that lies among other things is not a software.
  if (ofFiles === 'engine' && files.every((file) => examined.misplaced.has(file.path) || !['engine', 'signature'].includes(roleOf(file))))
    return 'invalid';
  return ofFiles ?? kindOfNew(files, examined);
}

/** Of a list no one is the owner. */
export function ownershipOfFile({ path, before }: ProposedFile, proposal: Proposal, hosts: ReadonlySet<string>): Ownership {
  if (!isSingleSignature(path)) return 'other';
  return ownershipOf(before ? signatoriesIn(path, before)[0] : undefined, path, proposal, hosts);
}

/** The kind of a change that adds signatures and nothing else. */
function kindOfNew(files: readonly ProposedFile[], { problems, signatures, duplicates, questions }: Examined): VerdictKind {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const isDouble = errors.length > 0 && errors.every((problem) => double.has(problem.rule));
  if (errors.length > 0 && !isDouble) return 'invalid';
  if (isDouble || duplicates.length > 0) return 'likely-duplicate';
  const [file] = files;
  if (files.length > 1 || !file || !isSingleSignature(file.path)) return 'several';
  if (questions.length > 0) return 'doubtful';
  return isOneSignature(file, signatures, problems) ? 'ready' : 'doubtful';
}

/** Said once more in one place, whatever the steps before have seen: what is merged without a person looking is no more than this. */
function isOneSignature(file: ProposedFile, signatures: Examined['signatures'], problems: readonly Problem[]): boolean {
  const place = placeOf(file.path);
  return (
    file.kind === 'file' &&
    file.isNew &&
    !file.isExecutable &&
    file.before === undefined &&
    file.after !== undefined &&
    !('rule' in place) &&
    place.kind === 'signature' &&
    signatures.length === 1 &&
    signatures[0]?.path === file.path &&
    signatures[0].letter === letterOf(file.path) &&
    problems.every(({ severity, rule }) => severity === 'warning' && rule === 'text-line-endings')
  );
}
