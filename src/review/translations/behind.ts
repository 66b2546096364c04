// Whether a changed translation names the revision that its words follow.

import { excerptOf } from '../../core/translation/excerpt.ts';
import { lastRevision } from '../../core/translation/revisions.ts';
import type { BlockStanding } from '../../core/translation/standing.ts';
import type { Edition } from './edition.ts';
import type { Behind } from './translated-text.ts';

const maxNamed = 5;

export function behindOf(before: Edition | undefined, after: Edition): Behind | undefined {
  const { original, document } = after;
  if (!original) return undefined;
  const { revision } = document.facts;
  const last = lastRevision(original.revisions).number;
  const isLate = ({ state, since, original: own }: BlockStanding): boolean =>
    own !== undefined && since !== undefined && (state === 'changed' || state === 'minor' || state === 'missing');
  const late = original.standing.blocks.filter(isLate);
  if (late.length === 0) return undefined;
  const found = (why: Behind['why'], some: readonly BlockStanding[]): Behind | undefined =>
    some.length === 0
      ? undefined
      : {
          why,
          revision,
          last,
          passages: some.slice(0, maxNamed).flatMap(({ original: own }) => (own ? [excerptOf(own)] : [])),
          count: some.length,
          line: document.source.positionAt(document.yaml.locate(['revision'], 'value')).line,
        };
  if (!before) return found('older', late);
  const known = new Set(before.blocks.map(({ hash }) => hash));
  const edited = late.filter(({ translation }) => translation.some(({ hash }) => !known.has(hash)));
  if (revision > before.document.facts.revision) {
    const isSame = known.size === new Set(after.blocks.map(({ hash }) => hash)).size && after.blocks.every(({ hash }) => known.has(hash));
    return found(isSame ? 'number' : 'rest', late);
  }
  return found('words', edited);
}
