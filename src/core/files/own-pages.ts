// The texts of a campaign that have a page, as links between them name them.

import { aliasesIn } from './aliases.ts';
import type { Place } from './kinds.ts';

interface Placed {
  readonly path: string;
  readonly place: Pick<Place, 'kind' | 'id'>;
}

/** Former addresses of letters are among them: they lead on. `bytesAt`: what the file of a letter holds. */
export function ownPagesOf(files: readonly Placed[], bytesAt: (path: string) => Buffer | undefined): ReadonlySet<string> {
  return new Set(
    files.flatMap(({ path, place: { kind, id } }) => {
      if (kind === 'letter') return [id, ...aliasesIn(bytesAt(path))];
      if (kind === 'page') return [id];
      return kind === 'update' ? [`updates/${id}`] : [];
    }),
  );
}
