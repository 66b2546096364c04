// Tables from comma-separated values: delimiters, headers, what spreadsheets leave in them, and quotation marks that are not closed.

import { describe, expect, it, test } from 'vitest';
import { read, rowsOf } from './read.ts';

describe('the row of headers', () => {
  it.each([
    ['is the first', 'Name,Affiliation\nAda Example,Example University\n', ['line 2: Ada Example | Example University']],
    [
      'lies under a title',
      'Signatories of the letter;;\nUpdated: 14.05.2024;;\n;;\nName;Affiliation;Country\nBen Sample;;AT\n',
      ['line 5: Ben Sample |  | AT'],
    ],
    ['lies under a title without delimiters', 'Signatories\n\nName,Country\nAda Example,DE\n', ['line 4: Ada Example | DE']],
    [
      'is in a language that is not known',
      'Liste der Menschen,,\nWer bist du,Von wo,Wann\nAda Beispiel,Köln,2024\nBen Muster,Ulm,2024\n',
      ['line 3: Ada Beispiel | Köln | 2024', 'line 4: Ben Muster | Ulm | 2024'],
    ],
    [
      'has questions of a form',
      'Timestamp,"What is your name?","Do you agree, and how?"\n1,Ada Example,Yes\n',
      ['line 2: 1 | Ada Example | Yes'],
    ],
    [
      'is explained by rows below it (Qualtrics)',
      'StartDate,Q1,Q2\nStart Date,What is your name?,Country?\n"{""ImportId"":""startDate""}","{""ImportId"":""QID1""}","{""ImportId"":""QID2""}"\n2024,Ada Example,DE\n',
      ['line 4: 2024 | Ada Example | DE'],
    ],
  ])('%s', async (_, content, rows) => {
    expect(rowsOf(await read('list.csv', content))).toEqual(rows);
  });

  it('is named by a person where it is another one', async () => {
    const source = await read('list.csv', 'Name,Country\nold,old\nWho,Where\nAda Example,DE\n', { headerRow: 3 });
    expect(source.tables[0]?.headers).toEqual(['Who', 'Where']);
    expect(rowsOf(source)).toEqual(['line 4: Ada Example | DE']);
    await expect(read('list.csv', 'Name\nAda\n', { headerRow: 9 })).rejects.toThrow('There is nothing in line 9 that could be headers.');
  });

  it('begins a second table, of which a title may lie above', async () => {
    const source = await read('list.csv', 'Name,Country\nAda Example,DE\n\nOrganisations,\nOrganisation,Country\nExample Trust,FR\n');
    expect(source.tables.map(({ title, headers }) => [title, headers])).toEqual([
      ['table 1 (line 1)', ['Name', 'Country']],
      ['table 2 (line 5)', ['Organisation', 'Country']],
    ]);
    expect(rowsOf(source)).toEqual(['line 2: Ada Example | DE', 'line 6: Example Trust | FR']);
  });
});

test.each([
  ['comma', 'Name,Org\n"Gül, Hakan",X\n'],
  ['semicolon', 'Name;Org\nGül, Hakan;X\n'],
  ['tab', 'Name\tOrg\nGül, Hakan\tX\n'],
  ['vertical bar', 'Name|Org\nGül, Hakan|X\n'],
  ['semicolon, by its first line', 'sep=;\nName;Org\nGül, Hakan;X\n'],
  ['vertical bar, by its first line', '"sep=|"\r\nName|Org\r\nGül, Hakan|X\r\n'],
])('the delimiter is found: %s', async (name, content) => {
  const source = await read('list.csv', content);
  expect(source.notes).toContain(`Delimiter: ${name}.`);
  expect(rowsOf(source).map((row) => row.replace(/^line \d+: /, ''))).toEqual(['Gül, Hakan | X']);
});

test('lines end in CR LF, LF or CR, also mixed, and keep their numbers through line breaks in cells', async () => {
  const source = await read('list.csv', 'Name,Org\r\n"Eva\r\nLinebreak","Two\nLines"\r\nAda,X\rBen,Y\nCem,Z');
  expect(rowsOf(source)).toEqual(['line 2: Eva\nLinebreak | Two\nLines', 'line 5: Ada | X', 'line 6: Ben | Y', 'line 7: Cem | Z']);
});

describe('what is no row', () => {
  it.each([
    ['blank rows', ',,\n,,', '2 rows are blank'],
    ['a row with nothing but its number', '7,,', '1 row with nothing but a number'],
    ['a total beside its word', 'Total,8,', '1 row of totals'],
    ['a total in a sentence', 'Total: 2,,', '1 row of totals'],
    ['a total in German', 'Summe,,12', '1 row of totals'],
    ['a total in Russian', 'Итого: 12,,', '1 row of totals'],
    ['a count of signatures', '812 signatures in total,,', '1 row of totals'],
    ['the headers once more', 'No.,Name,Org', '1 row repeats the headers'],
    ['the headers once more, in other letters and numbered', '5,NAME,ORG', '1 row repeats the headers'],
  ])('%s is passed over, and said', async (_, rows, note) => {
    const source = await read('list.csv', `No.,Name,Org\n1,Ada Example,X\n${rows}\n2,Ben Sample,Y\n`);
    expect(rowsOf(source).map((row) => row.replace(/^line \d+: /, ''))).toEqual(['1 | Ada Example | X', '2 | Ben Sample | Y']);
    expect(source.notes).toContain(note);
  });

  it('is not a person or an organisation whose name begins like a total', async () => {
    const source = await read('list.csv', 'Name,Org\nTotal Example,X\nSumma Sample,\nCount Example,Y\n"Total Justice, e.V.",\n');
    expect(source.tables[0]?.rows).toHaveLength(4);
  });
});

describe('what a spreadsheet leaves in cells', () => {
  it.each(['#N/A', '#REF!', '#VALUE!', '#NAME?', '########', '#NV', '#¡REF!', '#ИМЯ?', 'Err:502', '#ERROR!'])(
    '%s is blank',
    async (error) => {
      const source = await read('list.csv', `Name,Org\nAda Example,${error}\n`);
      expect(rowsOf(source)).toEqual(['line 2: Ada Example | ']);
      expect(source.notes).toContain('1 row holds an error of the spreadsheet');
    },
  );

  it.each([
    ["'Ben Sample", 'Ben Sample |  | '],
    ["'+49 30", '+49 30 |  | '],
    ["'=Ada", '=Ada |  | '],
    ["'t Hooft", "'t Hooft |  | "],
    ["'s-Gravesande", "'s-Gravesande |  | "],
    ["'Abd Example", "'Abd Example |  |  (doubt)"],
    ["'Ada Example", "'Ada Example |  |  (doubt)"],
    ['"=HYPERLINK(""https://cem.example"",""Cem Demo"")"', 'Cem Demo → https://cem.example |  | '],
    ['"=HYPERLINK(""https://cem.example"";""Cem """"C"""" Demo"")"', 'Cem "C" Demo → https://cem.example |  | '],
    ['"=HYPERLINK(""javascript:alert(1)"",""Cem Demo"")"', 'Cem Demo |  | '],
    ['"=""Room 00123"""', 'Room 00123 |  | '],
    ['"=CONCATENATE(A1,B1)"', ' |  |  (fault)'],
    ["=cmd|' /C calc'!A0", ' |  |  (fault)'],
    ["@SUM(1+1)*cmd|' /C calc'!A0", ' |  |  (fault)'],
    ["+cmd|' /C calc'!A0", ' |  |  (fault)'],
    ['-2+3*4', ' |  |  (fault)'],
    ['@ada (Ada Example)', '@ada (Ada Example) |  | '],
    ['+49 30 123456', '+49 30 123456 |  | '],
    ['- ', '- |  | '],
    ['~~Gil Gone~~', 'Gil Gone |  |  (struck)'],
    ['G\u0336i\u0336l\u0336', 'Gil |  |  (struck)'],
  ])('%s', async (cell, expected) => {
    expect(rowsOf(await read('list.csv', `Name,Org,Land\n${cell},,\nAda Example,X,DE\n`))[0]).toBe(`line 2: ${expected}`);
  });
});

describe('a row with more cells than there are headers', () => {
  it('is refused, because its values may stand under the wrong ones', async () => {
    const source = await read('list.csv', 'Name,Org,Country\nGül, Hakan,Example University,Turkey\nAda Example,X,DE,,\n');
    expect(rowsOf(source)).toEqual(['line 2: Gül | Hakan | Example University | Turkey (fault)', 'line 3: Ada Example | X | DE |  | ']);
  });

  it('is refused under headers that are blank, too', async () => {
    expect(rowsOf(await read('list.csv', 'Name,Org,,\nGül, Hakan,X,\nAda Example,Y,,\nBen Sample,Z,,\n'))[0]).toMatch(/\(fault\)$/);
  });
});

describe('a quotation mark that is never closed', () => {
  const faults = async (content: string): Promise<string[]> =>
    rowsOf(await read('list.csv', content)).map((row) => row.replace(': ', ' ').trim());

  it('refuses its line, and the lines below are read where they are plain', async () => {
    expect(await faults('Name,Org,Land\nAda,"Open,DE\nBen,X,DE\nCem,Y,DE\n')).toEqual([
      'line 2  (fault)',
      'line 3 Ben | X | DE',
      'line 4 Cem | Y | DE',
    ]);
  });

  it('refuses each line that it swallowed', async () => {
    expect(await faults('Name,Org,Land\nAda,"Open,DE\nBen,X,DE\n"Gül, Hakan",Y,TR\nCem,Z,DE\n')).toEqual([
      'line 2  (fault)',
      'line 3  (fault)',
      'line 4  (fault)',
      'line 5 Cem | Z | DE',
    ]);
  });

  it('is noticed where the next quoted cell happens to close it', async () => {
    expect(await faults('Name,Org,Land\nAda,"Open,DE\nBen,X,DE\nCem,"Y",DE\nDina,Z,FR\n')).toEqual([
      'line 2  (fault)',
      'line 3  (fault)',
      'line 4  (fault)',
      'line 5 Dina | Z | FR',
    ]);
  });

  it('is no more than a character inside a cell', async () => {
    expect(await faults('Name,Org\nBen "Benny" Sample,X\n"Cem ""C"" Demo",Y\n')).toEqual([
      'line 2 Ben "Benny" Sample | X',
      'line 3 Cem "C" Demo | Y',
    ]);
  });

  it('loses nobody in a long file', async () => {
    const people = Array.from({ length: 30_000 }, (_, index) => `Ada ${index},Example University,DE`);
    const rows = await faults(`Name,Org,Land\nBen,"Open,DE\n${people.join('\n')}\n`);
    expect(rows).toHaveLength(30_001);
    expect(rows.at(-1)).toBe('line 30002 Ada 29999 | Example University | DE');
  });
});

test('rows can be read twice, and from a file of many pieces, each in its line', async () => {
  const people = Array.from({ length: 20_000 }, (_, index) => `Ada Exämple ${index},"University, of\n${index}"`);
  const source = await read('list.csv', `Name,Org\r\n${people.join('\r\n')}\r\n`);
  expect(source.tables[0]?.rows).toHaveLength(20_000);
  expect(source.tables[0]?.rows.at(-1)).toMatchObject({ where: 'line 40000', cells: ['Ada Exämple 19999', 'University, of\n19999'] });
});

test.each([
  [
    'Name,Country,,Name,Country\nAda Example,DE,,Ben Sample,FR\nCem Demo,,,,\n',
    ['line 2: Ada Example | DE | ', 'line 3: Cem Demo |  | ', 'line 2: Ben Sample | FR'],
  ],
  ['Nr;Name;Nr;Name;Nr;Name\n1;Ada;2;Ben;3;Cem\n', ['line 2: 1 | Ada', 'line 2: 2 | Ben', 'line 2: 3 | Cem']],
])('tables side by side are read one after the other', async (content, rows) => {
  const source = await read('list.csv', content);
  expect(rowsOf(source)).toEqual(rows);
  expect(source.notes).toContain('side by side');
});

test('a header that is there twice makes no tables', async () => {
  expect((await read('list.csv', 'Name,Comment,Comment\nAda,x,y\n')).tables).toHaveLength(1);
});
