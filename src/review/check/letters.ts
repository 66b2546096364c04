// Which letters a change can concern, by its paths alone.

import { placeOf } from '../../core/files/kinds.ts';
import { isInCampaign } from '../../core/files/listed.ts';
import { letterOf } from '../base/paths.ts';

/** The letters whose signatures a change can concern. */
export function lettersConcernedBy(paths: Iterable<string>): Set<string> {
  const letters = new Set<string>();
  for (const path of paths) {
    const letter = letterOf(path);
    if (letter !== undefined) letters.add(letter);
    const place = isInCampaign(path) ? placeOf(path) : undefined;
    if (place && !('rule' in place) && (place.kind === 'letter' || place.kind === 'revisions' || place.kind === 'decisions'))
      letters.add(place.id);
  }
  return letters;
}
