// Words for names that are gone.

import type { FewerNames } from '../review/check/fewer-names.ts';

export function fewerNamesText(fewer: readonly FewerNames[], revision: string): string {
  return fewer
    .map(({ letter, before, now, withdrew, merged, unexplained }) => {
      const parts = [
        ...(withdrew > 0 ? [`${withdrew} withdrew`] : []),
        ...(merged > 0 ? [`${merged} ${merged === 1 ? 'is' : 'are'} another name of somebody`] : []),
        ...(unexplained > 0 ? [`of ${unexplained} nothing is remembered`] : []),
      ];
      return `Fewer names under “${letter}” than at ${revision}: ${now} of ${before}. Of those that are gone: ${parts.join(', ')}.\n`;
    })
    .join('');
}
