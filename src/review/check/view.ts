// The campaign as it is at the base, or as it would be with a change: both are asked in one way.

import type { ListedEntry } from '../../core/files/listed.ts';
import { isInCampaign } from '../../core/files/listed.ts';
import type { Base, Content } from '../base/base.ts';
import { isSameSurroundings, type Surroundings, surroundingsOf } from '../base/texts.ts';
import type { ProposedFile } from '../proposal.ts';

export interface View {
  contentOf(path: string): Content | undefined;
  readonly surroundings: Surroundings;
  /** Whether a file is another than at the base. */
  isChanged(path: string): boolean;
  /** Whether a text says the same as at the base, and so does everything that it may refer to. */
  isAsBefore(path: string): boolean;
  /** Everything outside signatories/. */
  otherEntries(): Iterable<ListedEntry>;
}

export function viewOfBase(base: Base): View {
  return {
    contentOf: (path) => base.contentOf(path),
    get surroundings() {
      return base.surroundings;
    },
    isChanged: () => false,
    isAsBefore: () => true,
    otherEntries: () => base.others.values(),
  };
}

export function viewWith(base: Base, changed: ReadonlyMap<string, ProposedFile>): View {
  const others = [...changed.values()].filter(({ path }) => !path.startsWith('signatories/') && isInCampaign(path));
  const contentOf = (path: string): Content | undefined => {
    const file = changed.get(path);
    return file ? contentAfter(file) : base.contentOf(path);
  };
  const otherEntries = (): ListedEntry[] => [
    ...base.others.values().filter(({ path }) => !changed.has(path)),
    ...others.flatMap((file) => contentAfter(file)?.entry ?? []),
  ];
  let surroundings: Surroundings | undefined;
  const surroundingsWith = (): Surroundings => {
    surroundings ??= others.length === 0 ? base.surroundings : surroundingsOf(otherEntries(), (path) => contentOf(path)?.bytes);
    return surroundings;
  };
  return {
    contentOf,
    get surroundings() {
      return surroundingsWith();
    },
    isChanged: (path) => changed.has(path),
    isAsBefore: (path) => !changed.has(path) && isSameSurroundings(surroundingsWith(), base.surroundings),
    otherEntries,
  };
}

/** Undefined where the change removes it. */
function contentAfter({ path, kind, size, after }: ProposedFile): Content | undefined {
  if (kind === 'removed') return undefined;
  return { entry: { path, type: kind, size: size ?? after?.length ?? 0 }, bytes: after };
}
