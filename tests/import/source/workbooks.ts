// Small workbooks, with the parts that Excel and LibreOffice write for them.

import { crc32, deflateRawSync } from 'node:zlib';
import { strToU8, Zip, type ZipInputFile, zipSync } from 'fflate';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

interface ExcelSheet {
  readonly name: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** Elements `<row>`. Style 1 is a date, 2 a date with time, 3 struck out. */
  readonly rows: string;
  /** Elements `<hyperlink>`, and what their ids lead to. */
  readonly links?: readonly (readonly [ref: string, target: string])[];
  readonly merges?: string;
}

export function xlsx(sheets: readonly ExcelSheet[], strings: readonly string[] = []): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${sheets.map((_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.map(({ name, state }, index) => `<sheet name="${name}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${relationships}">${sheets.map((_, index) => `<Relationship Id="rId${index + 1}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}<Relationship Id="rId98" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId99" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><strike/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0"/><xf numFmtId="14" fontId="0" applyNumberFormat="1"/><xf numFmtId="164" fontId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="1" applyFont="1"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}" count="${strings.length}" uniqueCount="${strings.length}">${strings.map((text) => (text.startsWith('<') ? `<si>${text}</si>` : `<si><t>${text}</t></si>`)).join('')}</sst>`,
  };
  for (const [index, { rows, links = [], merges = '' }] of sheets.entries()) {
    const hyperlinks = links.map(([ref], at) => `<hyperlink ref="${ref}" r:id="rId${at + 1}"/>`).join('');
    parts[`xl/worksheets/sheet${index + 1}.xml`] =
      `<worksheet xmlns="${main}" xmlns:r="${office}"><sheetData>${rows}</sheetData>${merges}${hyperlinks && `<hyperlinks>${hyperlinks}</hyperlinks>`}</worksheet>`;
    parts[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] =
      `<Relationships xmlns="${relationships}">${links.map(([, target], at) => `<Relationship Id="rId${at + 1}" Type="${office}/hyperlink" Target="${target}" TargetMode="External"/>`).join('')}</Relationships>`;
  }
  return zipped(parts);
}

/** A row of texts and numbers, as one that is written by hand. */
export function row(number: number, cells: readonly (string | number | undefined)[], attributes = ''): string {
  const inner = cells.map((value, column) => {
    const ref = `${String.fromCharCode(65 + column)}${number}`;
    if (value === undefined) return '';
    return typeof value === 'number'
      ? `<c r="${ref}"><v>${value}</v></c>`
      : value.startsWith('<c')
        ? value.replace('<c', `<c r="${ref}"`)
        : `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;
  });
  return `<row r="${number}"${attributes}>${inner.join('')}</row>`;
}

/** `tables` are elements `<table:table>`; styles `struck` and `gone` are there. */
export function ods(tables: string): Uint8Array {
  const names = ['office', 'table', 'text', 'style', 'fo'].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name === 'fo' ? 'xsl-fo-compatible' : name}:1.0"`,
  );
  return zipped(
    {
      'content.xml': `<office:document-content ${names.join(' ')} xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.3"><office:automatic-styles><style:style style:name="struck" style:family="table-cell"><style:text-properties style:text-line-through-style="solid" style:text-line-through-type="single"/></style:style><style:style style:name="plain" style:family="table-cell"><style:text-properties style:text-line-through-style="none"/></style:style><style:style style:name="gone" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    },
    'application/vnd.oasis.opendocument.spreadsheet',
  );
}

export function zipped(parts: Readonly<Record<string, string>>, mimetype?: string): Uint8Array {
  const files = Object.entries(parts).map(
    ([name, text]) => [name, strToU8(name.endsWith('.xml') || name.endsWith('.rels') ? declaration + text : text)] as const,
  );
  return zipSync({
    ...(mimetype === undefined ? {} : { mimetype: [strToU8(mimetype), { level: 0 }] as const }),
    ...Object.fromEntries(files),
  } as Parameters<typeof zipSync>[0]);
}

/** An archive of one part that is nothing but zeros, compressed by Node: fflate takes ten seconds for half a gigabyte. */
export function zippedZeros(filename: string, size: number): Uint8Array {
  const zeros = Buffer.alloc(size);
  const chunks: Uint8Array[] = [];
  const archive = new Zip((_, chunk) => chunks.push(chunk));
  const part: ZipInputFile = { filename, size, crc: crc32(zeros), compression: 8 };
  archive.add(part);
  part.ondata?.(null, deflateRawSync(zeros, { level: 1 }), true);
  archive.end();
  return Buffer.concat(chunks);
}
