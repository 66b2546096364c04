// The lines above a translation: made where there are none, with the title from its heading and the revision of the letter; fences that a word
// processor made into dashes; facts of the letter that were copied along.

import { letterSchema } from '../../core/schema/letter.ts';
import { translationSchema } from '../../core/schema/translation.ts';
import { quoted } from '../lines.ts';
import type { Candidate, Fix, Fixing } from '../automatic-fix.ts';

/** Its examples are texts and not signatures, so they are with its test. */
export const translationHead: Fix = {
  examples: [],
  *candidates(fixing) {
    if (fixing.kind !== 'translation') return;
    const missing = fixing.problems.some(({ rule }) => rule === 'front-matter-missing' || rule === 'front-matter-unclosed');
    if (missing) {
      yield* one(withFences(fixing.text), 'the lines above the text stand between three hyphens');
      yield* withHead(fixing);
      return;
    }
    yield* withoutCopied(fixing);
    yield* withLines(fixing);
    yield* one(withoutTitle(fixing.text), 'the title stands above the text only');
  },
};

/** Signs that programs make of three hyphens, or that people take for them. */
const fence = /^\ufeff?[ \t]*(?:[-—–―−‐‑]{1,5}|\\?-\\?-\\?-|\*{3,}|_{3,}|={3,})[ \t]*$/;
const field = /^[A-Za-z]+[ \t]*:/;

function withFences(text: string): string | undefined {
  const lines = text.split('\n');
  if (!fence.test(lines[0] ?? '') || !field.test(lines[1] ?? '')) return undefined;
  const end = lines.findIndex((line, index) => index > 1 && (fence.test(line) || line === '---'));
  // A rule below many lines of text is not an end of the facts.
  if (end === -1 || end > 60 || lines.slice(1, end).some((line) => line.trim() === '')) return undefined;
  return [...['---'], ...lines.slice(1, end), '---', ...lines.slice(end + 1)].join('\n');
}

/** No title is longer. In UTF-16 code units. */
const maxHeading = 1000;

/** The heading at the beginning: # Title, underlined, or as HTML. */
const heading = /^\s*(?:# +([^\n]+?)(?: +#+)?|([^\n#>*-][^\n]*)\n=+[ \t]*|<h1[^<>]*>([^<>\n]+)<\/h1>)[ \t]*(?:\n+|$)/i;

function* withHead({ text, letterRevision }: Fixing): Iterable<Candidate> {
  const found = heading.exec(text.slice(0, maxHeading));
  const title = titleIn(found);
  if (!found || title === undefined || letterRevision === undefined) return;
  yield {
    text: `---\ntitle: ${asValue(title)}\nrevision: ${letterRevision}\n---\n\n${text.slice(found[0].length)}`,
    what: [`the lines “title: ${title}” and “revision: ${letterRevision}” stand above the text`],
  };
}

function titleIn(found: RegExpExecArray | null): string | undefined {
  const title = (found?.[1] ?? found?.[2] ?? found?.[3])?.replace(/[*_`]/g, '').trim();
  return title === '' || (title && title.length > 200) ? undefined : title;
}

function asValue(title: string): string {
  return /^[\p{L}\p{N}][^:#"'`[\]{}]*$/u.test(title) ? title : quoted(title);
}

const head = /^---\n(.*?\n)?---\n/s;

/** What is missing in the head: a title that is in the text, the revision. */
function* withLines({ text, problems, letterRevision }: Fixing): Iterable<Candidate> {
  const lacks = (key: string): boolean => problems.some(({ rule, message }) => rule === 'missing-key' && message.startsWith(`“${key}”`));
  const facts = head.exec(text);
  if (!facts) return;
  let [own, body] = [facts[1] ?? '', text.slice(facts[0].length)];
  const what: string[] = [];
  // Where another key replaces it, someone has to say which of the two is meant.
  const isClear = !problems.some(({ rule }) => rule === 'unknown-key');
  const found = heading.exec(body.slice(0, maxHeading));
  const title = titleIn(found);
  if (lacks('title') && isClear && found && title !== undefined) {
    own = `title: ${asValue(title)}\n${own}`;
    body = `\n${body.slice(found[0].length)}`;
    what.push(`the title is that of the heading, “${title}”`);
  }
  if (lacks('revision') && letterRevision !== undefined) {
    own = `${own}revision: ${letterRevision}\n`;
    what.push(`the line “revision: ${letterRevision}” is there`);
  }
  if (what.length > 0) yield { text: `---\n${own}---\n${body}`, what };
}

/** Without the facts that belong to the letter alone, each with the lines below it. */
function* withoutCopied({ text, problems }: Fixing): Iterable<Candidate> {
  if (!problems.some(({ rule }) => rule === 'unknown-key')) return;
  const facts = head.exec(text);
  const lines = (facts?.[1] ?? '').split('\n');
  const gone: string[] = [];
  let isGone = false;
  const left = lines.filter((line) => {
    const key = /^([A-Za-z]\w*)[ \t]*:/.exec(line)?.[1];
    if (key !== undefined) {
      isGone = key in letterSchema.shape && !(key in translationSchema.shape);
      if (isGone) gone.push(key);
    }
    return !isGone || line === '';
  });
  if (facts && gone.length > 0)
    yield {
      text: `---\n${left.join('\n')}---\n${text.slice(facts[0].length)}`,
      what: [`what the letter itself says is not said again: ${gone.join(', ')}`],
    };
}

/** The heading that says the title again. */
function withoutTitle(text: string): string | undefined {
  const facts = head.exec(text);
  const body = facts ? text.slice(facts[0].length) : '';
  const found = heading.exec(body.slice(0, maxHeading));
  const title = /^title:[ \t]*["']?(.*?)["']?[ \t]*$/m.exec((facts?.[1] ?? '').slice(0, maxHeading))?.[1];
  if (!facts || !found || title === undefined || titleIn(found)?.toLowerCase() !== title.toLowerCase()) return undefined;
  return `${facts[0]}\n${body.slice(found[0].length)}`;
}

function* one(text: string | undefined, what: string): Iterable<Candidate> {
  if (text !== undefined) yield { text, what: [what] };
}
