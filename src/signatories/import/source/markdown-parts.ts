// Cuts long Markdown where a list, a table or a section can be cut: a parser takes long for what it holds as a whole.

/** Shorter ones are parsed at once. */
const minLines = 2000;

export interface MarkdownPart {
  readonly text: string;
  /** What is to be added to the numbers of its lines. */
  readonly offset: number;
  /** The list or table before the cut goes on. */
  readonly continues: boolean;
}

const item = /^(?:[-*+]|\d{1,9}[.)])[ \t]+\S/;
const rule = /^[ \t|:-]+$/;
const definition = /^ {0,3}\[([^[\]\\]{1,200})\]:[ \t]*\S/;

export function* markdownParts(text: string): Generator<MarkdownPart> {
  const lines = text.split('\n');
  const definitions = lines.length <= minLines ? new Map<string, string>() : definitionsIn(lines);
  let start = 0;
  let continues = false;
  /** The two lines of headers of the table that is being read. */
  let table: readonly string[] | undefined;
  let head: readonly string[] = [];
  let fence: string | undefined;
  let open = 0;
  const part = (end: number): MarkdownPart => {
    const own = lines.slice(start, end).join('\n');
    return { text: [...head, own, '', ...definitionsFor(own, definitions)].join('\n'), offset: start - head.length, continues };
  };
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1] ?? '';
    if (fence === undefined && open === 0 && index - start >= minLines) {
      const isTable = table !== undefined && line.includes('|');
      const isItem = item.test(line) && (item.test(before) || before.trim() === '');
      if (isTable || isItem || /^#{1,6}[ \t]/.test(line)) {
        yield part(index);
        [start, continues, head] = [index, isTable || (isItem && item.test(before)), isTable ? (table ?? []) : []];
      }
    }
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark !== undefined && (fence === undefined || (line.trim().startsWith(fence) && /^[`~]+$/.test(line.trim()))))
      fence = fence === undefined ? mark : undefined;
    if (line.includes('<'))
      open = Math.max(
        0,
        open +
          (line.match(/<(?:table|ul|ol|details|div|pre)\b/gi)?.length ?? 0) -
          (line.match(/<\/(?:table|ul|ol|details|div|pre)\b/gi)?.length ?? 0),
      );
    if (rule.test(line) && line.includes('-') && before.includes('|')) table = [before, line];
    else if (line.trim() === '') table = undefined;
  }
  yield part(lines.length);
}

function definitionsIn(lines: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const line of lines) {
    const label = definition.exec(line)?.[1]?.toLowerCase();
    if (label !== undefined && !found.has(label)) found.set(label, line);
  }
  return found;
}

/** Those that a part refers to and that lie in another. */
function definitionsFor(text: string, definitions: ReadonlyMap<string, string>): string[] {
  if (definitions.size === 0) return [];
  const used = new Set<string>();
  for (const [, label = ''] of text.matchAll(/\[([^[\]\\]{1,200})\]/g))
    if (definitions.has(label.toLowerCase())) used.add(label.toLowerCase());
  return [...used].flatMap((label) => definitions.get(label) ?? []);
}
