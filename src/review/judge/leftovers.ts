// What remains of an example, of a form or of a slip of the keyboard in a signature that is valid: for a person to look at.

import { distance } from 'fastest-levenshtein';
import type { SignatureFacts } from '../../core/schema/signature.ts';

/** As sentences in English; values of strangers are in quotation marks and not escaped. */
export function questionsAboutLeftovers({ name, role, affiliation, link, handle }: SignatureFacts): string[] {
  const questions: string[] = [];
  for (const [what, text] of Object.entries({ name, role, affiliation })) {
    const left = text === undefined ? undefined : leftIn(text);
    if (left !== undefined) questions.push(`Its ${what} holds “${left}”, which may be left over from something else.`);
  }
  if (link !== undefined) questions.push(...aboutAddress(link));
  if (handle !== undefined && /^\W*(?:your|user|user-?name|handle|example)\W*$/i.test(handle))
    questions.push('Its handle is that of an example.');
  return questions;
}

/** Marks of templates and of Markdown, and brackets that are not closed. A star or a sign within a word is writing: Student*in, C#. */
function leftIn(text: string): string | undefined {
  const mark = /[<>{}[\]\\^]|\*\*|(?<![\p{L}\p{N}])\*|\*(?!\p{L})|__|(?<![\p{L}\p{N}])#(?!\d)|^[=|~]/u.exec(text)?.[0];
  return mark ?? loneBracket(text);
}

const pairs = ['()', '（）', '「」'];

function loneBracket(text: string): string | undefined {
  for (const [open, close] of pairs) {
    let depth = 0;
    for (const character of text) {
      if (character === open) depth++;
      if (character === close && depth-- === 0) return close;
    }
    if (depth > 0) return open;
  }
  return undefined;
}

/** Sites that many link to, and mistype. */
const known =
  'github.com gitlab.com codeberg.org twitter.com linkedin.com facebook.com instagram.com youtube.com wikipedia.org wikimedia.org'.split(
    ' ',
  );
/** No top-level domain has these names. */
const mistyped = /\.(?:con|cmo|ocm|comm|coom|vom|xom|cpm|ogr|orgg|nte|netw|ent|edy)$/i;

/** Whether an address begins again further on. An archive has the address of a page behind a mark of its own. */
function second(link: string, beginning: RegExp, marks: string): boolean {
  return [...link.matchAll(beginning)].some(({ index }) => index > 0 && !marks.includes(link[index - 1] ?? ''));
}

function aboutAddress(link: string): string[] {
  const questions: string[] = [];
  if (second(link, /https?:\/\//gi, '/=?&#+') || second(link, /www\./gi, '/=?&#+.'))
    questions.push('Its link seems to be two addresses in one.');
  const { hostname, pathname } = new URL(link);
  const host = hostname.replace(/^www\./, '');
  const meant = known.includes(host) ? undefined : known.find((site) => distance(site, host) === 1);
  if (meant !== undefined || mistyped.test(host))
    questions.push(`Its link leads to “${host}”${meant === undefined ? '' : `. Was ${meant} meant?`}`);
  if (/^\/(?:your[-_]?(?:name|user|username|account|handle|profile)|user|username|handle)\/?$/i.test(pathname))
    questions.push('Its link is that of an example.');
  return questions;
}
