// Text that was damaged before it got here: put right where that is certain, and said where it is not.

import { type Block, type Cell, type SourceLine, type SourceRow, type TableBlock, textOf } from './block.ts';
import { isSuspect, undoMisreading } from './mojibake.ts';

/** What a source shows about its text as a whole. Everything in it is looked at once before a row is given out. */
export class Damage {
  #repaired = 0;
  #example = '';
  #lost = 0;

  look(text: string): void {
    if (plain.test(text)) return;
    const meant = undoMisreading(text);
    if (meant !== undefined) {
      if (this.#repaired++ === 0) this.#example = `“${text.slice(0, 40)}” → “${meant.slice(0, 40)}”`;
    } else if (damageIn(text, false) !== undefined) this.#lost++;
  }

  async lookAt(blocks: readonly Block[]): Promise<void> {
    for (const block of blocks) {
      if (block.kind === 'lines') for (const { text } of block.lines) this.look(text);
      else {
        for (const header of block.headers) this.look(header);
        for await (const rows of block.rows()) for (const { cells } of rows) for (const cell of cells) this.look(textOf(cell));
      }
    }
  }

  notes(): string[] {
    const notes: string[] = [];
    if (this.#repaired > 0)
      notes.push(
        `The text went through a wrong encoding before it got here. ${this.#repaired} ${this.#repaired === 1 ? 'text was' : 'texts were'} ` +
          `put right, such as ${this.#example}.`,
      );
    if (this.#lost > 0)
      notes.push(
        `Letters were lost in ${this.#lost} ${this.#lost === 1 ? 'text' : 'texts'}; those rows are not read. Get the list once more, saved as UTF-8.`,
      );
    return notes;
  }

  /** Blocks that are put right as they are read. */
  repair(blocks: readonly Block[]): readonly Block[] {
    if (this.#repaired === 0 && this.#lost === 0) return blocks;
    const isLossy = this.#lost > 0;
    return blocks.map((block) =>
      block.kind === 'lines' ? { ...block, lines: block.lines.map((line) => repairLine(line, isLossy)) } : repairTable(block, isLossy),
    );
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: plain text is what most texts are.
const plain = /^[\u0000-\u003e\u0040-\u007f]*$/;

function repairTable(block: TableBlock, isLossy: boolean): TableBlock {
  return {
    ...block,
    headers: block.headers.map((header) => undoMisreading(header) ?? header),
    rows: async function* () {
      for await (const rows of block.rows()) yield rows.map((row) => repairRow(row, isLossy));
    },
  };
}

function repairRow(row: SourceRow, isLossy: boolean): SourceRow {
  let fault = row.fault;
  const cells = row.cells.map((cell): Cell => {
    const text = textOf(cell);
    if (plain.test(text)) return cell;
    const meant = undoMisreading(text);
    if (meant === undefined) fault ??= faultOf(text, isLossy);
    return meant === undefined ? cell : typeof cell === 'string' ? meant : { ...cell, text: meant };
  });
  return fault === undefined ? { ...row, cells } : { ...row, cells, fault };
}

function repairLine(line: SourceLine, isLossy: boolean): SourceLine {
  const { text, linkText } = line;
  const meant = undoMisreading(text);
  const fault = meant === undefined ? (line.fault ?? faultOf(text, isLossy)) : line.fault;
  return {
    ...line,
    text: meant ?? text,
    ...(linkText === undefined ? {} : { linkText: undoMisreading(linkText) ?? linkText }),
    ...(fault === undefined ? {} : { fault }),
  };
}

function faultOf(text: string, isLossy: boolean): string | undefined {
  const damaged = damageIn(text, isLossy);
  return damaged === undefined ? undefined : `The text was damaged before it got here: “${damaged.slice(0, 80)}”.`;
}

const lostInside = /(?:\p{L}\?+(?=\p{Ll})|(?<![\p{L}\p{N}?!.,;:)»”"'])\?(?=\p{Ll}\p{Ll}))/u;
/** Where letters were lost elsewhere in the source, a question mark at the end of a word is one, too, but at the end of a sentence. */
const lostAtEnd = /\p{L}\?(?=$|[\s,;)])/u;
const onlyLost = /^\?{2,}(?:[\s-]+\?{2,})+$/u;
const address = /:\/\/|\bwww\.|[/=&]/;
/** Longer texts are sentences, in which people ask. */
const maxNameLength = 80;

/** The damaged word, if there is one. `isKnownDamaged`: the source has others. */
export function damageIn(text: string, isKnownDamaged: boolean): string | undefined {
  if (text.includes('\ufffd')) return text.split(/\s+/u).find((word) => word.includes('\ufffd'));
  if (isSuspect(text) && isMixed.test(text)) return text.split(/\s+/u).find((word) => isSuspect(word)) ?? text;
  if (!text.includes('?')) return undefined;
  if (onlyLost.test(text.trim())) return text.trim();
  const isName = text.length <= maxNameLength;
  const found = text
    .split(/\s+/u)
    .filter((word) => !address.test(word) && (lostInside.test(word) || (isKnownDamaged && isName && lostAtEnd.test(word))));
  // In a sentence someone may have left out a space once.
  return isName || isKnownDamaged || found.length > 1 ? found[0] : undefined;
}

/** Signs of a wrong encoding that no right text has, in a text that could not be put right as a whole. */
const isMixed =
  /[ÃÂ][\u0080-\u00a9\u00ac\u00af-\u00b6\u00b8\u00b9\u00bc-\u00be€ƒ†‡ˆ‰Š‹Œž•™š›œŸ]|â€[\u0080-\u00bf™œ˜“¦¢]|[√≈][\u0080-\u00ff†•™≠∞±≤≥∂∑∏π∫Ω]|Ð[\u0080-\u00bf˜šžŸœ™]|Ñ[€‚ƒ„…†‡ˆ‰Š‹Œ]/u;
