// The desk: a review as a page on which a maintainer decides, by mouse, keys or screen reader. Its server puts it together with its script.

import { createHash } from 'node:crypto';
import { bringsNothingNew, mergedByNumber } from '../../review/judge/verdict.ts';
import type { Review } from '../../review/review.ts';
import type { ReviewedRequest } from '../../review/sort/reviewed.ts';
import { escapeHtml as escapeText } from '../../core/text/escape-html.ts';
import { escapeHtml, linkHtml } from '../html-text.ts';
import { type Group, groupsOf, nameOf } from '../review/groups.ts';
import { requestHtml, signatureHtml } from '../review/html-request.ts';
import { reviewStyle } from '../review/html-style.ts';
import { reasonsOf } from '../review/words.ts';
import { deskScript } from './script.ts';
import { deskStyle, lineStep, maxLines } from './style.ts';

export interface Desk {
  readonly review: Review;
  /** What is decided and not done yet, and what was decided before: by number, in words. */
  readonly decisions: ReadonlyMap<number, Decision>;
  /** What the author of a request reads where it does not come in. */
  readonly wordFor: (request: ReviewedRequest) => { readonly language: string; readonly text: string };
  /** Whether comments can be written and requests be closed from here. */
  readonly hasForge: boolean;
}

export interface Decision {
  readonly is: 'approved' | 'closed' | 'held' | 'refused';
  /** `Approved`, `Held by Mia on 2026-11-29: …` */
  readonly said: string;
}

/** Software and conflicts are never merged from here, nor what nobody can fix. */
export function canBeMerged({ verdict: { kind, isFixable } }: ReviewedRequest): boolean {
  return kind === 'ready' || mergedByNumber.has(kind) || (kind === 'invalid' && isFixable);
}

/** Groups of which all can be approved at once. */
const approvedTogether: ReadonlySet<string> = new Set(['ready', 'ready-translation', 'fixable', 'ready-as-one-commit']);
const closedTogether: ReadonlySet<string> = new Set(['signed', 'empty', 'replaced']);
/** Duplicates of a request that are shown beside it. */
const maxBeside = 4;

/** For the header of the answer: nothing but this script and this style runs, and only this server is asked. */
export const deskPolicy = `default-src 'none'; script-src '${hashOf(deskScript)}'; style-src '${hashOf(reviewStyle + deskStyle)}'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

export function deskHtml(desk: Desk): string {
  const { review, hasForge } = desk;
  const { requests, assumptions, remote, page, branch, base } = review;
  const groups = groupsOf(review);
  const title = `${requests.length.toLocaleString('en')} open request${requests.length === 1 ? '' : 's'}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Desk: ${title}</title>
<style>${reviewStyle}${deskStyle}</style>
</head>
<body>
<header class="bar">
<p id="counts">Nothing is decided yet.</p>
<button type="button" id="finish" disabled>Merge and push</button>
<button type="button" id="undo" disabled aria-keyshortcuts="u">Undo</button>
<label><input type="checkbox" id="keys" checked> Keys: <kbd>j</kbd> <kbd>k</kbd> next, previous, <kbd>a</kbd> approve, or thank and close, <kbd>h</kbd> hold, <kbd>x</kbd> refuse, <kbd>u</kbd> undo</label>
<p id="status" role="status"></p>
</header>
<main>
<h1>${title}</h1>
<p>At ${page === undefined ? `<code>${escapeHtml(remote)}</code>` : linkHtml(page, escapeHtml(remote))}, checked against <code>${escapeHtml(branch)}</code> as of <code>${escapeHtml(base.slice(0, 12))}</code>. ${
    hasForge
      ? 'What you refuse is answered and closed on the forge.'
      : 'There is no token in the environment: what you refuse is remembered, and you answer and close it on the forge yourself.'
  } Nothing is merged before you press “Merge and push”.</p>
${assumptions.map((sentence) => `<p class="meta">${escapeHtml(sentence)}</p>\n`).join('')}<pre id="report" tabindex="-1" hidden></pre>
${contents(groups)}${groups.map((group) => groupHtml(group, desk)).join('')}</main>
${dialogHtml}
<script>${deskScript}</script>
</body>
</html>
`;
}

const dialogHtml = `<dialog id="why" aria-labelledby="why-title">
<h2 id="why-title">Why?</h2>
<p><label for="reason">For the other maintainers, and for everyone who can read the repository: no names, no addresses</label>
<input id="reason" maxlength="300" autocomplete="off"></p>
<p id="word-part"><label for="word">What its author will read</label>
<textarea id="word" rows="4" maxlength="2000"></textarea></p>
<p class="actions"><button type="button" id="why-yes">Hold</button> <button type="button" id="why-no">Cancel</button></p>
</dialog>`;

function contents(groups: readonly Group[]): string {
  if (groups.length === 0) return '<p>There is nothing to decide.</p>\n';
  const items = groups.map(({ id, title, requests }) => `<li><a href="#${id}">${title}: ${requests.length.toLocaleString('en')}</a></li>`);
  return `<nav aria-label="Verdicts"><ul>${items.join('')}</ul></nav>\n`;
}

function groupHtml({ id, title, about, requests }: Group, desk: Desk): string {
  const newest = requests.toSorted((a, b) => b.number - a.number);
  // What may be closed has to be looked at one by one.
  const one = approvedTogether.has(id)
    ? (['approved', 'Approve'] as const)
    : closedTogether.has(id)
      ? (['closed', 'Thank and close'] as const)
      : undefined;
  const all =
    one && desk.review.areOpenKnown
      ? `<p><button type="button" class="all" data-all="${one[0]}">${one[1]} all ${requests.length.toLocaleString('en')}</button></p>\n`
      : '';
  return `<section aria-labelledby="${id}">
<h2 id="${id}">${title}: ${requests.length.toLocaleString('en')}</h2>
<p>${escapeHtml(about)}</p>
${all}${newest.map((request) => cardHtml(request, desk)).join('')}</section>
`;
}

function cardHtml(request: ReviewedRequest, desk: Desk): string {
  const { number } = request;
  const { language, text } = desk.wordFor(request);
  const decision = desk.decisions.get(number);
  const may = bringsNothingNew(request.verdict)
    ? '<button type="button" data-do="closed">Thank and close</button> '
    : canBeMerged(request)
      ? '<button type="button" data-do="approved">Approve</button> '
      : '';
  return requestHtml(request, desk.review, undefined, {
    attributes: ` tabindex="-1" data-number="${number}" data-name="${nameOf(number, desk.review)}"${decision ? ` data-is="${decision.is}"` : ''} data-lines="${linesOf(request, desk.review)}" data-language="${escapeHtml(language)}" data-word="${escapeText(text)}"`,
    beside: besideHtml(request, desk),
    end: `<p class="decision">${decision ? escapeHtml(decision.said) : ''}</p>
<p class="actions">${may}<button type="button" data-do="held">Hold</button> <button type="button" data-do="refused">Refuse</button> <button type="button" data-do="none">Take back</button></p>
`,
  });
}

/**
 * About how tall it is, in lines, rounded up: what is not on the screen is not laid out, and has to have room enough, so that whatever looks for
 * its buttons finds them apart (style.ts).
 */
function linesOf(request: ReviewedRequest, review: Review): number {
  const { signatures, translations, duplicates } = request.verdict;
  const own = signatures.slice(0, maxBeside).reduce((sum, { facts }) => sum + 2.5 + (facts.link ? 1 : 0) + (facts.statement ? 1.5 : 0), 0);
  const reasons = reasonsOf(request, review).reduce((sum, { length }) => sum + Math.ceil(length / 80), 0);
  const lines = 8 + own + reasons + Math.min(maxBeside, duplicates.length) * 2 + translations.length * 8;
  return Math.min(maxLines, Math.ceil(lines / lineStep) * lineStep);
}

/** The signatures that it may be one with. */
function besideHtml({ verdict, number: own }: ReviewedRequest, { review }: Desk): string {
  const shown = verdict.duplicates.slice(0, maxBeside).map(({ other, proposal }) => {
    const theirs = review.requests.find(({ number }) => number === proposal)?.verdict.signatures.find(({ id }) => id === other.id);
    const where = proposal === undefined ? `on the list, ${escapeHtml(other.path)}` : `in request ${nameOf(proposal, review)}`;
    const what = theirs ? signatureHtml(theirs.facts) : `<p class="signature"><bdi class="name">${escapeHtml(other.name)}</bdi></p>`;
    return `<div><p class="meta">${where}</p>${what}</div>`;
  });
  // The request's own stand with them, where they can be compared.
  const here = verdict.signatures.slice(0, maxBeside).map(({ facts }) => signatureHtml(facts));
  if (shown.length === 0) return '';
  return `<div class="beside"><div><p class="meta">${nameOf(own, review)} would add</p>${here.join('')}</div>${shown.join('')}</div>\n`;
}
