// One sentence about a text, for search engines and shared links: its summary or, where it has none, how it begins.

import type { Edition } from '../core/model.ts';

/** What search engines show of it, about. */
const longest = 300;

export function descriptionOf({ summary, text, language }: Edition): string | undefined {
  if (summary !== undefined) return summary;
  const [paragraph = ''] = text.plain
    .split('\n')
    .filter((line) => line.trim() !== '' && !text.headings.some((heading) => heading.text === line));
  const sentences = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(paragraph)].map(({ segment }) => segment);
  let found = '';
  for (const sentence of sentences) {
    if (found !== '' && found.length + sentence.length > longest / 2) break;
    found += sentence;
  }
  const whole = found.trim();
  if (whole.length <= longest) return whole || undefined;
  const words = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(whole)];
  return `${words
    .filter(({ index, segment }) => index + segment.length < longest)
    .map(({ segment }) => segment)
    .join('')
    .trimEnd()}…`;
}
