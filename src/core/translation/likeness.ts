// How much of two passages is the same.

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** Dice's coefficient over words, 0 to 1. */
export function likeness(a: string, b: string): number {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  const rest = new Map<string, number>();
  for (const word of first) rest.set(word, (rest.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of second) {
    const left = rest.get(word) ?? 0;
    if (left === 0) continue;
    rest.set(word, left - 1);
    common++;
  }
  const total = first.length + second.length;
  return total === 0 ? 0 : (2 * common) / total;
}

function wordsOf(text: string): string[] {
  return [...segmenter.segment(text)].flatMap(({ segment, isWordLike }) => (isWordLike ? [segment.toLowerCase()] : []));
}
