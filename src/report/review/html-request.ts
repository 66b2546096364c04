// One request on the page of a review: its signatures as the site will show them, its files, the reasons, a command.

import type { SignatureFacts } from '../../core/schema/signature.ts';
import type { Review } from '../../review/review.ts';
import type { ReviewedRequest } from '../../review/sort/reviewed.ts';
import { escapeHtml, linkHtml } from '../html-text.ts';
import { commandFor, nameOf, pageOf } from './groups.ts';
import { textsHtml } from './html-texts.ts';
import { authorOf, detailsOf, reasonsOf, subjectOf } from './words.ts';

/** So many are shown of a request that brings a thousand. */
const maxSignatures = 20;
const maxFiles = 20;

/** For pages on which something can be done with it. */
export interface Around {
  /** Of the article, each with a space before it. */
  readonly attributes?: string;
  /** Behind its signatures, and at its end. */
  readonly beside?: string;
  readonly end?: string;
}

export function requestHtml(
  request: ReviewedRequest,
  review: Review,
  command: string | undefined,
  { attributes = '', beside = '', end = '' }: Around = {},
): string {
  const { number, verdict, title, files } = request;
  const reasons = reasonsOf(request, review);
  const own = command?.includes('NUMBERS') ? commandHtml(commandFor(command, number)) : '';
  return `<article${attributes} aria-labelledby="r${number}">
<h3 id="r${number}">${numberHtml(request, review)}${title === '' ? '' : ` <bdi>${escapeHtml(title)}</bdi>`}</h3>
<p class="meta">${authorHtml(request)}</p>
${verdict.signatures
  .slice(0, maxSignatures)
  .map(({ facts }) => signatureHtml(facts))
  .join(
    '',
  )}${more(verdict.signatures.length - maxSignatures, 'signatures')}${beside}${reasons.length > 0 ? `<ul class="reasons">${reasons.map((reason) => `<li><bdi>${escapeHtml(reason)}</bdi></li>`).join('')}</ul>\n` : ''}${textsHtml(verdict.translations)}${files.length > 0 ? `<p class="meta">${filesHtml(files)}</p>\n` : ''}${own}${end}</article>
`;
}

/** In a list of those that need no decision. */
export function plainRequestHtml(request: ReviewedRequest, review: Review): string {
  const [signature] = request.verdict.signatures;
  const what = signature ? signatureHtml(signature.facts) : `<p><bdi>${escapeHtml(subjectOf(request))}</bdi></p>\n`;
  return `<li>${what}<p class="meta">${numberHtml(request, review)} ${authorHtml(request)}</p></li>\n`;
}

function numberHtml(request: ReviewedRequest, review: Review): string {
  const name = nameOf(request.number, review);
  const page = pageOf(request, review);
  return page === undefined ? name : linkHtml(page, name);
}

function authorHtml(request: ReviewedRequest): string {
  const by = authorOf(request);
  if (request.commits === 0) return `${by === '' ? '' : `by <bdi>${escapeHtml(by)}</bdi>`}`;
  const commits = request.commits === 1 ? 'one commit' : `${request.commits} commits`;
  return `${by === '' ? '' : `by <bdi>${escapeHtml(by)}</bdi>, `}${commits}`;
}

/** As the site shows it: the name with its link, then everything else. */
export function signatureHtml(facts: SignatureFacts): string {
  const { name, link, statement } = facts;
  const shown = `<bdi class="name">${escapeHtml(name)}</bdi>`;
  const details = detailsOf(facts).map((detail) => `<bdi>${escapeHtml(detail)}</bdi>`);
  const where = link === undefined ? '' : `<br><span class="meta">${linkHtml(link, escapeHtml(link))}</span>`;
  const said = statement === undefined ? '' : `<q dir="auto">${escapeHtml(statement)}</q>`;
  return `<p class="signature">${[shown, ...details].join(' · ')}${where}${said}</p>\n`;
}

function filesHtml(files: ReviewedRequest['files']): string {
  const shown = files.slice(0, maxFiles).map(({ path, before, after }) => {
    const what = before ? (after ? 'changes' : 'removes') : 'adds';
    return `${what} <code>${escapeHtml(path)}</code>`;
  });
  const rest = files.length - shown.length;
  return `${shown.join(', ')}${rest > 0 ? ` and ${rest.toLocaleString('en')} more` : ''}`;
}

function more(count: number, what: string): string {
  return count > 0 ? `<p class="meta">and ${count.toLocaleString('en')} more ${what}</p>\n` : '';
}

/** What to type. An option does not break after its hyphens where the line is short. */
export function commandHtml(command: string): string {
  return `<code class="command">${escapeHtml(command).replace(/--[a-z-]+/g, '<span>$&</span>')}</code>\n`;
}
