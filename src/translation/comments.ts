// Original text inside comments, where it can end neither the comment nor the line it is on.

/** A comment of its own lines, so that text of another direction never shares a line with its marks. */
export function markdownComment(text: string, indent = ''): string {
  // A space takes the place of nothing: inside a comment two hyphens and an angle bracket would be its end.
  const safe = text.replace(/--(?=>|!>)/g, '-- ').replace(/^(?=.)/gm, indent);
  return `${indent}<!--\n${safe}\n${indent}-->\n`;
}

/** Lines of a YAML comment. */
export function yamlComment(text: string, indent = ''): string {
  return `${indent}# ${text.replace(/\s+/g, ' ').trim()}\n`;
}
