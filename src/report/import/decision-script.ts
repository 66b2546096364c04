// The script of the page of held rows: what is chosen there → decisions.yaml, made and saved in the browser.

/** Plain JavaScript, run as it is. Strings are written as JSON, which YAML reads as it is. */
export const decisionScript = `
const form = document.querySelector('form');
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const text = JSON.stringify;
  const kind = form.elements.kind ? form.elements.kind.value : '';
  const lines = ['source: ' + text(form.dataset.source)];
  if (kind) lines.push('kind: ' + kind);
  const columns = [];
  for (const column of form.querySelectorAll('[data-header]')) {
    const header = '  - header: ' + text(column.dataset.header);
    if (column.querySelector('[data-skip]').checked) { columns.push(header, '    is: skip'); continue; }
    const by = { named: [], unnamed: [], notSigned: [] };
    for (const select of column.querySelectorAll('[data-answer]')) if (select.value) by[select.value].push(text(select.dataset.answer));
    if (by.named.length + by.unnamed.length + by.notSigned.length === 0) continue;
    columns.push(header, '    is: public');
    for (const [meaning, answers] of Object.entries(by)) columns.push('    ' + meaning + ': [' + answers.join(', ') + ']');
  }
  if (columns.length) lines.push('columns:', ...columns);
  const rows = [];
  for (const select of form.querySelectorAll('[data-row]')) {
    if (!select.value) continue;
    const [as, same] = select.value.split(':');
    rows.push('  - row: ' + text(select.dataset.row), '    as: ' + as);
    if (same) rows.push('    same: ' + text(same));
  }
  if (rows.length) lines.push('rows:', ...rows);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([lines.join('\\n') + '\\n'], { type: 'application/yaml' }));
  link.download = 'decisions.yaml';
  link.click();
  const count = rows.filter((line) => line.startsWith('  - ')).length;
  form.querySelector('output').textContent = 'Saved: ' + count + (count === 1 ? ' row' : ' rows') + ' decided.';
});
`;
