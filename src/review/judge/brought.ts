// Which signatures of a proposal later ones are compared with: those that may well be merged, as they will be when they are mended.

import { letterOf } from '../base/paths.ts';
import type { Proposal } from '../proposal.ts';
import type { Verdict, VerdictKind } from './verdict.ts';

const bringing: ReadonlySet<VerdictKind> = new Set(['ready', 'doubtful', 'several', 'likely-duplicate']);

/** Whether a proposal brings signatures that may turn up again in another one. */
export function bringsSignatures({ kind, isMendable }: Verdict): boolean {
  return bringing.has(kind) || isMendable;
}

/** Without what is not compared; undefined where nothing is. */
export function broughtBy(proposal: Proposal, verdict: Verdict): Proposal | undefined {
  if (!bringsSignatures(verdict)) return undefined;
  const { number, author, files } = mendedProposal(proposal, verdict);
  const own = files.filter(({ path, kind, isNew }) => kind === 'file' && isNew && letterOf(path) !== undefined);
  return own.length > 0 ? { number, author, files: own } : undefined;
}

/** With its files as they will be when they are mended, if they will be. */
export function mendedProposal(proposal: Proposal, { isMendable, mends }: Verdict): Proposal {
  if (!isMendable) return proposal;
  const files = proposal.files.map((file) => {
    const mend = mends.find(({ path }) => path === file.path);
    return mend ? { ...file, path: mend.newPath, after: mend.bytes, size: mend.bytes.length, isExecutable: false } : file;
  });
  return { ...proposal, files };
}
