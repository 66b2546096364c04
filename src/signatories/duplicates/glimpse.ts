// A signature as a quick look sees it: what a long list is searched by. The signature itself is only worked out where that says it is worth it.

import type { Signatory } from '../../core/model.ts';
import { foldName } from '../../core/text/fold.ts';
import { skeletonOf } from '../../core/text/skeleton.ts';

export type GlimpsedFields = Pick<Signatory, 'name' | 'link' | 'handle'>;

export abstract class Glimpse implements GlimpsedFields {
  readonly file: string;
  readonly name: string;
  readonly link: string | undefined;
  readonly handle: string | undefined;
  #folded: string | undefined;
  #looks: string | undefined;

  constructor(file: string, { name, link, handle }: GlimpsedFields) {
    this.file = file;
    this.name = name;
    this.link = link;
    this.handle = handle;
  }

  /** Undefined where its file turns out to be no valid signature. */
  abstract whole(): Signatory | undefined;

  get folded(): string {
    this.#folded ??= foldName(this.name);
    return this.#folded;
  }

  get looks(): string {
    this.#looks ??= skeletonOf(this.name);
    return this.#looks;
  }
}

/** One of a list that may be long. */
export type Seen = Signatory | Glimpse;

export function wholeOf(seen: Seen): Signatory | undefined {
  return seen instanceof Glimpse ? seen.whole() : seen;
}
