// Checks the body of an issue against a form: which lines answer which question. A heading inside an answer stays a part of the answer.

import type { FormField, IssueForm } from './issue-form.ts';

/** The answer to each field of the form, in its order; blank where there is none. */
export type Answers = readonly string[];

/** With more headings of the form than this, no one filled a form, and trying them all would take long. */
const maxHeadings = 100;
export const noResponse = /^_no response_$/i;

/**
 * The ways, two at most, in which a form gives this body: every label as a heading, in the order of the form, with an answer of its
 * kind below it. One way: these are the answers. Two: an answer imitates the form. None: it was not made with it, or edited since.
 */
export function waysToRead(body: string, { fields }: IssueForm): Answers[] {
  const lines = body.split('\n').map((line) => line.trimEnd());
  const headings = fields.map(({ label }) => lines.flatMap((line, at) => (line === `### ${label}` && isParted(lines, at) ? [at] : [])));
  if (headings.flat().length > maxHeadings) return [];
  // From the last field to the first: the ways to read from each heading of a field on.
  let later = new Map<number, Answers[]>([[lines.length, [[]]]]);
  for (const [index, field] of [...fields.entries()].reverse()) {
    const here = new Map<number, Answers[]>();
    for (const start of headings[index] ?? []) {
      const ways: Answers[] = [];
      for (const [end, rests] of later) {
        const answer = end > start ? answerOf(lines.slice(start + 1, end), field) : undefined;
        if (answer !== undefined) ways.push(...rests.map((rest) => [answer, ...rest]));
        if (ways.length > 1) break;
      }
      if (ways.length > 0) here.set(start, ways.slice(0, 2));
    }
    later = here;
  }
  const first = lines.findIndex((line) => line !== '');
  return later.get(first) ?? [];
}

/** Forges put a blank line before and after each heading. */
function isParted(lines: readonly string[], at: number): boolean {
  return (at === 0 || lines[at - 1] === '') && lines[at + 1] === '';
}

/** Undefined where these lines cannot be what a forge writes below such a field. */
function answerOf(below: readonly string[], { type, boxes, isFenced }: FormField): string | undefined {
  const text = below.join('\n').trim();
  if (text === '') return undefined;
  if (type === 'checkboxes')
    return text.split('\n').every((line) => boxes.has(/^- \[[ xX]\] (.*)$/.exec(line)?.[1] ?? '')) ? text : undefined;
  if (noResponse.test(text)) return '';
  if (type !== 'textarea') return text.includes('\n') ? undefined : text;
  return isFenced ? withoutFence(text) : text;
}

/** What a fence of code holds that is the whole text; the text as it is otherwise. */
export function withoutFence(text: string): string {
  return /^(`{3,})[^`\n]*\n([\s\S]*)\n\1$/.exec(text)?.[2] ?? text;
}
