// Which character divides the cells of a file with values.

import Papa from 'papaparse';

const delimiters = [',', ';', '\t', '|'] as const;
export const delimiterNames: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'vertical bar' };

const maxSampleRows = 60;

export interface FoundDelimiter {
  readonly delimiter: string;
  /** The first line says it and holds nothing else: `sep=;`, which Excel writes and reads. */
  readonly declared: boolean;
}

/** The delimiter that cuts most rows into the same number of cells, and into most of them. */
export function delimiterOf(sample: string): FoundDelimiter {
  const declared = /^\ufeff?"?sep=(.)"?[ ,;\t]*(?:\n|$)/i.exec(sample)?.[1];
  if (declared !== undefined) return { delimiter: declared, declared: true };
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of delimiters) {
    const { data } = Papa.parse<string[]>(sample, { delimiter, newline: '\n', preview: maxSampleRows });
    const widths = data.map((cells) => cells.length).filter((width) => width > 1);
    const counts = new Map<number, number>();
    for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
    const [usual = 1, often = 0] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
    const filled = data.filter((cells) => cells.some((cell) => cell.trim() !== '')).length;
    const score = (often / Math.max(filled, 1)) * 100 + Math.min(usual, 50);
    if (often > 0 && score > best.score) best = { delimiter, score };
  }
  return { delimiter: best.delimiter, declared: false };
}
