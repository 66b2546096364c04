// What is refused by name, before anything of it is used, with the way out: programs, bombs, entities, passwords, other files.

import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { tidied, treeOf } from '../../src/translation/office/blocks.ts';
import { openOffice } from '../../src/translation/office/open.ts';
import { libraryCampaign, translate, translationIn } from './library.ts';
import { docx, fileIn, odt, p, run, zipOf } from './made.ts';

const [macros, damaged] = ['holds macros, which are programs', 'is damaged'];
const entity = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

/** One byte over and over: 200 MiB that pack into 200 KiB. */
function bomb(): Uint8Array {
  return zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': new Uint8Array(200 * 1024 * 1024) }, { level: 9 });
}

/** Says of its text that it is small. */
function lyingBomb(): Uint8Array {
  const packed = Buffer.from(bomb());
  const size = 200 * 1024 * 1024;
  for (let at = packed.indexOf(Buffer.from('word/document.xml')); at !== -1; at = packed.indexOf(Buffer.from('word/document.xml'), at + 1))
    for (let field = Math.max(0, at - 46); field < at; field++) if (packed.readUInt32LE(field) === size) packed.writeUInt32LE(100, field);
  return packed;
}

/** Lists its text so many times, each time at the same place. */
function sharing(times: number): Uint8Array {
  const packed = Buffer.from(docx(p('Bonjour. '.repeat(200))));
  const end = packed.lastIndexOf(Buffer.from('PK\u0005\u0006'));
  const [count, size, start] = [packed.readUInt16LE(end + 10), packed.readUInt32LE(end + 12), packed.readUInt32LE(end + 16)];
  const at = packed.lastIndexOf(Buffer.from('word/document.xml')) - 46;
  const entry = packed.subarray(at, at + 46 + 'word/document.xml'.length);
  const tail = Buffer.from(packed.subarray(end));
  tail.writeUInt16LE(count + times, 8);
  tail.writeUInt16LE(count + times, 10);
  tail.writeUInt32LE(size + times * entry.length, 12);
  return Buffer.concat([packed.subarray(0, start + size), ...Array<Buffer>(times).fill(entry), tail]);
}

const cases: Readonly<Record<string, readonly [name: string, content: string | Uint8Array, says: string]>> = {
  'a Word document with macros': ['a.docx', docx(p('Titre'), { parts: { 'word/vbaProject.bin': 'x' } }), macros],
  'a .docm under another name': [
    'a.docx',
    docx(p('Titre'), {
      parts: {
        '[Content_Types].xml':
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
      },
    }),
    macros,
  ],
  'a Word document with controls': ['a.docx', docx(p('Titre'), { parts: { 'word/activeX/activeX1.xml': '<x/>' } }), macros],
  'an OpenDocument text with macros': ['a.odt', odt('<text:p>Titre</text:p>', { parts: { 'Basic/Standard/Module1.xml': '<x/>' } }), macros],
  'an OpenDocument text with scripts': ['a.odt', odt('<text:p>Titre</text:p>', { parts: { 'Scripts/python/a.py': '' } }), macros],
  'an OpenDocument text with a password': [
    'a.odt',
    odt('', {
      parts: {
        'META-INF/manifest.xml':
          '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
      },
    }),
    'protected with a password',
  ],
  'a document that unpacks to 200 MiB': ['a.docx', bomb(), 'too large when unpacked'],
  'one that says it does not': ['a.docx', lyingBomb(), 'is damaged'],
  'one that lists its text fifty times': ['a.docx', sharing(50), damaged],
  'six thousand parts': [
    'a.docx',
    zipOf(Object.fromEntries(Array.from({ length: 6000 }, (_, index) => [`a${index}.txt`, '']))),
    'more parts than any letter',
  ],
  'external entities in Word': [
    'a.docx',
    docx('', { parts: { 'word/document.xml': `${entity}<w:document xmlns:w="x"><w:body>&a;</w:body></w:document>` } }),
    'declares entities',
  ],
  'external entities in styles': ['a.docx', docx(p('Titre'), { parts: { 'word/styles.xml': `${entity}<x/>` } }), 'declares entities'],
  'external entities in OpenDocument': ['a.odt', odt('', { parts: { 'content.xml': `${entity}<x>&a;</x>` } }), 'declares entities'],
  'an entity that no one declares': ['a.docx', docx('<w:p>&boom;</w:p>'), damaged],
  'paragraphs in each other': ['a.docx', docx('<w:p>'.repeat(5000) + '</w:p>'.repeat(5000)), 'nested too deep'],
  'sections in each other': ['a.odt', odt('<text:section>'.repeat(3000) + '</text:section>'.repeat(3000)), 'nested too deep'],
  'boxes in each other': ['a.html', `${'<div>'.repeat(20_000)}Bonjour`, 'nested too deep'],
  'fields in each other': [
    'a.docx',
    docx(`<w:p>${`<w:r><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/></w:r>${run('x')}`.repeat(20_000)}</w:p>`),
    'nested too deep',
  ],
  'emphasis without an end': ['a.md', `# Titre\n\n${'*a_'.repeat(60_000)}`, 'marks of emphasis'],
  'five thousand notes': ['a.md', `# Titre\n\n${'[^n]: Une note.\n\n'.repeat(5000)}`, 'more than 1,000 notes'],
  'a text without an end': ['a.docx', docx(p('Bonjour tout le monde. '.repeat(20_000))), 'longer than any letter'],
  'half a document': ['a.docx', docx(p('Titre')).slice(0, 300), damaged],
  'XML that is none': ['a.docx', docx('<w:p></w:q>'), damaged],
  'no document in it': ['a.docx', zipOf({ '[Content_Types].xml': '<Types/>' }), 'no text that can be found'],
  'a workbook': ['a.docx', zipOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<x/>' }), 'This is a workbook'],
  'a ZIP archive': ['a.zip', zipOf({ 'a.png': 'x' }), 'Unpack it'],
  'an old .doc': ['a.doc', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0), 'old Word (.doc), or one with a password'],
  'a PDF': ['a.pdf', '%PDF-1.7\n', 'This is a PDF'],
  RTF: ['a.rtf', '{\\rtf1 Titre}', 'rich text'],

  'text in an older encoding': ['a.txt', bytes(0x54, 0xe9, 0x6c, 0xe9), 'not text in UTF-8'],
  'nothing at all': ['a.txt', '', 'empty'],
  'blank lines': ['a.txt', '\n \n\n', 'no text in it'],
};

describe('refused by name', () => {
  test.each(Object.entries(cases))('%s', (_, [name, content, says]) => {
    const root = libraryCampaign({ 'translations/fr/a.md': null });
    const ran = translate(root, 'fr', '--from', fileIn(root, name, content));
    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(ran.stderr).toContain(says);
    expect(ran.stderr).toContain(`${name}: `);
    expect(translationIn(root, 'fr')).toBeUndefined();
  });
});

test('levels and numbers of lists that no program writes are those of a list', () => {
  const main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const item = (level: string): string =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr>${run('Point')}</w:p>`;
  const list = (level: string, start: string): Uint8Array =>
    docx(p('Bonjour') + item(level) + item(level), {
      parts: {
        'word/numbering.xml': `<w:numbering ${main}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="${level}"><w:start w:val="${start}"/><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
      },
    });
  for (const [level, start] of [
    ['-1', '1'],
    ['-1000000000', '1'],
    ['0.5', '1'],
    ['NaN', '1'],
    ['-Infinity', '1'],
    ['0', '9007199254740991'],
    ['0', '1e300'],
    ['0', '-7'],
    ['1e9', '0.5'],
  ] as const) {
    const { parts, losses } = openOffice('a.docx', list(level, start));
    const [, made, ...others] = treeOf(tidied(parts, losses), losses);
    expect(
      [made?.type === 'list' && (made.start ?? 1), made?.type === 'list' && made.children.length, others],
      `${level} ${start}`,
    ).toEqual([1, 2, []]);
    expect(
      parts.slice(1).map((part) => part.type === 'officeParagraph' && part.level >= 0),
      level,
    ).toEqual([true, true]);
  }
});

test('notes are found by their ids, however many there are', () => {
  const notes = Array.from({ length: 2000 }, (_, id) => `<w:footnote w:id="${id}">${p(`Note ${id}`)}</w:footnote>`).join('');
  const main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const refer = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
  const { parts } = openOffice(
    'a.docx',
    docx(`<w:p>${run('Bonjour')}${[7, 1999, 7, 5000].map(refer).join('')}</w:p>`, {
      parts: { 'word/footnotes.xml': `<w:footnotes ${main}>${notes}<w:footnote w:id="7">${p('Another')}</w:footnote></w:footnotes>` },
    }),
  );
  const found = parts.filter(({ type }) => type === 'officeNote');
  expect(JSON.stringify(found)).toContain('Note 7"');
  expect(JSON.stringify(found)).toContain('Note 1999"');
  expect(JSON.stringify(found)).not.toContain('Another');
  expect(found).toHaveLength(3);
});

test('boxes within boxes are read once each', () => {
  const box = (inner: string): string => `<w:p><w:r><w:pict><w:txbxContent>${inner}</w:txbxContent></w:pict></w:r></w:p>`;
  let body = p('Au fond');
  for (let depth = 0; depth < 30; depth++) body = `${box(body)}${p('Une boîte')}`;
  const root = libraryCampaign();
  const ran = translate(root, 'fr', '--from', fileIn(root, 'a.docx', docx(p('Titre') + body)), '--print');
  expect(ran.stdout.match(/Une boîte/g)).toHaveLength(30);
  expect(ran.stdout.match(/Au fond/g)).toHaveLength(1);
});

test('nothing of a document leads elsewhere: scripts, files, pictures of other sites', () => {
  const root = libraryCampaign();
  const body = [
    p('Titre'),
    '<w:p><w:hyperlink r:id="a"><w:r><w:t xml:space="preserve">un </w:t></w:r></w:hyperlink><w:hyperlink r:id="b"><w:r><w:t>deux</w:t></w:r></w:hyperlink></w:p>',
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>INCLUDEPICTURE "https://evil.example/x.png"</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>trois</w:t><w:fldChar w:fldCharType="end"/></w:r></w:p>',
    '<w:altChunk r:id="c"/>',
  ].join('');
  const { stdout, stderr } = translate(
    root,
    'fr',
    '--from',
    fileIn(root, 'a.docx', docx(body, { links: { a: 'javascript:alert(1)', b: 'file:///C:/Users/ann/secret.docx' } })),
    '--print',
  );
  expect(stdout).toContain('un deux\n\ntrois\n');
  expect(stdout).not.toMatch(/evil|javascript|secret/);
  expect(stderr).toContain('2 links, for example “javascript:alert(1)” (its words are kept)');
  expect(stderr).toContain('1 embedded object');
});
