// Lines of a text as a reader gives them, and what was made of each, in short.

import type { RawEntry } from '../../../src/signatories/import/entry.ts';
import { readLines } from '../../../src/signatories/import/lines/read-lines.ts';
import type { LinesBlock } from '../../../src/signatories/import/source/block.ts';

export function block(lines: readonly string[], rest: Partial<LinesBlock> = {}): LinesBlock {
  return { kind: 'lines', isList: true, lines: lines.map((text, index) => ({ where: `line ${index + 1}`, text })), ...rest };
}

export function read(lines: readonly string[], rest: Partial<LinesBlock> = {}, kind?: 'person' | 'organisation'): RawEntry[] {
  return readLines(block(lines, rest), kind);
}

/** The fields of an entry that is certain; what is asked about, or why it is left out, of any other. */
export function brief({ values, questions, fault, unnamed }: RawEntry): RawEntry['values'] | string {
  if (fault !== undefined) return 'fault';
  if (unnamed !== undefined) return 'unnamed';
  return questions.length > 0 ? questions.map(({ about }) => about).join(' ') : values;
}
