// Lists, tables and lines of Markdown, as a reader of the rendered page sees them.

import { describe, expect, it, test } from 'vitest';
import { linesOf, read, rowsOf } from './read.ts';

const items = async (...written: string[]): Promise<string[]> =>
  linesOf(await read('list.md', `# Signed\n\n${written.map((item) => `- ${item}`).join('\n')}\n`)).map((line) =>
    line.replace(/^line \d+: /, ''),
  );

test.each([
  ['[Ada Example](https://ada.example), Example University', 'Ada Example, Example University → https://ada.example'],
  ['[Ada Example](https://ada.example "Ada’s page")', 'Ada Example → https://ada.example'],
  ['Ada Example (<https://ada.example>)', 'Ada Example (https://ada.example) → https://ada.example'],
  ['Ada Example, www.ada.example', 'Ada Example, www.ada.example → http://www.ada.example'],
  ['[Ada Example](mailto:ada@example.org)', 'Ada Example'],
  ['[Ada Example](#ada), [Sample](/sample)', 'Ada Example, Sample'],
  ['[Ada Example](javascript:alert(1))', 'Ada Example'],
  ['**Ada** *Example*, `@ada`', 'Ada Example, @ada'],
  ['Ada Example[^1]', 'Ada Example[^1]'],
  ['Ada Example<sup>1</sup>, Ben<sup>[2]</sup>', 'Ada Example, Ben'],
  ['Jo &amp; Co, Kim O&#39;Neil &mdash; Test', "Jo & Co, Kim O'Neil — Test"],
  ['Lea \\_Under\\_ Score \\[her\\]', 'Lea _Under_ Score [her]'],
  ['![flag](https://example.org/de.png) Ada Example <img src="x">', 'Ada Example'],
  ['<!-- no --> Ada Example<!-- x -->', 'Ada Example'],
  ['[x] Ada Example', 'Ada Example'],
  ['[ ] Ada Example', '[ ] Ada Example'],
  ['<a href="https://mo.example">Mo Anchor</a>, nurse', 'Mo Anchor, nurse → https://mo.example'],
  ['Ada Example<br>Example University', 'Ada Example\nExample University'],
  ['Ada <span hidden>secret</span><script>alert(1)</script>Example', 'Ada Example'],
  ['~~Gil Gone~~', 'Gil Gone (struck)'],
  ['~Gil Gone~ (withdrawn)', 'Gil Gone (withdrawn) (struck)'],
  ['~~Gil Gone~~, Example University', 'Gil Gone, Example University (struck)'],
  ['<del>Gil Gone</del>', 'Gil Gone (struck)'],
  ['<s>Gil Gone, Example University</s>', 'Gil Gone, Example University (struck)'],
  ['<strike>**Gil** Gone</strike> withdrawn', 'Gil Gone withdrawn (struck)'],
  ['**~~Gil Gone~~**', 'Gil Gone (struck)'],
  ['[~~Gil Gone~~](https://gil.example)', 'Gil Gone → https://gil.example (struck)'],
  ['<span style="text-decoration: line-through">Gil Gone</span>', 'Gil Gone (struck)'],
  ['G\u0336i\u0336l\u0336 \u0336G\u0336o\u0336n\u0336e\u0336', 'Gil Gone (struck)'],
  ['Ada Example, ~~Old University~~ New University', 'Ada Example, New University'],
  ['~~Ada Exmaple~~ Ada Example', 'Ada Exmaple Ada Example (fault)'],
  ['{{ signatory.name }}', '{{ signatory.name }} (fault)'],
])('an item %s is read as %s', async (written, shown) => {
  expect(await items(written)).toEqual([shown]);
});

test('links and notes that are defined elsewhere are resolved, and the notes are no entries', async () => {
  const source = await read(
    'list.md',
    '1. [Ada Example][1], Test\n2. [Ben Sample][]\n3. Dina Probe[^a]\n\n[1]: https://ada.example\n[ben sample]: https://ben.example\n[^a]: In a personal capacity.\n',
  );
  expect(linesOf(source)).toEqual([
    'line 1: Ada Example, Test → https://ada.example',
    'line 2: Ben Sample → https://ben.example',
    'line 3: Dina Probe',
  ]);
});

test('blocks have the heading, or the paragraph with a colon, that is above them', async () => {
  const source = await read(
    'list.md',
    '---\ntitle: A letter\n---\n\n# We resolve\n\n* We will listen.\n\nSigned on 1 May:\n\n* Ada Example\n\n## Organisations\n\n+ Example Trust\n\nSome words.\n',
  );
  expect(source.lists.map(({ heading, isList, lines }) => [heading, isList, lines[0]?.where, lines[0]?.text])).toEqual([
    ['We resolve', true, 'line 7', 'We will listen.'],
    ['Signed on 1 May:', true, 'line 11', 'Ada Example'],
    ['Organisations', true, 'line 15', 'Example Trust'],
  ]);
  expect(source.notes).toContain('2 paragraphs are neither a list nor a table');
});

test('a list inside an item is one of its own, and the item above it is none of a list', async () => {
  const source = await read('list.md', '- Ada Example\n- Germany\n  - Ben Sample\n  - Cem Demo\n- Dina Probe\n');
  expect(source.lists.map(({ heading, isList, lines }) => [heading, isList, lines.map(({ where, text }) => `${where}: ${text}`)])).toEqual([
    [undefined, true, ['line 1: Ada Example', 'line 5: Dina Probe']],
    [undefined, false, ['line 2: Germany']],
    ['Germany', true, ['line 3: Ben Sample', 'line 4: Cem Demo']],
  ]);
});

describe('lines that are no list', () => {
  it.each([
    ['backslashes', 'Ada Example, X\\\nBen Sample, Y\\\nCem Demo'],
    ['two backslashes', 'Ada Example, X  \\\\\nBen Sample, Y  \\\\\nCem Demo  \\\\'],
    ['blanks', 'Ada Example, X  \nBen Sample, Y  \nCem Demo'],
    ['<br>', 'Ada Example, X<br>\nBen Sample, Y<br/>\nCem Demo'],
    ['blank lines', 'Ada Example, X\n\nBen Sample, Y\n\nCem Demo'],
  ])('are read as lines of running text: %s', async (_, written) => {
    const source = await read('list.md', `## Names\n\n${written}\n`);
    expect(source.lists.map(({ isList, heading }) => [isList, heading])).toEqual([[false, 'Names']]);
    expect(source.lists[0]?.lines.map(({ text }) => text)).toEqual(['Ada Example, X', 'Ben Sample, Y', 'Cem Demo']);
  });

  it('are not read where there is only a letter', async () => {
    await expect(read('letter.md', '# A letter\n\nWe, the undersigned,\nask for this.\n\nPlease listen.\n')).rejects.toThrow(
      'Nothing that could be a list of names was found',
    );
  });
});

describe('tables', () => {
  it('are read with and without bars at their sides, with escapes, links, line breaks and rows too short', async () => {
    const source = await read(
      'list.md',
      'Name | Affiliation\n--- | ---\n[Ada Example](https://ada.example) | Sample \\| Partner\nDina Probe<br>Eva Test | X\nFinn Test\n\n| # | Signatory |\n|:-:|---|\n| 1 | ~~Gil Gone~~ |\n| 2 | Hal `H.` Example |\n',
    );
    expect(rowsOf(source)).toEqual([
      'line 3: Ada Example → https://ada.example | Sample | Partner',
      'line 4: Dina Probe\nEva Test | X',
      'line 5: Finn Test | ',
      'line 9: 1 | Gil Gone (struck)',
      'line 10: 2 | Hal H. Example',
    ]);
    expect(source.tables.map(({ title }) => title)).toEqual(['the table in line 1', 'the table in line 7']);
  });

  it('are read in HTML, too, in place', async () => {
    const source = await read(
      'list.md',
      '# Signed by\n\n<table>\n<tr><th>Name</th><th>Affiliation</th></tr>\n<tr><td>Ada Example</td><td>X</td></tr>\n<tr><td colspan="2">Germany</td></tr>\n</table>\n\n<ul>\n<li>Cem Demo</li>\n</ul>\n\n- Ben Sample\n',
    );
    expect(rowsOf(source)).toEqual(['line 5: Ada Example | X']);
    expect(source.notes).toContain('1 row is a heading across the table and is passed over (line 6)');
    expect(linesOf(source)).toEqual(['line 10: Cem Demo', 'line 13: Ben Sample']);
  });
});

describe('a long document', () => {
  it('keeps its lists, tables, links and the numbers of its lines where it is parsed in parts', async () => {
    const people = Array.from({ length: 5000 }, (_, index) => `- [Ada ${index}][a]`);
    const rows = Array.from({ length: 5000 }, (_, index) => `| Ben ${index} | X |`);
    const source = await read(
      'list.md',
      `# People\n\n${people.join('\n')}\n\n## Table\n\n| Name | Org |\n|---|---|\n${rows.join('\n')}\n\n- Cem Demo\n\n[a]: https://ada.example\n`,
    );
    expect(source.lists.map(({ heading, lines }) => [heading, lines.length])).toEqual([
      ['People', 5000],
      ['Table', 1],
    ]);
    expect(source.lists[0]?.lines.at(-1)).toEqual({ where: 'line 5002', text: 'Ada 4999', link: 'https://ada.example' });
    expect(source.tables.map(({ headers, rows }) => [headers, rows.length, rows.at(-1)?.where])).toEqual([
      [['Name', 'Org'], 5000, 'line 10007'],
    ]);
    expect(linesOf(source).at(-1)).toBe('line 10009: Cem Demo');
  });

  it.each([
    ['quotations', '> '.repeat(5000)],
    ['brackets', '['.repeat(5000)],
    ['items', Array.from({ length: 200 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')],
  ])('is refused where it is nested too deep: %s', async (_, content) => {
    await expect(read('list.md', content)).rejects.toThrow('nested too deep');
  });
});

test.each(['Signed', 'Unterzeichnende', '**Signatories**'])('lines below “%s” in a paragraph of its own are the list', async (heading) => {
  const { lists } = await read(
    'list.md',
    `We ask for this.\n\n${heading}\n\nAda Example <br>\nBen Sample <br>\nsbi <br>\nØrjan Prøve <br>\n`,
  );
  expect(lists.map(({ isList, lines }) => [isList, lines.length])).toEqual([[true, 4]]);
});
