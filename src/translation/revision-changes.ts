// What sets a revision of a letter's text apart from the one before it.

import type { Revision, RevisionBlock } from '../core/translation/revisions.ts';

export interface PassageChange {
  readonly id: string;
  readonly before: RevisionBlock | undefined;
  readonly after: RevisionBlock | undefined;
}

export interface RevisionChanges {
  /** What is new, gone or in other words; a passage that was only moved is not among them. */
  readonly changes: readonly PassageChange[];
  /** Whether passages are in another order. */
  readonly isReordered: boolean;
}

/** `previous` is undefined for the first. */
export function compare(previous: Revision | undefined, revision: Revision): RevisionChanges {
  const ids = new Set([...(previous?.byId.keys() ?? []), ...revision.byId.keys()]);
  const changes = [...ids].flatMap((id): PassageChange[] => {
    const [before, after] = [previous?.byId.get(id), revision.byId.get(id)];
    return before?.hash === after?.hash ? [] : [{ id, before, after }];
  });
  const common = (blocks: readonly RevisionBlock[] = [], other: Revision | undefined): string =>
    blocks.flatMap(({ id }) => (other?.byId.has(id) ? [id] : [])).join();
  return { changes, isReordered: common(previous?.blocks, revision) !== common(revision.blocks, previous) };
}
