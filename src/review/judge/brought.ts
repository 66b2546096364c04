// Which signatures of a proposal later ones are compared with: those that may well be merged, as they will be when they are fixed.

import { letterOf } from '../base/paths.ts';
import { maxCompared, maxSignatures } from '../limits/limits.ts';
import type { Proposal, ProposedFile } from '../proposal.ts';
import type { Verdict, VerdictKind } from './verdict.ts';

const bringing: ReadonlySet<VerdictKind> = new Set(['ready', 'doubtful', 'several', 'likely-duplicate']);

/** Whether a proposal brings signatures that may turn up again in another one. */
export function bringsSignatures({ kind, isFixable }: Verdict): boolean {
  return bringing.has(kind) || isFixable;
}

/** Without what is not compared; undefined where nothing is. */
function broughtBy(proposal: Proposal, verdict: Verdict): Proposal | undefined {
  if (!bringsSignatures(verdict)) return undefined;
  const { number, author, files } = fixedProposal(proposal, verdict);
  const own = files.filter(({ path, kind, isNew }) => kind === 'file' && isNew && letterOf(path) !== undefined);
  return own.length > 0 ? { number, author, files: own } : undefined;
}

export interface BroughtEntry {
  readonly proposal: Proposal;
  readonly signatures: number;
}

/** What all proposals brought, within bounds: whoever proposes a million signatures keeps nobody from a verdict. */
export class Brought {
  readonly entries: BroughtEntry[];
  #several: number;

  constructor(entries: readonly BroughtEntry[] = []) {
    this.entries = [...entries];
    this.#several = entries.reduce((sum, { signatures }) => sum + (signatures > 1 ? signatures : 0), 0);
  }

  /** What later ones are compared with, or a sentence why they are not; undefined where there is nothing. */
  take(proposal: Proposal, verdict: Verdict): Proposal | string | undefined {
    const own = broughtBy(proposal, verdict);
    const signatures = verdict.signatures.length;
    if (!own) return undefined;
    const several = signatures > 1 ? signatures : 0;
    if (several > maxCompared || this.#several + several > maxSignatures.compared)
      return `It brings ${signatures.toLocaleString('en')} signatures. It was compared with the requests before it, and those behind it were not compared with it.`;
    this.#several += several;
    this.entries.push({ proposal: own, signatures });
    return own;
  }
}

/** With its files as they will be when they are fixed, if they will be. */
export function fixedProposal(proposal: Proposal, { isFixable, fixes }: Verdict): Proposal {
  if (!isFixable) return proposal;
  const files = proposal.files.map((file) => {
    const fix = fixes.find(({ path }) => path === file.path);
    if (!fix) return file;
    const there = fix.before ? { isNew: false, before: fix.before } : {};
    return { ...file, path: fix.newPath, after: fix.bytes, size: fix.bytes.length, isExecutable: false, ...there };
  });
  const known = new Set(proposal.files.map(({ path }) => path));
  const beside = fixes.flatMap(({ path, newPath, bytes, before }): ProposedFile[] =>
    known.has(path)
      ? []
      : [{ path: newPath, kind: 'file', isNew: before === undefined, isExecutable: false, size: bytes.length, before, after: bytes }],
  );
  return { ...proposal, files: [...files, ...beside] };
}
