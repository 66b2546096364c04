// Lists and tables of HTML pages, from editors, content management systems and sheets that were published.

import { describe, expect, it, test } from 'vitest';
import { linesOf, read, rowsOf } from './read.ts';

test('lists and tables of a WordPress page are read, and what is around them is not', async () => {
  const source = await read(
    'page.html',
    `<!doctype html>
<html><head><title>Letter</title><style>li{color:red}</style></head><body>
<nav><ul><li><a href="/">Home</a></li></ul></nav>
<div class="entry-content"><h2>Signatories</h2>
<ul class="wp-block-list"><li>Ada Example, <em>Example&nbsp;University</em></li>
<li><a href="https://ben.example">Ben Sample</a><script>alert(1)</script></li><li style="display:none">Hidden Person</li><li></li></ul>
<figure class="wp-block-table"><table><thead><tr><th>Name</th><th>Country</th></tr></thead><tbody><tr><td><strong>Cem Demo</strong></td><td>DE</td></tr><tr><td><del>Gil Gone</del></td><td>FR</td></tr></tbody></table></figure>
</div><template><ul><li>Template Person</li></ul></template><div hidden><ul><li>Other Person</li></ul></div></body></html>`,
  );
  expect(source.format).toBe('html');
  expect(linesOf(source)).toEqual(['line 5: Ada Example, Example University', 'line 6: Ben Sample → https://ben.example']);
  expect(source.lists[0]?.heading).toBe('Signatories');
  expect(rowsOf(source)).toEqual(['line 7: Cem Demo | DE', 'line 7: Gil Gone | FR (struck)']);
});

test('what a style sheet strikes out is struck out, but not where it does so only sometimes', async () => {
  const source = await read(
    'doc.html',
    '<html><head><style>.c1{color:#000}.c3,.x .c9{font-size:11pt;text-decoration:line-through}.c4:hover{text-decoration:line-through}@media print{.c5{text-decoration:line-through}}</style></head><body><ul><li class="c4 c5"><span class="c1">Ada Example</span></li><li><span class="c3 c1">Gil Gone</span></li><li><span class="c9">Hal Gone</span></li></ul></body></html>',
  );
  expect(linesOf(source).map((line) => line.replace(/^.*?: /, ''))).toEqual(['Ada Example', 'Gil Gone (struck)', 'Hal Gone (struck)']);
});

test('a published Google sheet has its letters and numbers left out', async () => {
  const source = await read(
    'sheet.html',
    '<table class="waffle"><thead><tr><th class="row-header"></th><th>A</th><th>B</th></tr></thead><tbody><tr><th>1</th><td>Name</td><td>Country</td></tr><tr><th>2</th><td>Ada Example</td><td>DE</td></tr></tbody></table>',
  );
  expect(source.tables[0]?.headers).toEqual(['Name', 'Country']);
  expect(source.tables[0]?.rows.map(({ cells }) => cells)).toEqual([['Ada Example', 'DE']]);
});

test('cells that span several rows or columns are where a reader sees them', async () => {
  const source = await read(
    'page.html',
    '<table><tr><th>Country<th>Name<th>Affiliation</tr>\n<tr><td rowspan="2">Germany<td>Ada Example<td>X</tr>\n<tr><td>Ben Sample<td>Y</tr>\n<tr><td>France<td colspan="2">Cem Demo</tr></table>',
  );
  expect(rowsOf(source)).toEqual(['line 2: Germany | Ada Example | X', 'line 3: Germany | Ben Sample | Y', 'line 4: France | Cem Demo | ']);
});

test('a table without headers keeps its first row, and a person says what the columns are', async () => {
  const source = await read('page.html', '<table><tr><td>Ada Example<td>X</tr>\n<tr><td>Ben Sample<td>Y</tr></table>');
  expect(source.tables[0]?.headers).toEqual(['Column 1', 'Column 2']);
  expect(rowsOf(source)).toEqual(['line 1: Ada Example | X (doubt)', 'line 2: Ben Sample | Y']);
});

test('tables that arrange a page are read through', async () => {
  const source = await read(
    'page.html',
    '<table><tr><td><table><tr><th>Name</tr><tr><td>Ada Example</tr></table></td><td><ul><li>Ben Sample</ul></td></tr></table>',
  );
  expect(rowsOf(source)).toEqual(['line 1: Ada Example']);
  expect(linesOf(source)).toEqual(['line 1: Ben Sample']);
});

test('lines that only breaks divide are lines of running text', async () => {
  const source = await read(
    'page.html',
    '<html><body><p>Ada Example, X<br>Ben Sample<br/>~~no Markdown~~</p><p>Thank you.</p></body></html>',
  );
  expect(source.lists.map(({ isList, lines }) => [isList, lines.map(({ text }) => text)])).toEqual([
    [false, ['Ada Example, X', 'Ben Sample', 'no Markdown']],
  ]);
});

describe('a page', () => {
  it.each([
    [
      'without a list or a table',
      '<!doctype html><html><body><h1>Letter</h1><p>Please listen.</p></body></html>',
      'This is an HTML page without a list or a table of names.',
    ],
    ['that is nested too deep', `<div>${'<ul><li>'.repeat(20_000)}x`, 'nested too deep'],
    ['of tables in tables', `<table>${'<tr><td><table>'.repeat(3000)}`, 'nested too deep'],
  ])('%s is refused', async (_, page, message) => {
    await expect(read('page.html', page)).rejects.toThrow(message);
  });

  it.each(['list', 'list.txt', 'list.csv', 'list.xls'])('is recognised by its content, also as %s', async (name) => {
    expect((await read(name, '<html>\n<body><ul><li>Ada Example</li></ul></body></html>')).format).toBe('html');
  });
});

test('a bold name and what stands below it in the same paragraph are one entry', async () => {
  const people = ['Ada Example', 'Ben Sample', 'Clara Demo'].map((name) => `<p><b>${name}</b><br>Nurse<br><i>Example Hospital</i></p>`);
  expect(
    linesOf(await read('a.html', `<!doctype html><body><h2>Signed</h2>${people.join('')}</body>`)).map((line) =>
      line.replace(/^line \d+: /, ''),
    ),
  ).toEqual(['Ada Example\nNurse\nExample Hospital', 'Ben Sample\nNurse\nExample Hospital', 'Clara Demo\nNurse\nExample Hospital']);
});
