// Workbooks of Excel and LibreOffice: their sheets, dates, links, what is struck out or hidden, and archives that are none.

import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { linesOf, read, rowsOf } from './read.ts';
import { ods, row, xlsx, zipped, zippedZeros } from './workbooks.ts';

const headers = ['Name', 'Affiliation', 'Date'];

describe('an Excel workbook', () => {
  it('is read with shared and rich text, dates, links and answers of boxes', async () => {
    const strings = ['Ada Example', '<r><t xml:space="preserve">Ida </t></r><r><rPr><b/></rPr><t>Bold</t></r>', 'O&apos;Neil &amp; Co'];
    const rows = [
      row(1, headers),
      row(2, ['<c t="s"><v>0</v></c>', '<c t="s"><v>2</v></c>', '<c s="1"><v>45426</v></c>']),
      row(3, ['<c t="s"><v>1</v></c>', '<c t="b"><v>1</v></c>', '<c s="2"><v>45426.557060185</v></c>']),
      row(5, ['Ben Sample', '<c t="str"><f>A2&amp;"x"</f><v>Shown</v></c>', 45426]),
    ];
    const source = await read(
      'list.xlsx',
      xlsx([{ name: 'Answers', rows: rows.join(''), links: [['A5', 'https://ben.example/']] }], strings),
    );
    expect(source.format).toBe('excel');
    expect(rowsOf(source)).toEqual([
      "row 2 of “Answers”: Ada Example | O'Neil & Co | 2024-05-14",
      'row 3 of “Answers”: Ida Bold | TRUE | 2024-05-14 13:22:10',
      'row 5 of “Answers”: Ben Sample → https://ben.example/ | Shown | 45426',
    ]);
  });

  it('has names that are struck out, wholly or letter by letter; a struck-out remark beside a name falls away', async () => {
    const strings = ['<r><rPr><strike/></rPr><t>Hal </t></r><r><rPr><strike/></rPr><t>Gone</t></r>'];
    const rows = [
      row(1, headers),
      row(2, ['<c s="3" t="inlineStr"><is><t>Gil Gone</t></is></c>', 'X']),
      row(3, ['<c t="s"><v>0</v></c>', 'X']),
      row(4, ['Ada Example', '<c s="3" t="inlineStr"><is><t>Old University</t></is></c>']),
    ];
    expect(
      rowsOf(await read('list.xlsx', xlsx([{ name: 'S', rows: rows.join('') }], strings))).map((text) => text.replace(/^.*?: /, '')),
    ).toEqual(['Gil Gone | X |  (struck)', 'Hal Gone | X |  (struck)', 'Ada Example |  | ']);
  });

  it('says which sheets and rows are hidden, and reads a sheet by its name', async () => {
    const sheet = (name: string): string =>
      [row(1, ['Name', 'Country']), row(2, [name, 'DE']), row(3, ['Kim Hidden', 'FR'], ' hidden="1"')].join('');
    const bytes = xlsx([
      { name: 'People', rows: sheet('Ada Example') },
      { name: 'Organisations', rows: sheet('Example Trust') },
      { name: 'Withdrawn', state: 'hidden', rows: sheet('Gil Gone') },
    ]);
    const source = await read('list.xlsx', bytes);
    expect(source.tables.map(({ title }) => title)).toEqual(['“People”', '“Organisations”']);
    expect(rowsOf(source)).toEqual(['row 2 of “People”: Ada Example | DE', 'row 2 of “Organisations”: Example Trust | DE']);
    expect(source.notes).toContain('Hidden sheets are not read: “Withdrawn”.');
    expect(source.notes).toContain('“People”: 1 hidden row is not read (3).');
    expect(rowsOf(await read('list.xlsx', bytes, { sheet: 'withdrawn' }))).toEqual(['row 2 of “Withdrawn”: Gil Gone | DE']);
    await expect(read('list.xlsx', bytes, { sheet: 'Nope' })).rejects.toThrow(
      'There is no sheet “Nope”. The sheets are: “People”, “Organisations”, “Withdrawn”.',
    );
  });

  it('has titles above its headers, errors, totals, and a cell far away', async () => {
    const rows = [
      row(1, ['Signatories of the letter']),
      row(3, ['Name', 'Affiliation', 'Country']),
      row(4, ['Ada Example', '<c t="e"><v>#N/A</v></c>', 'DE']),
      row(5, ['Total', '<c><f>COUNTA(A4:A4)</f><v>1</v></c>']),
      row(6, ['France']),
      '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>.</t></is></c></row>',
    ];
    const merges = '<mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="A6:C6"/></mergeCells>';
    const source = await read('list.xlsx', xlsx([{ name: 'S', rows: rows.join(''), merges }]));
    expect(rowsOf(source)).toEqual(['row 4 of “S”: Ada Example |  | DE']);
    expect(source.notes).toContain('100,000 rows and 104 columns are read');
    expect(source.notes).toContain('1 row of totals');
    expect(source.notes).toContain('1 row is a heading across the table and is passed over (row 6)');
  });

  it('is recognised under another ending', async () => {
    const bytes = xlsx([{ name: 'S', rows: row(1, ['Name']) + row(2, ['Ada Example']) }]);
    expect(rowsOf(await read('list.csv', bytes))).toEqual(['row 2 of “S”: Ada Example']);
  });
});

describe('an OpenDocument spreadsheet', () => {
  const cell = (text: string, attributes = ''): string =>
    `<table:table-cell office:value-type="string" ${attributes}><text:p>${text}</text:p></table:table-cell>`;
  const line = (cells: string, attributes = ''): string => `<table:table-row ${attributes}>${cells}</table:table-row>`;
  const top = line(cell('Name') + cell('Affiliation') + cell('Date'));

  it('is read with dates, links, remarks left out, and rows that are repeated', async () => {
    const rows = [
      top,
      line(
        cell('<text:a xlink:href="https://ben.example" xlink:type="simple">Ben<text:s/>Sample</text:a>') +
          '<table:table-cell office:value-type="string"><office:annotation><text:p>not sure</text:p></office:annotation><text:p>Sample</text:p><text:p>College</text:p></table:table-cell>' +
          '<table:table-cell office:value-type="date" office:date-value="2024-05-14"><text:p>14.05.24</text:p></table:table-cell>',
      ),
      line('<table:table-cell table:number-columns-repeated="3"/>', 'table:number-rows-repeated="2"'),
      line(`${cell('Ada Example')}<table:table-cell table:number-columns-repeated="1022"/>`),
      line('<table:table-cell table:number-columns-repeated="1024"/>', 'table:number-rows-repeated="1048570"'),
    ];
    const source = await read('list.ods', ods(`<table:table table:name="Tabelle1">${rows.join('')}</table:table>`));
    expect(rowsOf(source)).toEqual([
      'row 2 of “Tabelle1”: Ben Sample → https://ben.example | Sample\nCollege | 2024-05-14',
      'row 5 of “Tabelle1”: Ada Example',
    ]);
  });

  it('has names that are struck out, and sheets and rows that are hidden', async () => {
    const rows = [
      top,
      line(cell('Gil Gone', 'table:style-name="struck"') + cell('X')),
      line(cell('<text:span text:style-name="struck">Hal Gone</text:span>')),
      line(cell('Ada Example', 'table:style-name="plain"')),
      line(cell('Kim Hidden'), 'table:visibility="filter"'),
    ];
    const source = await read(
      'list.ods',
      ods(
        `<table:table table:name="A">${rows.join('')}</table:table><table:table table:name="B" table:style-name="gone">${rows.join('')}</table:table>`,
      ),
    );
    expect(rowsOf(source)).toEqual(['row 2 of “A”: Gil Gone | X (struck)', 'row 3 of “A”: Hal Gone (struck)', 'row 4 of “A”: Ada Example']);
    expect(source.notes).toContain('Hidden sheets are not read: “B”.');
    expect(source.notes).toContain('1 hidden row is not read (5)');
  });
});

describe('an archive that cannot be read', () => {
  it.each([
    [
      'a workbook without its workbook',
      'list.xlsx',
      zipped({ '[Content_Types].xml': '<Types/>', 'xl/worksheets/sheet1.xml': '<worksheet><sheetData/></worksheet>' }),
      'This Excel workbook cannot be read',
    ],
    ['a Word document', 'list.xlsx', zipped({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' }), 'This is a Word document'],
    ['a Word document under its own ending', 'list.docx', zipped({ 'word/document.xml': '<w/>' }), 'This is a Word document'],
    [
      'a text of LibreOffice',
      'list.ods',
      zipped({ 'content.xml': '<a/>' }, 'application/vnd.oasis.opendocument.text'),
      'This is an OpenDocument text',
    ],
    ['any other archive', 'list.xlsx', zipped({ 'list.csv': 'Name\nAda\n' }), 'This is a ZIP archive and no workbook'],
    ['a ZIP archive', 'list.zip', zipped({ 'list.csv': 'Name\nAda\n' }), 'This is a ZIP archive'],
    ['half a workbook', 'list.xlsx', xlsx([{ name: 'S', rows: row(1, ['Name']) }]).subarray(0, 600), 'This workbook is damaged'],
    [
      'one that declares entities',
      'list.ods',
      zipped({ 'content.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }, 'application/vnd.oasis.opendocument.spreadsheet'),
      'declares entities',
    ],
    ['one that unpacks to more than there is room for', 'list.xlsx', zippedZeros('xl/a.xml', 520 * 1024 * 1024), 'too large when unpacked'],
    [
      'one of too many parts',
      'list.xlsx',
      zipSync(Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`xl/${index}.xml`, strToU8('')])), { level: 0 }),
      'too many parts',
    ],
    ['one without rows', 'list.xlsx', xlsx([{ name: 'S', rows: row(1, ['Name']) }]), 'Nothing that could be a list of names was found'],
  ])('is refused by name: %s', async (_, name, bytes, message) => {
    await expect(read(name, bytes)).rejects.toThrow(message);
  });

  it('is not mistaken for lines', async () => {
    await expect(read('list.xlsx', xlsx([{ name: 'S', rows: row(1, ['Name']) }]), { format: 'lines' }).then(linesOf)).rejects.toThrow();
  });
});

describe('a cell over several rows', () => {
  it('is that of each of them, and a name that reaches down is asked about', async () => {
    const rows = [
      row(1, ['Employer', 'Name', 'Role']),
      row(2, ['Sample School', 'Ada Example', 'teacher']),
      row(3, [undefined, 'Ben Sample', 'head']),
      row(4, ['Demo School', 'Cem Demo', 'teacher']),
      row(5, ['Demo School', undefined, 'librarian']),
    ].join('');
    const merges = '<mergeCells count="2"><mergeCell ref="A2:A3"/><mergeCell ref="B4:B5"/></mergeCells>';
    expect(rowsOf(await read('list.xlsx', xlsx([{ name: 'S', rows, merges }])))).toEqual([
      'row 2 of “S”: Sample School | Ada Example | teacher',
      'row 3 of “S”: Sample School | Ben Sample | head',
      'row 4 of “S”: Demo School | Cem Demo | teacher',
      'row 5 of “S”: Demo School | Cem Demo | librarian (doubt)',
    ]);
  });

  it('is so in OpenDocument and HTML', async () => {
    const cell = (text: string, attributes = ''): string =>
      `<table:table-cell office:value-type="string"${attributes}><text:p>${text}</text:p></table:table-cell>`;
    const table = `<table:table table:name="S"><table:table-row>${cell('Name')}${cell('Employer')}</table:table-row><table:table-row>${cell('Ada Example')}${cell('Sample School', ' table:number-rows-spanned="2"')}</table:table-row><table:table-row>${cell('Ben Sample')}<table:covered-table-cell/></table:table-row></table:table>`;
    expect(rowsOf(await read('list.ods', ods(table)))).toEqual([
      'row 2 of “S”: Ada Example | Sample School',
      'row 3 of “S”: Ben Sample | Sample School',
    ]);
    const html =
      '<table><tr><th>Name</th><th>Role</th></tr><tr><td rowspan="2">Ada Example</td><td>teacher</td></tr><tr><td>head</td></tr></table>';
    expect(rowsOf(await read('list.html', html)).map((text) => text.replace(/^line \d+: /, ''))).toEqual([
      'Ada Example | teacher',
      'Ada Example | head (doubt)',
    ]);
  });
});
