// The texts of a campaign that have a page, as links between them name them.

import type { Place } from './kinds.ts';

export function ownPagesOf(files: readonly { readonly place: Pick<Place, 'kind' | 'id'> }[]): ReadonlySet<string> {
  return new Set(
    files.flatMap(({ place: { kind, id } }) => {
      if (kind === 'letter' || kind === 'page') return [id];
      return kind === 'update' ? [`updates/${id}`] : [];
    }),
  );
}
