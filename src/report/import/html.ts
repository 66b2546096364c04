// What an import holds, as one page in which a person decides and saves a file of decisions. Loads nothing and sends nothing.

import { createHash } from 'node:crypto';
import { headerText } from '../../signatories/import/headers.ts';
import type { Column } from '../../signatories/import/columns.ts';
import type { PlannedRow } from '../../signatories/import/plan.ts';
import { escapeHtml, htmlHead } from '../html-text.ts';
import { decisionScript } from './decision-script.ts';
import { heldRows, type ImportResult, outcomeWords, rowInShort, totalsOf, undecidedColumns } from './result.ts';
import { number } from './text.ts';

/** A page of more is slow to use; the rest comes with the next import, after these are decided. */
const maxRows = 2000;

const style = `body { font: 1rem/1.5 system-ui, sans-serif; max-width: 50rem; margin: 0 auto; padding: 1rem; }
fieldset { border: 1px solid #767676; border-radius: .5rem; margin: 1rem 0; padding: .5rem 1rem 1rem; min-width: 0; }
legend { font-weight: 600; padding: 0 .25rem; overflow-wrap: anywhere; }
ul { padding-inline-start: 1.25rem; margin: .25rem 0 .75rem; }
li, td, th { overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; }
td, th { text-align: start; padding: .25rem .5rem .25rem 0; vertical-align: top; }
label { display: inline-flex; gap: .4rem; align-items: center; margin-inline-end: 1rem; min-height: 2rem; }
select, input, button { font: inherit; color: inherit; background: light-dark(#fff, #24272d); border: 1px solid #767676; border-radius: .25rem; padding: .25rem .5rem; }
button { cursor: pointer; padding: .5rem 1rem; font-weight: 600; }
.save { position: sticky; bottom: 0; padding: .75rem 0; background: light-dark(#fff, #16181c); border-block-start: 1px solid #767676; }
.where { color: light-dark(#555, #bbb); font-weight: normal; }
:focus-visible { outline: 3px solid light-dark(#0b57d0, #8ab4f8); outline-offset: 2px; }
`;

const choices: readonly (readonly [value: string, label: string])[] = [
  ['', 'not decided'],
  ['person', 'a person who signed'],
  ['organisation', 'an organisation that signed'],
  ['nobody', 'no signature'],
  ['unnamed', 'signed, not to be named'],
];

const answers: readonly (readonly [value: string, label: string])[] = [
  ['', 'not decided'],
  ['named', 'may be named'],
  ['unnamed', 'not to be named'],
  ['notSigned', 'no valid signature'],
];

export function* importHtmlReport(result: ImportResult): Generator<string> {
  const columns = undecidedColumns(result);
  const held = heldRows(result);
  const totals = totalsOf(result.rows);
  const hash = createHash('sha256').update(decisionScript).digest('base64');
  yield `${htmlHead(`Held rows of ${escapeHtml(result.source)}`, style, `sha256-${hash}`)}<h1>${number(totals.held)} held ${totals.held === 1 ? 'row' : 'rows'} of ${escapeHtml(result.source)}</h1>
<p>Nobody below is on the list until you say what they are. Decide what you can, save the file, and run the import again with
<code>--decisions decisions.yaml</code>. This page holds names of people who may not have agreed to be named: delete it when you are done,
and keep it out of git.</p>
<p>${(Object.keys(outcomeWords) as (keyof typeof outcomeWords)[])
    .filter((outcome) => totals[outcome] > 0)
    .map((outcome) => `${number(totals[outcome])} ${outcomeWords[outcome]}`)
    .join(' · ')}</p>
<noscript><p>Saving needs JavaScript. Without it, fill in the file that <code>--report decisions</code> writes.</p></noscript>
<form data-source="${escapeHtml(result.source)}">
`;
  if (columns.length > 0) yield '<h2>Columns</h2>\n';
  for (const column of columns) yield columnHtml(column);
  if (held.length > 0)
    yield `<h2>Rows</h2>\n<p><label>All rows that no column tells about are <select name="kind"><option value="">of either kind</option><option value="person">people</option><option value="organisation">organisations</option></select></label></p>\n`;
  if (held.length > maxRows) yield `<p>The first ${number(maxRows)} of ${number(held.length)} are shown.</p>\n`;
  for (const row of held.slice(0, maxRows)) yield rowHtml(row);
  yield `<p class="save"><button type="submit">Save decisions.yaml</button> <output></output></p>
</form>
</main>
<script>${decisionScript}</script>
</body>
</html>
`;
}

function columnHtml({ header, profile }: Column): string {
  const title = headerText(header);
  const known = profile.answers ? [...profile.answers] : [];
  const blank = profile.rows - profile.filled;
  const all: readonly (readonly [string, number])[] = blank > 0 ? [...known, ['', blank]] : known;
  const rows = all
    .map(
      ([answer, count]) =>
        `<tr><td><bdi>${answer === '' ? '<i>nothing</i>' : escapeHtml(answer.slice(0, 200))}</bdi></td><td>${number(count)}</td><td><select data-answer="${escapeHtml(answer)}" aria-label="${escapeHtml(answer || 'nothing')}">${options(answers)}</select></td></tr>`,
    )
    .join('\n');
  return `<fieldset data-header="${escapeHtml(title)}">
<legend>${escapeHtml(title)}</legend>
<p>Does this column say who may be named? It holds up all ${number(profile.rows)} rows.</p>
<p><label><input type="checkbox" data-skip> No, it is about something else</label></p>
<table><thead><tr><th scope="col">Answer</th><th scope="col">Rows</th><th scope="col">They</th></tr></thead><tbody>
${rows}
</tbody></table>
</fieldset>
`;
}

function rowHtml(row: PlannedRow): string {
  const { where, questions, fingerprint, existing } = row;
  const same = existing ? ([[`same:${existing.id}`, `the same as ${existing.facts.name}, listed already`]] as const) : [];
  return `<fieldset>
<legend><bdi>${escapeHtml(rowInShort(row))}</bdi> <span class="where">${escapeHtml(where)}</span></legend>
<ul>${questions.map(({ message }) => `<li>${escapeHtml(message)}</li>`).join('')}</ul>
<label>This is <select data-row="${fingerprint}">${options([...choices, ...same])}</select></label>
</fieldset>
`;
}

function options(list: readonly (readonly [string, string])[]): string {
  return list.map(([value, label]) => `<option value="${escapeHtml(value)}">${escapeHtml(label)}</option>`).join('');
}
