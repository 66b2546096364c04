// Text that is struck out by its own characters, where no markup can say so.

/** `A̶d̶a̶`: a stroke through each letter, as messengers and generators of fancy text write it. */
const stroke = /[\u0335-\u0338]/gu;
const marked = /^[\s*_]*(?:~~([^~]+)~~|<(del|s|strike)>[^<]*<\/\2>)/iu;
const markedLater = /~~[^~]+~~|<(?:del|s|strike)>/iu;

export interface StruckText {
  readonly text: string;
  readonly isStruck?: true;
  readonly fault?: string;
}

/** Undefined where nothing is struck out. */
export function readStruck(written: string): StruckText | undefined {
  const strokes = written.match(stroke)?.length ?? 0;
  const text = strokes > 0 ? written.replace(stroke, '') : written;
  if (strokes > 0 && strokes * 3 > text.length) return { text, isStruck: true };
  if (!markedLater.test(text)) return undefined;
  if (marked.test(text)) return { text: text.replaceAll('~~', '').replace(/<\/?(?:del|s|strike)>/gi, ''), isStruck: true };
  return { text, fault: `A part of “${text.slice(0, 80)}” is struck out, and it is not certain what is left of it.` };
}
