// What divides a name from what stands beside it: a list keeps to one sign, and each is written as a comma here.

/** Signs between a name and the rest, each with spaces as lists write it. */
const signs: readonly RegExp[] = [/\s+[–—]\s+/u, /\s+-\s+/u, /\s*\|\s*/u, /\s*;\s*/u, /\t+/u];
const square = /^([^[\]]+?)\s*\[([^[\]]+)\]$/u;
/** As much of a block has to have a sign for it to be the shape of the block. */
const share = 0.5;

/** The same lines with commas, where a sign is the shape of most of them, or divides a line into two in a list of its own. */
export function straightened(lines: readonly string[]): string[] {
  const plain = lines.map((line) =>
    line
      .replace(/\s*[、，،]\s*/gu, ', ')
      .replace(square, '$1 ($2)')
      .replace(/\s+,/gu, ','),
  );
  let result = plain;
  for (const sign of signs) {
    const having = result.filter((line) => sign.test(line));
    const isSemicolon = sign.source.includes(';');
    // A semicolon divides people as well: then the parts hold commas.
    const isShape = having.length >= Math.max(1, plain.length * share) && !(isSemicolon && having.some((line) => line.includes(',')));
    result = result.map((line) => {
      const parts = line.split(new RegExp(sign.source, 'u')).filter((part) => part !== '');
      const isAlone = parts.length === 2 && !isSemicolon && !line.includes(',');
      const isOwn = isSemicolon && parts.length > 1 && parts.length <= 4 && !line.includes(',');
      return parts.length > 1 && parts.length <= 4 && (isShape || isAlone || isOwn) ? parts.join(', ') : line;
    });
  }
  return result;
}
