// The YAML of a file: all of it, its front matter, or what lies in a code fence of Markdown.

export function yamlOf(text: string): string {
  const inner = /^\s*(?:```|~~~)\w*\n([\s\S]*?)\n(?:```|~~~)\s*$/.exec(text)?.[1] ?? text;
  const lines = inner.replace(/^(?:[ \t]*\n)+/, '').split('\n');
  if (lines[0]?.trimEnd() !== '---') return inner;
  const end = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)[ \t]*$/.test(line));
  // The mark that begins a document of YAML is closed by nothing.
  return lines.slice(1, end === -1 ? undefined : end).join('\n');
}
