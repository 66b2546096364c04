// The flag v, which recheck does not know, as the flag u: a class with set operations becomes the list of its characters.

const ranges = new Map<string, string>();

/** The same expression without the flag v. Throws where a class holds texts of several characters, which no class of u can. */
export function withoutSets(source: string, flags: string): { source: string; flags: string } {
  if (!flags.includes('v')) return { source, flags };
  let written = '';
  for (let at = 0; at < source.length; ) {
    const end = source[at] === '[' ? classEnd(source, at) : at + (source[at] === '\\' ? 2 : 1);
    const part = source.slice(at, end);
    written += part.startsWith('[') ? rangesOf(part) : part;
    at = end;
  }
  return { source: written, flags: flags.replace('v', 'u') };
}

/** Properties outside of classes as lists of their characters. */
export function withoutProperties(source: string): string {
  return source.replace(/\\p\{[^{}]*\}/g, (property) => rangesOf(`[${property}]`));
}

function classEnd(source: string, start: number): number {
  let depth = 0;
  for (let at = start; at < source.length; at++) {
    if (source[at] === '\\') at++;
    else if (source[at] === '[') depth++;
    else if (source[at] === ']' && --depth === 0) return at + 1;
  }
  throw new Error(`A class is never closed: ${source}`);
}

function rangesOf(written: string): string {
  const known = ranges.get(written);
  if (known !== undefined) return known;
  if (/\\q|\\p\{RGI/.test(written)) throw new Error(`A class holds texts of several characters: ${written}`);
  const pattern = new RegExp(`^${written}$`, 'v');
  const escaped = (code: number): string => `\\u{${code.toString(16)}}`;
  let list = '';
  for (let code = 0, start = -1; code <= 0x110000; code++) {
    const isIn = code < 0x110000 && !(code >= 0xd800 && code < 0xe000) && pattern.test(String.fromCodePoint(code));
    if (isIn && start === -1) start = code;
    if (isIn || start === -1) continue;
    list += start === code - 1 ? escaped(start) : `${escaped(start)}-${escaped(code - 1)}`;
    start = -1;
  }
  ranges.set(written, `[${list}]`);
  return `[${list}]`;
}
