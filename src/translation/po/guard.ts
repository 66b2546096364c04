// Looks at a PO file line by line before a library reads it, which takes bad escapes and half lines for text silently.

/** Why a PO file is not read, in the words of a volunteer. */
export class PoError extends Error {}

/** Bytes. The PO of the largest letter that there may be is well below it. */
const maxBytes = 4 * 1024 * 1024;
const readable = /^(?:utf-?8|us-ascii|ascii|charset)$/i;

/** The text of a PO file. Throws PoError where it is too large, not UTF-8, or has a line that gettext would refuse too. */
export function guardPo(bytes: Buffer): string {
  if (bytes.length > maxBytes) throw new PoError(`The file has ${bytes.length} bytes, and ${maxBytes} are the most.`);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new PoError('The file is not UTF-8. Convert it: msgconv --to-code=UTF-8 FILE');
  }
  // The header is the first entry; a later one may speak of charsets.
  const next = text.indexOf('\nmsgid', text.indexOf('msgid') + 1);
  const header = next === -1 ? text : text.slice(0, next);
  const types = [...header.matchAll(/Content-Type:([^"\n]*)/gi)].map(([, type = '']) => type);
  const charset = types.flatMap((type) => [...type.matchAll(/charset=([\w-]+)/gi)]).find(([, name = '']) => !readable.test(name))?.[1];
  if (charset) throw new PoError(`The file says that it is written in ${charset}. Convert it: msgconv --to-code=UTF-8 FILE`);
  for (const [index, line] of text.split(/\r?\n/).entries()) checkLine(line, index + 1);
  return text;
}

function checkLine(line: string, number: number): void {
  const content = /^#~(?!\|)/.test(line) ? line.slice(2).trim() : line.trim();
  if (content === '' || content.startsWith('#')) return;
  const [, text] = /^(?:(?:msgctxt|msgid|msgid_plural|msgstr(?:\[\d\])?)(?=[\s"]))?\s*"((?:[^"\\]|\\.)*)"$/.exec(content) ?? [];
  if (text === undefined)
    throw new PoError(`Line ${number} is no line of a PO file. A text stands between double quotes, and a quote inside it is written \\".`);
  const strange = /\\([^nrt"\\])/.exec(text.replace(/\\\\/g, ''));
  if (strange) throw new PoError(`Line ${number} has \\${strange[1]}, which means nothing here. Write \\\\ for a backslash.`);
}
