// A review as one page to look at: each signature as it will appear, the reasons, and what to type. It has no scripts and loads nothing.

import type { Review } from '../../review/review.ts';
import { escapeHtml, htmlHead, linkHtml } from '../html-text.ts';
import { type Group, groupsOf } from './groups.ts';
import { commandHtml, plainRequestHtml, requestHtml } from './html-request.ts';
import { reviewStyle } from './html-style.ts';
import { mergeText } from './merge-text.ts';

export function reviewHtml(review: Review): string {
  const groups = groupsOf(review);
  const { requests, assumptions, remote, page, branch, base, merge } = review;
  const count = requests.length.toLocaleString('en');
  const title = `${count} open request${requests.length === 1 ? '' : 's'}`;
  return `${htmlHead(title, reviewStyle)}<h1>${title}</h1>
<p>At ${page === undefined ? `<code>${escapeHtml(remote)}</code>` : linkHtml(page, escapeHtml(remote))}, checked against <code>${escapeHtml(branch)}</code> as of <code>${escapeHtml(base.slice(0, 12))}</code>. One click selects a command.</p>
${assumptions.map((sentence) => `<p class="meta">${escapeHtml(sentence)}</p>\n`).join('')}${merge ? mergeHtml(review, merge) : ''}${contents(groups)}${groups.map((group) => groupHtml(group, review)).join('')}</main>
</body>
</html>
`;
}

function contents(groups: readonly Group[]): string {
  if (groups.length === 0) return '<p>There is nothing to decide.</p>\n';
  const items = groups.map(({ id, title, requests }) => `<li><a href="#${id}">${title}: ${requests.length.toLocaleString('en')}</a></li>`);
  return `<nav aria-label="Verdicts"><ul>${items.join('')}</ul></nav>\n`;
}

function groupHtml({ id, title, about, requests, command, needsReasons }: Group, review: Review): string {
  const own = requests.map((request) => (needsReasons ? requestHtml(request, review, command) : plainRequestHtml(request, review)));
  const all = command !== undefined && !command.includes('NUMBERS') ? commandHtml(command) : '';
  return `<section aria-labelledby="${id}">
<h2 id="${id}">${title}: ${requests.length.toLocaleString('en')}</h2>
<p>${escapeHtml(about)}</p>
${all}${needsReasons ? own.join('') : `<ol class="plain">\n${own.join('')}</ol>\n`}</section>
`;
}

function mergeHtml(review: Review, merge: NonNullable<Review['merge']>): string {
  const lines = mergeText(merge, review).trimEnd().split('\n');
  return `<section aria-labelledby="merged"><h2 id="merged">Merged</h2>\n${lines.map((line) => `<p>${escapeHtml(line.trim())}</p>\n`).join('')}</section>\n`;
}
