// Texts as values of YAML. Pages write them as well: nothing here needs a parser.

/** A text as a value of YAML on one line: plain where nothing in it means anything to YAML. */
export function yamlValue(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return /^[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00a0\u202f ’“”«»().…–—!?;/+-]*$/u.test(line) && !/^-|\s$/.test(line) ? line : JSON.stringify(line);
}
