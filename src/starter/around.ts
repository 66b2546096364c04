// What the files around a campaign say of it.

import type { ForgeKind } from '../forge/kinds.ts';

/** Under which the campaign's texts are; `none` where others may use them no further than laws allow. */
export type Licence = 'CC BY 4.0' | 'none';

/** Answers have all of it, and package.json keeps it for later versions of these files. */
export interface Around {
  readonly name: string;
  readonly url: string;
  readonly email: string | undefined;
  readonly repository: { readonly url: string; readonly forge: ForgeKind } | undefined;
  readonly letter: { readonly id: string };
  readonly licence: Licence;
}
