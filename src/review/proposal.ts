// One change that someone proposes, as it would be merged into the base: what is judged.

import type { ChangedFile } from './change.ts';

export interface ProposedFile extends ChangedFile {
  /** Whether it would be an executable file. */
  readonly isExecutable: boolean;
  /** Size in bytes after the change, where it is a file. */
  readonly size?: number | undefined;
  /** What the base has there; undefined where that is nothing, no file, or larger than any text of a campaign. */
  readonly before: Buffer | undefined;
  /** What would be there after the merge; undefined where that is nothing, no file, or larger than any text of a campaign. */
  readonly after: Buffer | undefined;
}

export interface Person {
  readonly name: string;
  /** As the commit says it: anyone can write any address there. */
  readonly email: string;
  /** The name of the account on the forge, where the forge itself told it. Never taken from a commit. */
  readonly handle?: string | undefined;
}

export interface Proposal {
  /** Of the pull request; 0 where there is none. */
  readonly number: number;
  /** What differs between the base and the base with the change merged in. Paths are seen from the campaign's root; `../x` lies above it. */
  readonly files: readonly ProposedFile[];
  /** Paths that git could not merge. Where there are any, `files` may be empty. */
  readonly conflicts?: readonly string[];
  readonly author: Person;
  /** Who added the file at a path of the base, where git can say. Asked for changed and removed signatures only. */
  readonly ownerOf?: (path: string) => Person | undefined;
}
