// Likely duplicates as one page to look at: both signatures side by side. It has no scripts and loads nothing.

import type { Signatory } from '../../core/model.ts';
import type { Duplicate } from '../../signatories/duplicates/find.ts';
import { describeObjection, describeReason } from '../../signatories/duplicates/words-for-people.ts';
import { type DescribedField, type FieldFacts, fieldFacts } from '../../signatories/field-facts.ts';
import { escapeHtml, htmlHead, linkHtml } from '../html-text.ts';
import { distinctCommand, type LetterDuplicates, placeOf, sameCommand, shownFields } from './pairs.ts';

const style = `body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; }
article { border: 1px solid #767676; border-radius: .5rem; padding: 0 1rem 1rem; margin: 1rem 0; }
table { width: 100%; table-layout: fixed; border-collapse: collapse; }
caption { text-align: start; padding-block-end: .5rem; }
th, td { text-align: start; vertical-align: top; padding: .25rem .5rem; border-block-start: 1px solid #76767655; overflow-wrap: anywhere; }
th[scope=row] { width: 7rem; font-weight: normal; }
.differs td { background: light-dark(#fff6c2, #453b00); }
a { color: inherit; }
code { overflow-wrap: anywhere; }
@media (max-width: 30rem) { th[scope=row] { width: 5rem; } }
`;

export function duplicatesHtml(letters: readonly LetterDuplicates[]): string {
  const count = letters.reduce((sum, { duplicates }) => sum + duplicates.length, 0);
  return `${htmlHead('Likely duplicates', style)}<h1>Likely duplicates: ${count.toLocaleString('en')}</h1>
<p>The likeliest first. A score is a judgement and no probability. Nothing was changed: a person decides about each pair. Rows in which
the two differ are shaded.</p>
${letters.map(letterHtml).join('')}</main>
</body>
</html>
`;
}

function letterHtml({ letter, signatures, duplicates }: LetterDuplicates): string {
  const pairs = duplicates.map((duplicate, index) => pairHtml(letter, duplicate, index + 1)).join('');
  return `<section>
<h2>${escapeHtml(letter)}</h2>
<p>${duplicates.length.toLocaleString('en')} among ${signatures.toLocaleString('en')} signatures.</p>
${pairs}</section>
`;
}

function pairHtml(letter: string, duplicate: Duplicate, number: number): string {
  const { score, reasons, objections, signatories } = duplicate;
  const [a, b] = signatories;
  const rows = shownFields.filter((field) => a[field] !== undefined || b[field] !== undefined);
  const against = objections.length > 0 ? `<p>Against it: ${objections.map(describeObjection).map(escapeHtml).join(', ')}.</p>\n` : '';
  return `<article>
<h3>${number}. Score ${score.toFixed(2)}</h3>
<p>For it: ${reasons.map(describeReason).map(escapeHtml).join(', ')}.</p>
${against}<table>
<thead><tr><th scope="row">File</th>${signatories.map((one) => `<th scope="col"><code>${escapeHtml(placeOf(one))}</code></th>`).join('')}</tr></thead>
<tbody>
${rows.map((field) => rowHtml(field, a, b)).join('\n')}
</tbody>
</table>
<p>One? The one that says more stays: ${removalHtml(letter, a, b)}, or ${removalHtml(letter, b, a)}</p>
<p>Two? <code>${escapeHtml(distinctCommand(letter, duplicate))}</code></p>
</article>
`;
}

function rowHtml(field: DescribedField, a: Signatory, b: Signatory): string {
  const differs = a[field] === b[field] ? '' : ' class="differs"';
  return `<tr${differs}><th scope="row">${(fieldFacts[field] as FieldFacts).label}</th>${[a, b].map((one) => `<td>${valueHtml(field, one[field]?.toString())}</td>`).join('')}</tr>`;
}

function valueHtml(field: string, value: string | undefined): string {
  if (value === undefined) return '';
  const text = `<bdi>${escapeHtml(value)}</bdi>`;
  // The check lets no other addresses through; this page does not rely on it.
  return field === 'link' ? linkHtml(value, text) : text;
}

function removalHtml(letter: string, stays: Signatory, goes: Signatory): string {
  return `<code>${escapeHtml(sameCommand(letter, stays, goes))}</code>`;
}
