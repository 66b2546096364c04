// Which pages a page of a long list links to: the first, the last, its neighbours, and those of the same letter.

import { type ListPage, pageOf } from './pages.ts';
import type { Section } from './section.ts';

const neighbours = 2;
/** Pages of one letter on either side. */
const maxPerLetter = 6;

/** Page numbers in their order; undefined stands for pages that are left out. */
export function pagerNumbers({ number, total }: Pick<ListPage, 'number' | 'total'>, sections: readonly Section[]): (number | undefined)[] {
  const own = sections.findLastIndex(({ start }) => pageOf(start) <= number);
  const next = sections[own + 1];
  const from = Math.max(pageOf(sections[own]?.start ?? 0), number - maxPerLetter);
  const to = Math.min(next ? pageOf(next.start) : total, number + maxPerLetter);
  const shown = [...Array(total).keys()]
    .map((index) => index + 1)
    .filter((page) => page === 1 || page === total || Math.abs(page - number) <= neighbours || (page >= from && page <= to));
  return shown.flatMap((page, index) => {
    const before = shown[index - 1] ?? 0;
    // A single page that is left out takes no more room than the mark for it.
    if (page - before === 2) return [page - 1, page];
    return page - before > 2 ? [undefined, page] : [page];
  });
}
