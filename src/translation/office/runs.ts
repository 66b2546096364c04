// Stretches of text with what they look like → Markdown's emphasis and links.

import type { PhrasingContent } from 'mdast';

export interface Look {
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly struck?: boolean | undefined;
  /** An address of the web, without what programs put around it. */
  readonly link?: string | undefined;
}

/** Word processors have a second bold for scripts such as Arabic, Devanagari and Thai, and a third for Chinese, Japanese and Korean. */
export interface ScriptLook extends Look {
  readonly complexBold?: boolean | undefined;
  readonly complexItalic?: boolean | undefined;
  readonly asianBold?: boolean | undefined;
  readonly asianItalic?: boolean | undefined;
  /** Whether the text counts as one of the first kind, whatever its letters are. */
  readonly isComplex?: boolean | undefined;
}

const complex =
  /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Deva}\p{sc=Beng}\p{sc=Guru}\p{sc=Gujr}\p{sc=Orya}\p{sc=Taml}\p{sc=Telu}\p{sc=Knda}\p{sc=Mlym}\p{sc=Sinh}\p{sc=Thai}\p{sc=Laoo}\p{sc=Tibt}\p{sc=Mymr}\p{sc=Khmr}]/u;
const asian = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u;

/** What a text looks like that has this look. */
export function lookOfText({ complexBold, complexItalic, asianBold, asianItalic, isComplex, ...look }: ScriptLook, text: string): Look {
  if (isComplex || complex.test(text)) return { ...look, bold: complexBold ?? look.bold, italic: complexItalic ?? look.italic };
  return asian.test(text) ? { ...look, bold: asianBold ?? look.bold, italic: asianItalic ?? look.italic } : look;
}

export type Run = { readonly text: string; readonly look: Look } | { readonly note: string; readonly look: Look } | 'break';

/** Links lie outside of emphasis, and bold outside of italics, whatever the document does. */
export function phrasing(runs: readonly Run[]): PhrasingContent[] {
  return wrapped(runs, ['link', 'bold', 'italic', 'struck']);
}

function wrapped(runs: readonly Run[], marks: readonly (keyof Look)[]): PhrasingContent[] {
  const [mark, ...others] = marks;
  if (mark === undefined) return plain(runs);
  const nodes: PhrasingContent[] = [];
  for (let start = 0; start < runs.length; ) {
    const value = markOf(runs[start], mark);
    let end = start + 1;
    // A break between two bold stretches is bold too.
    while (end < runs.length && (markOf(runs[end], mark) === value || (value !== undefined && goesOn(runs, end, mark, value)))) end++;
    const children = wrapped(runs.slice(start, end), others);
    if (value === undefined) nodes.push(...children);
    else if (typeof value === 'string') nodes.push({ type: 'link', url: value, children: children as never });
    else nodes.push({ type: mark === 'bold' ? 'strong' : mark === 'italic' ? 'emphasis' : 'delete', children });
    start = end;
  }
  return nodes;
}

/** More blank stretches than this between two that look alike are nobody's writing. */
const maxAhead = 16;

/** Blanks and breaks belong to what is on both their sides. */
function goesOn(runs: readonly Run[], from: number, mark: keyof Look, value: string | true): boolean {
  for (let at = from; at < Math.min(runs.length, from + maxAhead); at++) {
    const run = runs[at];
    if (markOf(run, mark) === value) return true;
    if (run !== 'break' && !(run && 'text' in run && run.text.trim() === '' && markOf(run, 'link') === undefined)) return false;
  }
  return false;
}

function markOf(run: Run | undefined, mark: keyof Look): string | true | undefined {
  if (run === undefined || run === 'break') return undefined;
  const value = run.look[mark];
  return value === false ? undefined : value;
}

function plain(runs: readonly Run[]): PhrasingContent[] {
  return runs.map((run): PhrasingContent => {
    if (run === 'break') return { type: 'break' };
    return 'note' in run ? { type: 'footnoteReference', identifier: run.note, label: run.note } : { type: 'text', value: run.text };
  });
}

/** Whether every letter is bold: one that is not is enough to say no. */
export function areBold(runs: readonly Run[]): boolean {
  const words = runs.filter((run) => run !== 'break' && 'text' in run && run.text.trim() !== '');
  return words.length > 0 && words.every((run) => run !== 'break' && run.look.bold === true);
}
